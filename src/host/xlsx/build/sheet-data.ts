import type { CellModel, RowModel, SheetModel } from '../../../workbook/model';
import { unfit } from '../patch/cell-xml';
import { element, spacedElement, textElement } from '../xml/element';
import { BuildError } from './build-error';
import { LONGEST_FORMULA } from './limits';
import { cellRef, placeText } from './references';
import type { SharedStrings } from './shared-strings';

/** A row can be no higher, in points. https://support.microsoft.com/office/excel-specifications-and-limits */
const HIGHEST_ROW = 409.5;

/**
 * The cells, row by row (ECMA-376 Part 1, 18.3.1.80), and the area they take.
 * @param strings the workbook's texts; null where they are to stand in the cells (18.3.1.53)
 */
export function sheetData(
  { name, cells, rows }: SheetModel,
  strings: SharedStrings | null,
  styles: number,
): { readonly xml: string; readonly dimension: string } {
  const content = new Map<number, string[]>();
  let last: CellModel | null = null;
  let left = Infinity;
  let right = 0;
  for (const cell of cells) {
    if (last !== null && (last.row > cell.row || (last.row === cell.row && last.column >= cell.column)))
      throw new Error(`cells out of order: ${placeText(name, cell.row, cell.column)}`);
    if (!Number.isInteger(cell.style) || cell.style < 0 || cell.style >= styles)
      throw new Error(`no such style: ${cell.style}`);
    const inRow = content.get(cell.row) ?? [];
    content.set(cell.row, inRow);
    inRow.push(cellXml(name, cell, strings));
    left = Math.min(left, cell.column);
    right = Math.max(right, cell.column);
    last = cell;
  }
  const looks = new Map(rows.map((row) => [row.row, row]));
  if (looks.size < rows.length) throw new Error(`a row of ${name} is described twice`);
  const numbers = [...new Set([...content.keys(), ...looks.keys()])].sort((a, b) => a - b);
  const xml = numbers.map((row) => rowXml(row, looks.get(row), content.get(row) ?? []));
  const first = cells[0];
  return {
    xml: element('sheetData', {}, xml.join('')),
    dimension:
      first === undefined || last === null ? 'A1' : `${cellRef(first.row, left)}:${cellRef(last.row, right)}`,
  };
}

/** 18.3.1.73. Without customHeight the height is a first guess, which follows the content when that is edited. */
function rowXml(row: number, look: RowModel | undefined, cells: readonly string[]): string {
  cellRef(row, 0);
  const height = look?.height ?? null;
  const attributes = {
    r: row + 1,
    ht: height === null ? null : Math.min(height, HIGHEST_ROW),
    hidden: look?.hidden === true ? true : null,
    customHeight: height !== null && look?.fixed === true ? true : null,
  };
  return element('row', attributes, cells.join(''));
}

/** 18.3.1.4. */
function cellXml(sheet: string, cell: CellModel, strings: SharedStrings | null): string {
  const { row, column, value, formula, style } = cell;
  const wrong = unfit(value);
  if (wrong === 'too-long') throw new BuildError('long-text', placeText(sheet, row, column));
  if (wrong !== null) throw new Error(`not a value for a cell: ${placeText(sheet, row, column)}`);
  if (formula !== null && formula.length > LONGEST_FORMULA)
    throw new BuildError('long-formula', placeText(sheet, row, column));
  const [t, content] = storedValue(value, formula !== null, strings);
  const attributes = { r: cellRef(row, column), s: style === 0 ? null : style, t };
  return element('c', attributes, (formula === null ? '' : textElement('f', formula)) + content);
}

/** 18.18.11: the type, and the value as it stands in `v`. The text of a formula's result is not shared. */
function storedValue(
  value: CellModel['value'],
  computed: boolean,
  strings: SharedStrings | null,
): readonly [type: string | null, content: string] {
  switch (typeof value) {
    case 'number':
      // -0 becomes 0, as in Excel.
      return [null, element('v', {}, String(value))];
    case 'boolean':
      return ['b', element('v', {}, value ? '1' : '0')];
    case 'string':
      if (computed) return ['str', textElement('v', value)];
      if (strings === null) return ['inlineStr', element('is', {}, spacedElement('t', value))];
      return ['s', element('v', {}, String(strings.numberOf(value)))];
    default:
      return value === null ? [null, ''] : ['e', textElement('v', value.error)];
  }
}
