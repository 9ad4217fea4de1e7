import type { GridChange } from '../../../src/workbench/grid/grid';
import type { OfficeHostObserver, WireEntry } from '../../../src/workbench/office-host';

export interface WrittenCell extends GridChange {
  /** The sheet's id. */
  readonly sheet: string;
}

/** What went over the wire, counted as the budget counts: clean-up and the library's own requests are left out. */
export class WireLog implements OfficeHostObserver {
  entries: WireEntry[] = [];
  /** Each cell that the add-in wrote, in order. */
  cells: WrittenCell[] = [];

  readonly request = (entry: WireEntry): void => {
    this.entries.push(entry);
  };

  readonly written = (sheet: string, changes: readonly GridChange[]): void => {
    for (const change of changes) this.cells.push({ sheet, ...change });
  };

  get reads(): number {
    return this.entries.filter(({ kind }) => kind === 'read').length;
  }

  get writes(): number {
    return this.entries.filter(({ kind }) => kind === 'write').length;
  }

  clear(): void {
    this.entries = [];
    this.cells = [];
  }
}
