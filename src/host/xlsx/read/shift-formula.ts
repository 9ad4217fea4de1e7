import { COLUMNS, ROWS, columnLetters, fromA1 } from '../../../workbook/address';
import { replaceReferences } from './formula-tokens';

/**
 * A formula as it reads some rows and columns further: relative references move along, `$` ones stay. This is how the
 * cells of a shared formula get theirs from the first one (ECMA-376 Part 1, 18.3.1.40, `si`). What is pushed over the
 * sheet's edge comes in again on the other side, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return replaceReferences(formula, {
    cell: (text) => shiftCell(text, rows, columns),
    columns: (text) => both(text, (part) => shiftColumn(part, columns)),
    rows: (text) => both(text, (part) => shiftRow(part, rows)),
  });
}

function both(text: string, shift: (part: string) => string): string {
  return text.split(':').map(shift).join(':');
}

function shiftCell(text: string, rows: number, columns: number): string {
  // `LOG10` and `ABC12345678` are no cells.
  if (fromA1(text) === null) return text;
  const parts = /^(\$?[A-Za-z]+)(\$?\d+)$/u.exec(text);
  return shiftColumn(parts?.[1] ?? '', columns) + shiftRow(parts?.[2] ?? '', rows);
}

function shiftColumn(text: string, by: number): string {
  const column = fromA1(`${text}1`)?.column;
  return text.startsWith('$') || column === undefined ? text : columnLetters(wrap(column + by, COLUMNS));
}

function shiftRow(text: string, by: number): string {
  const row = fromA1(`A${text}`)?.row;
  return text.startsWith('$') || row === undefined ? text : String(wrap(row + by, ROWS) + 1);
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
