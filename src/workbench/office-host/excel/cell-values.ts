import { type Entry, isTooLong, readEntry } from '../../grid/entry';
import type { GridCell } from '../../grid/grid';
import { OfficeFault } from '../protocol';

/** What Range.values tells of a cell. */
export function valueOf({ value }: GridCell): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** What Range.formulas tells of a cell. */
export function formulaOf(cell: GridCell): unknown {
  return cell.formula === null ? valueOf(cell) : `=${cell.formula}`;
}

export function typeOf({ value }: GridCell): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof value as 'number' | 'string' | 'boolean'
  ];
}

/**
 * What becomes of a value that an add-in gives: texts are read as if they were typed, so `=` begins a formula and
 * an apostrophe a text.
 * @returns null when the cell stays as it is
 */
export function entryOf(given: unknown, cell: GridCell, date1904: boolean): Entry | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'number' || typeof given === 'boolean') return { value: given };
  if (typeof given !== 'string')
    throw new OfficeFault('InvalidArgument', '参数无效：单元格的值应为文本、数字或逻辑值。');
  if (isTooLong(given)) throw new OfficeFault('InvalidArgument', '参数无效：文字超出了单元格的长度限制。');
  return readEntry(given, cell.numberFormat, date1904);
}

/** Every cell's value of a two-dimensional array, or one for all. */
export function eachValue(
  given: unknown,
  rows: number,
  columns: number,
): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const table = given as readonly unknown[];
  const fits = table.length === rows && table.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new OfficeFault('InvalidArgument', '参数无效：输入数组的行数或列数与区域的大小不符。');
  return (row, column) => (table as readonly (readonly unknown[])[])[row]?.[column];
}
