import { COLUMNS, ROWS } from '../../../workbook/address';
import type { ColumnModel, NoteModel, RowModel, SheetModel } from '../../../workbook/model';
import { linesOf } from '../../../workbook/standard/drawing';

/** What of a sheet says how large its cells are. */
export type SheetSizes = Pick<SheetModel, 'columns' | 'rows' | 'defaultRowHeight'>;

/** Pixels, at 96 to the inch. */
const LINE = 17;
const MARGIN = 14;
const TALLEST = 640;
/** Widths of boxes, and the characters of a line in each; the second for long texts. */
const BOXES = [
  { width: 250, characters: 36 },
  { width: 420, characters: 62 },
] as const;
/** A column of which nothing is said. */
const COLUMN = 64;

/**
 * Where a note's box lies, as its drawing has it: left column, pixels into it, top row, pixels, then the same for
 * right and bottom (ECMA-376 Part 4, 19.4.2.4). The box is as large as its text asks, whatever cells it covers.
 */
export function noteAnchor({ row, column, text }: NoteModel, sizes: SheetSizes): string {
  const heights = BOXES.map(({ characters }) => linesOf(text, characters) * LINE + MARGIN);
  const narrow = (heights[0] ?? 0) <= TALLEST / 2;
  const { width } = narrow ? BOXES[0] : BOXES[1];
  const height = Math.min(TALLEST, Math.max(3 * LINE + MARGIN, (narrow ? heights[0] : heights[1]) ?? 0));
  const left = { index: Math.min(column + 1, COLUMNS - 1), offset: 15 };
  const top = { index: Math.max(0, row - 1), offset: 10 };
  const right = further(left, width, COLUMNS - 1, widthsOf(sizes.columns));
  const bottom = further(top, height, ROWS - 1, heightsOf(sizes));
  return [left, top, right, bottom].map(({ index, offset }) => `${index}, ${offset}`).join(', ');
}

interface Edge {
  readonly index: number;
  readonly offset: number;
}

/** The edge that lies so many pixels behind another. */
function further({ index, offset }: Edge, by: number, last: number, sizeOf: (at: number) => number): Edge {
  let at = index;
  let rest = offset + by;
  while (at < last && rest > sizeOf(at)) {
    rest -= sizeOf(at);
    at += 1;
  }
  return { index: at, offset: Math.round(rest) };
}

/** 18.3.1.13: a character of the default font is 7 pixels wide. */
function widthsOf(columns: readonly ColumnModel[]): (column: number) => number {
  return (column) => {
    const found = columns.find(({ first, last }) => first <= column && column <= last);
    if (found === undefined) return COLUMN;
    return found.hidden ? 0 : found.width * 7;
  };
}

function heightsOf({ rows, defaultRowHeight }: SheetSizes): (row: number) => number {
  const known = new Map<number, RowModel>(rows.map((row) => [row.row, row]));
  return (row) => {
    const { height = null, hidden = false } = known.get(row) ?? {};
    return hidden ? 0 : ((height ?? defaultRowHeight) * 4) / 3;
  };
}
