import type { Columns } from './columns';
import type { Grid, Spot } from './grid';
import type { RecognisedColumn } from './recognition';
import type { Place } from './table';

type Role = RecognisedColumn['role'];

const NAMES: readonly Role[] = ['level1', 'level2', 'indicator'];

/** The cells of a row by what they hold. */
export class RowCells {
  constructor(
    private readonly grid: Grid,
    private readonly columns: Columns,
  ) {}

  /** A name may reach over from the column before; whatever else does belongs there and not here. */
  at(row: number, role: Role): Spot | null {
    const column = this.columns.of.get(role);
    const spot = column === undefined ? null : this.grid.at(row, column);
    return spot?.column === column || NAMES.includes(role) ? spot : null;
  }

  /** A cell that begins in this row. */
  fresh(row: number, role: Role): Spot | null {
    const spot = this.at(row, role);
    return spot?.row === row ? spot : null;
  }

  /** The place of a cell that begins in this row, blank or not; null where it belongs to a merged cell. */
  place(row: number, role: Role): Place | null {
    const column = this.columns.of.get(role);
    if (column === undefined) return null;
    const area = this.grid.areaAt(row, column);
    return area.top === row && area.left === column ? { row, column } : null;
  }

  /** The cells of names, of all three levels, that begin in this row. */
  labels(row: number): readonly Spot[] {
    return (['level1', 'level2', 'indicator'] as const).flatMap((role) => this.fresh(row, role) ?? []);
  }

  has(role: Role): boolean {
    return this.columns.of.has(role);
  }

  column(role: Role): number | undefined {
    return this.columns.of.get(role);
  }
}
