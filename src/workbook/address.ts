import type { Area } from './model';

/**
 * Addresses of cells. Rows and columns count from 0; Excel's limits are 1,048,576 rows and 16,384 columns.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A cell of a named sheet. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell of one sheet as the key of a map. */
export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/**
 * A cell of one sheet as the key of a map of whole sheets, where making a text for each cell would cost more than all
 * that is done with it. There is room beside the last column: what lies before the first is nobody else's.
 */
export function cellIndex(row: number, column: number): number {
  return row * 2 * COLUMNS + column;
}

/** `A`, `J`, `XFD`. */
export function columnLetters(column: number): string {
  // Nearly always; in a loop over all cells of a workbook it counts.
  if (column < 26) return String.fromCharCode(65 + column);
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `J15`. */
export function toA1(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** `A1:J15`, or one cell. */
export function areaToA1({ top, left, bottom, right }: Area): string {
  const first = toA1(top, left);
  return top === bottom && left === right ? first : `${first}:${toA1(bottom, right)}`;
}

/** A cell's row and column; null for what is no address or lies beyond Excel's limits. `$` is ignored. */
export function fromA1(text: string): { readonly row: number; readonly column: number } | null {
  // By hand: this is asked for every name and cell of a workbook, and a regular expression takes thrice as long.
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (let letter = letterAt(text, at); letter > 0; letter = letterAt(text, at)) {
    column = column * 26 + letter;
    at += 1;
  }
  if (at === letters || at > letters + 3) return null;
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (let digit = digitAt(text, at); digit >= 0; digit = digitAt(text, at)) {
    row = row * 10 + digit;
    at += 1;
  }
  if (at === digits || at > digits + 7 || at < text.length || digitAt(text, digits) === 0) return null;
  return row > ROWS || column > COLUMNS ? null : { row: row - 1, column: column - 1 };
}

const DOLLAR = 36;

/** 1 to 26; 0 for what is no letter. */
function letterAt(text: string, at: number): number {
  // A small letter differs from its capital in this one bit.
  const letter = (text.charCodeAt(at) & ~32) - 64;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** 0 to 9; -1 for what is no digit. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** An area such as `A1:J15` or `B5`; null when it is none or lies beyond Excel's limits. */
export function areaFromA1(text: string): Area | null {
  const [from, to = from, ...more] = text.split(':');
  if (from === undefined || to === undefined || more.length > 0) return null;
  const first = fromA1(from);
  const last = fromA1(to);
  if (first === null || last === null) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** A sheet's name as formulas write it: quoted where it has to be. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && fromA1(name) === null && !/^[rc]\d*(?:c\d*)?$/iu.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `评分表!J15`, as findings name cells. */
export function cellText({ sheet, row, column }: CellAddress): string {
  return `${quoteSheet(sheet)}!${toA1(row, column)}`;
}

/** `评分表!$J$15`, as defined names refer to cells. */
export function absoluteText({ sheet, row, column }: CellAddress): string {
  return `${quoteSheet(sheet)}!$${columnLetters(column)}$${String(row + 1)}`;
}

/**
 * The single cell that a defined name refers to; null when it refers to anything else (an area, a formula, #REF!,
 * another workbook).
 */
export function singleCell(refersTo: string): CellAddress | null {
  const text = refersTo.trim().replace(/^=/u, '');
  const mark = text.lastIndexOf('!');
  const cell = fromA1(text.slice(mark + 1));
  if (mark === -1 || cell === null) return null;
  const sheet = sheetOf(text.slice(0, mark));
  return sheet === null || sheet.includes('[') ? null : { sheet, row: cell.row, column: cell.column };
}

/** A sheet's name from how formulas write it: in quotes, those within doubled, or plain; null for anything else. */
function sheetOf(written: string): string | null {
  if (!written.startsWith("'")) return /^[^'!]+$/u.test(written) ? written : null;
  return /^'((?:[^']|'')+)'$/u.exec(written)?.[1]?.replaceAll("''", "'") ?? null;
}
