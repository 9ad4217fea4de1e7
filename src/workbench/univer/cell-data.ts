import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import type { CellError, Scalar } from '../../workbook/model';
import type { GridCell, GridChange } from '../grid/grid';

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** A value as Univer keeps it. An error is a text that says so, a truth 0 or 1. */
export function univerValue(value: Exclude<Scalar, null>): {
  readonly v: string | number;
  readonly t: CellValueType;
} {
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      return { v: value, t: CellValueType.STRING };
    default:
      return { v: value.error, t: CellValueType.STRING };
  }
}

/** What a change makes of a cell; what is absent stays as it is. */
export function univerChange({ value, formula, numberFormat }: GridChange): ICellData {
  const look = numberFormat === undefined ? {} : { s: formatStyle(numberFormat) };
  if (formula !== undefined) return { ...EMPTY, f: `=${formula}`, ...look };
  if (value === undefined) return look;
  return { ...EMPTY, ...(value !== null && univerValue(value)), ...look };
}

/** Null takes a property away. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

function formatStyle(numberFormat: string): IStyleData {
  return { n: numberFormat === 'General' ? null : { pattern: numberFormat } };
}

/** A cell as the contract has it. */
export function gridCell(cell: Nullable<ICellData>, style: Nullable<IStyleData>): GridCell {
  const formula = cell?.f ?? null;
  return {
    value: cell == null ? null : scalar(cell),
    formula: formula === null || formula === '' ? null : formula.replace(/^=/u, ''),
    numberFormat: style?.n?.pattern ?? 'General',
  };
}

/** Whether a cell holds anything besides its look. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell != null && (scalar(cell) !== null || Boolean(cell.f));
}

/** Numbers are the doubles that Univer holds; its formula results carry 12 significant digits where that is exact
 * to 1e-10, else 15. */
function scalar({ v, t, p }: ICellData): Scalar {
  const rich = p?.body?.dataStream;
  if (rich !== undefined) return plainText(rich);
  if (v === undefined || v === null || v === '') return null;
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.BOOLEAN) return typeof v === 'boolean' ? v : Number(v) === 1;
  if (typeof v === 'string') return errorOf(v) ?? v;
  return v;
}

/** The text of a document: paragraphs end with CR, the document with CR LF. */
export function plainText(stream: string): string {
  return stream.replace(/\r\n$/u, '').replaceAll('\r', '\n');
}

function errorOf(text: string): CellError | null {
  return ERRORS.has(text) ? { error: text } : null;
}
