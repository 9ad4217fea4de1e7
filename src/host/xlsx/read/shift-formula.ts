import { COLUMNS, ROWS, columnLetters, fromA1 } from '../../../workbook/address';
import { referencesOf } from './formula-tokens';

/**
 * A formula as it reads some rows and columns further: relative references move along, `$` ones stay. This is how the
 * cells of a shared formula get theirs from the first one (ECMA-376 Part 1, 18.3.1.40, `si`). What is pushed over the
 * sheet's edge comes in again on the other side, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return movable(formula)(rows, columns);
}

/** A formula as it reads so many rows and columns further. */
export type Movable = (rows: number, columns: number) => string;

/** The same for the many cells of a group: the formula is taken apart once. */
export function movable(formula: string): Movable {
  const pieces: (string | Moving)[] = [];
  let at = 0;
  for (const { start, text } of referencesOf(formula)) {
    pieces.push(formula.slice(at, start), ...partsOf(text));
    at = start + text.length;
  }
  pieces.push(formula.slice(at));
  return (rows, columns) => {
    if (rows === 0 && columns === 0) return formula;
    // Joined, not added: many long formulas would each stay a chain of pieces.
    return pieces.map((piece) => (typeof piece === 'string' ? piece : piece(rows, columns))).join('');
  };
}

/** A row or column that moves along. */
type Moving = (rows: number, columns: number) => string;

/** The rows and columns of a reference: `A1`, `$B:C`, `3:$4`. */
function partsOf(text: string): (string | Moving)[] {
  // `LOG10` and `ABC12345678` are no cells.
  if (!text.includes(':') && fromA1(text) === null) return [text];
  return Array.from(text.matchAll(/\$?[A-Za-z]+|\$?\d+|:/gu), ([part]) => moving(part));
}

function moving(part: string): string | Moving {
  const row = fromA1(`A${part}`)?.row;
  if (row !== undefined && !part.startsWith('$')) return (rows) => String(wrap(row + rows, ROWS) + 1);
  const column = fromA1(`${part}1`)?.column;
  if (column === undefined || part.startsWith('$')) return part;
  return (_, columns) => columnLetters(wrap(column + columns, COLUMNS));
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
