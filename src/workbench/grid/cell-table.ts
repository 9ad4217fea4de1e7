import type { Area, CellModel } from '../../workbook/model';
import { around, cellArea } from './areas';
import { type Shift, shiftArea } from './shift';

/** What a cell holds. */
export type CellContent = Pick<CellModel, 'value' | 'formula' | 'style'>;

/** The cells of a sheet by row and column. */
export class CellTable {
  private rows = new Map<number, Map<number, CellContent>>();
  /** What {@link list} gave; null after a change. */
  private sorted: readonly CellModel[] | null = null;

  constructor(cells: readonly CellModel[]) {
    for (const { row, column, ...content } of cells) this.set(row, column, content);
  }

  get(row: number, column: number): CellContent | null {
    return this.rows.get(row)?.get(column) ?? null;
  }

  set(row: number, column: number, content: CellContent): void {
    this.sorted = null;
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.rows.set(row, cells);
    }
    cells.set(column, content);
  }

  /** The smallest area that holds all cells with a value or a formula; null when there are none. */
  used(): Area | null {
    let used: Area | null = null;
    for (const { row, column, value, formula } of this.all()) {
      if (value === null && formula === null) continue;
      used = around(used, cellArea(row, column));
    }
    return used;
  }

  /** Row by row, from left to right. */
  list(): readonly CellModel[] {
    this.sorted ??= [...this.all()].sort((one, other) => one.row - other.row || one.column - other.column);
    return this.sorted;
  }

  /** Moves cells along with inserted and deleted rows and columns. */
  shift(shift: Shift): void {
    const cells = [...this.all()];
    this.rows = new Map();
    this.sorted = null;
    for (const { row, column, ...content } of cells) {
      const place = shiftArea(cellArea(row, column), shift);
      if (place !== null) this.set(place.top, place.left, content);
    }
  }

  /** Changes every formula. */
  eachFormula(change: (formula: string) => string): void {
    for (const { row, column, ...content } of this.list())
      if (content.formula !== null) this.set(row, column, { ...content, formula: change(content.formula) });
  }

  private *all(): Generator<CellModel> {
    for (const [row, cells] of this.rows)
      for (const [column, content] of cells) yield { row, column, ...content };
  }
}
