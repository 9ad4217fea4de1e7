import type { Read } from '../reading/read-number';
import { readPoints, scalarText } from '../reading/read-cell';
import type { Area, Scalar } from '../model';
import type { SheetContent, SourceCell } from '../source';
import { plain } from './words';

/** Score sheets are a few dozen columns wide; what lies further right is no part of one. */
const MOST_COLUMNS = 256;
/** Entries of the index of merged areas: a file may hold areas of any size. */
const MOST_MERGED = 400_000;

/** A cell with merged areas expanded: seen from anywhere in its area it is the cell that holds the value. */
export class Spot implements SourceCell {
  private shown: string | null = null;
  private compared: string | null = null;

  /** @param area its merged area, or itself; its value stands in the first cell */
  constructor(
    readonly value: Scalar,
    readonly formula: string | null,
    readonly numberFormat: string,
    private readonly area: Area,
  ) {}

  get row(): number {
    return this.area.top;
  }

  get column(): number {
    return this.area.left;
  }

  get right(): number {
    return this.area.right;
  }

  get bottom(): number {
    return this.area.bottom;
  }

  /** As printed. */
  get text(): string {
    return (this.shown ??= scalarText(this.value));
  }

  /** As compared. */
  get plain(): string {
    return (this.compared ??= plain(this.text));
  }
}

/** A sheet's cells by place, merged areas expanded. */
export interface Grid {
  readonly name: string;
  readonly visible: boolean;
  /** The rows in which something stands, from top to bottom. */
  readonly rows: readonly number[];
  /** How many columns there are to look at. */
  readonly width: number;
  at(row: number, column: number): Spot | null;
  /** The cells of a row from left to right, each once. */
  inRow(row: number): readonly Spot[];
  /** The area of a cell, itself where it is not merged: also of a blank one. */
  areaAt(row: number, column: number): Area;
}

export function gridOf({ name, visible, cells, merges }: SheetContent): Grid {
  const merged = mergesByRow(merges);
  const areaAt = (row: number, column: number): Area =>
    merged.get(row)?.find((one) => column >= one.left && column <= one.right) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  const byRow = new Map<number, Map<number, Spot>>();
  let width = 0;
  for (const cell of cells) {
    if (cell.column >= MOST_COLUMNS || isEmpty(cell.value)) continue;
    const area = areaAt(cell.row, cell.column);
    // What lies under a merged area is not shown.
    if (area.top !== cell.row || area.left !== cell.column) continue;
    let row = byRow.get(cell.row);
    if (row === undefined) {
      row = new Map<number, Spot>();
      byRow.set(cell.row, row);
    }
    const { value, formula, numberFormat } = cell;
    row.set(cell.column, new Spot(value, formula, numberFormat, area));
    width = Math.max(width, Math.min(area.right + 1, MOST_COLUMNS));
  }
  const at = (row: number, column: number): Spot | null => {
    const area = areaAt(row, column);
    return byRow.get(area.top)?.get(area.left) ?? null;
  };
  return {
    name,
    visible,
    rows: [...byRow.keys()].sort((one, other) => one - other),
    width,
    at,
    inRow: (row) => {
      const found: Spot[] = [];
      for (let column = 0; column < width; column += 1) {
        const spot = at(row, column);
        if (spot === null) continue;
        found.push(spot);
        column = Math.max(column, spot.right);
      }
      return found;
    },
    areaAt,
  };
}

/** Reads a cell's points as everywhere else; null for a blank one and for what is no number. */
export function pointsAt(spot: Spot | null): string | null {
  const read: Read = readPoints(spot);
  return 'text' in read && read.text !== '' ? read.text : null;
}

function isEmpty(value: Scalar): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function mergesByRow(merges: SheetContent['merges']): ReadonlyMap<number, readonly Area[]> {
  const byRow = new Map<number, Area[]>();
  let entries = 0;
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      if ((entries += 1) > MOST_MERGED) return byRow;
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [merge]);
      else list.push(merge);
    }
  }
  return byRow;
}
