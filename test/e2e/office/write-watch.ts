import type { GridCell, GridChange } from '../../../src/workbench/grid/grid';
import type { MemoryGrid } from '../../../src/workbench/grid/memory-grid';

/** One cell as the add-in wrote it, told by the workbook itself. */
export interface WatchedWrite {
  readonly sheet: string;
  readonly change: GridChange;
  readonly before: GridCell;
  readonly after: GridCell;
}

/** Looks at each cell before and after the add-in writes it, below everything that is tested. */
export function watchWrites(grid: MemoryGrid, tell: (write: WatchedWrite) => void): void {
  const write = grid.write.bind(grid);
  const cellAt = (sheet: string, { row, column }: GridChange): GridCell =>
    grid.cells(sheet, { top: row, left: column, bottom: row, right: column })[0]![0]!;
  grid.write = (sheet, changes, origin) => {
    const before = changes.map((change) => cellAt(sheet, change));
    write(sheet, changes, origin);
    if (origin !== 'addin') return;
    changes.forEach((change, index) => {
      tell({ sheet, change, before: before[index]!, after: cellAt(sheet, change) });
    });
  };
}

/** Whether a write changed nothing: the cell held already what was written. */
export function isRepeated({ before, after }: WatchedWrite): boolean {
  return (
    JSON.stringify(before.value) === JSON.stringify(after.value) &&
    before.formula === after.formula &&
    before.numberFormat === after.numberFormat
  );
}
