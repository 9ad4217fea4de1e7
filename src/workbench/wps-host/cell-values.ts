import type { Area } from '../../workbook/model';
import { type Entry, isTooLong, readEntry } from '../grid/entry';
import type { GridCell } from '../grid/grid';
import { Refusal } from './failures';
import type { WpsProfile } from './profile';

/**
 * Error values as Value2 tells them: CVErr numbers. #DIV/0! and #NAME? were measured (over COM, Windows
 * 12.1.0.28043), the others are those of XlCVError. https://learn.microsoft.com/office/vba/api/excel.xlcverror
 */
const CV_ERRORS: ReadonlyMap<string, number> = new Map([
  ['#NULL!', -2146826288],
  ['#DIV/0!', -2146826281],
  ['#VALUE!', -2146826273],
  ['#REF!', -2146826265],
  ['#NAME?', -2146826259],
  ['#NUM!', -2146826252],
  ['#N/A', -2146826246],
]);

/**
 * Value2 of a cell: null when empty, a CVErr number for an error, a date as its serial number, unless the profile has
 * other kinds of values for these.
 */
export function value2Of({ dates, errors }: Pick<WpsProfile, 'dates' | 'errors'>) {
  return ({ value, numberFormat }: GridCell): unknown => {
    if (typeof value === 'number' && dates === 'objects' && /y/iu.test(numberFormat))
      return new Date(Math.round((value - UNIX_EPOCH) * DAY));
    if (typeof value !== 'object' || value === null) return value;
    const code = CV_ERRORS.get(value.error) ?? ANY_ERROR;
    return errors === 'text' ? value.error : errors === 'unsigned' ? code + 2 ** 32 : code;
  };
}

const ANY_ERROR = -2146826273;
/** 1970-01-01 as a serial number, and a day in milliseconds. */
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** Formula of a cell, always a text: of a plain cell the constant, as it would be typed; empty for an empty one. */
export function formulaOf({ formula, value }: GridCell): string {
  return formula === null ? constantText(value) : `=${formula}`;
}

/** A value as a text without a number format. */
export function constantText(value: GridCell['value']): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      // 15 digits are all that a program with cells shows.
      return String(Number(value.toPrecision(15))).toUpperCase();
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return value === null ? '' : value.error;
  }
}

/**
 * What becomes of a value that a page gives, as if it were typed: `=` begins a formula, an apostrophe a text, and a
 * text that looks like a number or a date becomes one unless the cell is formatted as text. Null and undefined empty
 * the cell.
 */
export function entryOf(given: unknown, { numberFormat }: GridCell, date1904: boolean): Entry {
  if (given === null || given === undefined) return { value: null };
  if (typeof given === 'number' || typeof given === 'boolean') return { value: given };
  if (typeof given !== 'string') throw new Refusal('a cell takes a text, a number or a boolean');
  if (isTooLong(given)) throw new Refusal('the text is longer than a cell takes');
  return readEntry(given, numberFormat, date1904);
}

/**
 * What of a given value falls to each cell of a block: a scalar to all of them. Of arrays that do not fit, a single
 * row or column repeats, what is beyond the block is dropped, and cells beyond the array become #N/A: the rules of
 * Excel's Range.Value, taken to be those of WPS. A one-dimensional array is a row.
 */
export function eachGiven(
  given: unknown,
  blockWrites: WpsProfile['blockWrites'],
): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  if (blockWrites === 'throws') throw new Refusal('an array cannot be assigned');
  if (blockWrites === 'first') return () => firstOf(given);
  const list = given as readonly unknown[];
  const table = list.every((one) => Array.isArray(one)) ? (list as readonly (readonly unknown[])[]) : [list];
  const [only] = table;
  const single = table.length === 1 ? only : undefined;
  return (row, column) => {
    const cells = single ?? table[row];
    if (cells === undefined) return NOT_AVAILABLE;
    if (cells.length === 1) return cells[0];
    return column < cells.length ? cells[column] : NOT_AVAILABLE;
  };
}

function firstOf(given: unknown): unknown {
  return Array.isArray(given) ? firstOf(given[0]) : given;
}

/** What {@link eachGiven} tells of a cell for which nothing was given. */
export const NOT_AVAILABLE = Symbol('#N/A');

/** The cells of a block as they are told: a scalar of a single cell, of others rows of cells. */
export function shaped(rows: readonly (readonly unknown[])[], profile: WpsProfile): unknown {
  const [first] = rows;
  if (first === undefined) return null;
  if (rows.length === 1 && first.length === 1) return first[0];
  if (profile.singleRow === '1-D' && (rows.length === 1 || first.length === 1)) return rows.flat();
  return rows;
}

/** How many cells an area has. */
export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** One value where all cells agree, else null. */
export function common(values: readonly unknown[]): unknown {
  return values.every((one) => one === values[0]) ? values[0] : null;
}
