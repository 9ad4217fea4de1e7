import type { Grid, Spot } from './grid';
import { bareUnit, moneyUnit, unitBehind } from './words';

/** Whether a text is the label of an input. */
export type IsLabel = (text: string) => boolean;

/** Rows at the top of a sheet in which its unit stands as a rule. */
const TOP_ROWS = 12;
const UNIT_LABEL = /^(?:金额|货币|计量)?单位$/u;

/** The money unit that a sheet states in its first rows; what stands behind an input's label is that input's alone. */
export function statedUnit(grid: Grid, isLabel: IsLabel): string | null {
  for (const row of grid.rows.slice(0, TOP_ROWS)) {
    const unit = statedIn(grid.inRow(row), isLabel);
    if (unit !== null) return unit;
  }
  return null;
}

/**
 * The money units of a sheet's amounts, read from top to bottom. An amount's unit stands behind its label, in a cell
 * of its row, behind the heading of its column, or over the whole; the nearer one counts.
 */
export class Units {
  private row: readonly string[] = [];
  private readonly columns = new Map<number, string>();

  /** @param sheet the unit of what states none itself: the sheet's, or the workbook's; null where nobody says any */
  constructor(
    private sheet: string | null,
    private readonly own: string,
    private readonly isLabel: IsLabel,
  ) {}

  /** Goes on to a row. */
  enter(spots: readonly Spot[]): void {
    const stated = statedIn(spots, this.isLabel);
    if (stated !== null) this.sheet = stated;
    this.row = stated === null ? spots.flatMap((spot) => bareUnit(spot.text) ?? []) : [];
    for (const spot of spots) {
      const unit = unitBehind(spot.text).unit;
      if (unit !== null && !this.isLabel(spot.text)) this.head(spot, unit);
    }
  }

  /** The row that was entered is one of headings: a column whose heading says no unit has none of its own. */
  heads(spots: readonly Spot[]): void {
    for (const spot of spots) this.head(spot, unitBehind(spot.text).unit);
  }

  /** The unit of an amount in a column of the row, where it is another than the rubric's. */
  foreign(label: string | null, column: number): string | null {
    const above = this.columns.get(column);
    const near = [...(label === null ? [] : [label]), ...this.row, ...(above === undefined ? [] : [above])];
    if (near.length > 0) return near.find((unit) => unit !== this.own) ?? null;
    return this.sheet === this.own ? null : this.sheet;
  }

  private head(spot: Spot, unit: string | null): void {
    for (let { column } = spot; column <= spot.right; column += 1)
      if (unit === null) this.columns.delete(column);
      else this.columns.set(column, unit);
  }
}

/** `单位：元` in one cell, or 单位 and 元 in two. */
function statedIn(spots: readonly Spot[], isLabel: IsLabel): string | null {
  for (const [index, spot] of spots.entries()) {
    if (spot.text.length > 100) continue;
    const unit = moneyUnit(spot.text);
    if (unit !== null && !isLabel(spot.text)) return unit;
    const label = spots[index - 1]?.plain;
    if (label !== undefined && UNIT_LABEL.test(label) && bareUnit(spot.text) !== null)
      return bareUnit(spot.text);
  }
  return null;
}
