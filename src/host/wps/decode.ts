import { areaFromA1 } from '../../workbook/address';
import type { Area, CellError, Scalar } from '../../workbook/model';
import type { SourceCell } from '../../workbook/source';

/**
 * Values of a range as rows, whatever shape a build gives them in: a single cell comes bare, a single row or column
 * with one dimension or with two.
 * @returns null for a shape that fits no range of this size
 */
export function rowsOf(
  given: unknown,
  height: number,
  width: number,
): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(given)) return height === 1 && width === 1 ? [[given]] : null;
  const list: readonly unknown[] = given;
  if (list.length === height && list.every((row) => Array.isArray(row) && row.length === width))
    return list as readonly (readonly unknown[])[];
  if (list.some(Array.isArray)) return null;
  if (height === 1 && list.length === width) return [list];
  return width === 1 && list.length === height ? list.map((one) => [one]) : null;
}

/**
 * Error values arrive as the numbers of CVErr: 0x800A0000 and the code below it, as a negative number; a bridge that
 * knows only unsigned numbers gives the same bits as a positive one. #DIV/0! and #NAME? were measured on Windows
 * 12.1.0.28043, the others follow from https://learn.microsoft.com/office/vba/api/excel.xlcverror
 */
const ERRORS: ReadonlyMap<number, string> = new Map(
  (
    [
      [2000, '#NULL!'],
      [2007, '#DIV/0!'],
      [2015, '#VALUE!'],
      [2023, '#REF!'],
      [2029, '#NAME?'],
      [2036, '#NUM!'],
      [2042, '#N/A'],
      [2043, '#GETTING_DATA'],
      [2045, '#SPILL!'],
      [2046, '#CONNECT!'],
      [2047, '#BLOCKED!'],
      [2048, '#UNKNOWN!'],
      [2049, '#FIELD!'],
      [2050, '#CALC!'],
    ] as const
  ).flatMap(([code, text]) => [
    [code - 0x7ff6_0000, text],
    [code + 0x800a_0000, text],
  ]),
);

const ERROR_TEXTS: ReadonlySet<string> = new Set(ERRORS.values());

/** What a cell holds of which a build gives neither a value nor a text that can be read: never a blank. */
const UNREADABLE: CellError = { error: '#UNKNOWN!' };

/** Strange values by the cell that was read with them, as far as they can be told apart. */
const strangers = new WeakMap<SourceCell, number>();

/** One cell from its Value2, Formula and NumberFormat. */
export function cellOf(value: unknown, formula: unknown, numberFormat: string): SourceCell {
  const written = formulaOf(value, formula);
  const cell = { value: scalarOf(value, formula, written !== null), formula: written, numberFormat };
  if (isStrange(value)) strangers.set(cell, amountOf(value));
  return cell;
}

/**
 * Whether a Value2 is none that Value2 is known to give: a date or an amount of money as an object, for instance. The
 * cell holds something, and what exactly cannot be put back once it is overwritten.
 */
export function isStrange(value: unknown): boolean {
  return value !== null && !['undefined', 'number', 'boolean', 'string'].includes(typeof value);
}

/** The number behind a strange value; NaN for none. */
function amountOf(value: unknown): number {
  try {
    return Number(value);
  } catch {
    return Number.NaN;
  }
}

/** What a plain cell of a strange value holds, from the text that could be typed into it. */
function constantOf(formula: unknown): Scalar {
  const text = typeof formula === 'number' ? String(formula) : formula;
  if (typeof text !== 'string' || text === '') return UNREADABLE;
  return /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/iu.test(text) ? Number(text) : text;
}

/** A cell without a formula gives its content instead, and a text may begin with `=` too. */
function formulaOf(value: unknown, formula: unknown): string | null {
  const given = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return given ? formula.slice(1) : null;
}

function scalarOf(value: unknown, formula: unknown, calculated: boolean): Scalar {
  if (typeof value === 'number') {
    const error = ERRORS.get(value);
    // A number of that size that was typed in gives itself as its formula, an error that was typed in its text.
    const typed = !calculated && String(formula) === String(value);
    return error === undefined || typed ? value : { error };
  }
  if (typeof value === 'boolean') return value;
  if (isStrange(value)) return calculated ? UNREADABLE : constantOf(formula);
  if (typeof value !== 'string') return null;
  // Of a typed text nothing is lost: an error that was typed is one to whoever reads its text.
  if (calculated && ERROR_TEXTS.has(value)) return { error: value };
  // A formula that yields "" is not an empty cell.
  return value === '' && !calculated ? null : value;
}

/** Whether a Value2 is the one that a cell was read with. */
export function isSameValue(value: unknown, cell: SourceCell): boolean {
  // What cannot be told apart counts as changed, and is looked at.
  if (isStrange(value)) return strangers.get(cell) === amountOf(value);
  if (strangers.has(cell)) return false;
  const now = scalarOf(value, undefined, cell.formula !== null);
  if (typeof now === 'object' && now !== null)
    return (
      (typeof cell.value === 'object' && cell.value?.error === now.error) ||
      (cell.formula === null && cell.value === value)
    );
  return now === cell.value;
}

/** A number format; the Chinese name of General is what NumberFormatLocal says. */
export function numberFormatOf(given: unknown): string | null {
  if (typeof given !== 'string' || given === '') return null;
  return given === 'G/通用格式' ? 'General' : given;
}

/**
 * The areas of an address as ranges give it: `$B$5`, `$A$1:$C$3`, several with commas, with or without a sheet.
 * @returns null for whole rows and columns, and for what is no address
 */
export function areasOf(address: unknown): readonly Area[] | null {
  if (typeof address !== 'string') return null;
  const areas = address.split(',').map((part) => areaFromA1(part.slice(part.lastIndexOf('!') + 1).trim()));
  return areas.every((area): area is Area => area !== null) ? areas : null;
}

/** The first cell that an address names, whole rows and columns included; null for what is no address. */
export function firstCellOf(address: unknown): { readonly row: number; readonly column: number } | null {
  if (typeof address !== 'string') return null;
  const [first = ''] = address.slice(address.lastIndexOf('!') + 1).split(',');
  const corner = first.replace(/^\$?(\d+):.*$/u, 'A$1').replace(/^\$?([A-Z]{1,3}):.*$/iu, '$11');
  const area = areaFromA1(corner);
  return area === null ? null : { row: area.top, column: area.left };
}
