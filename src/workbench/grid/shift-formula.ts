import { areaFromA1, columnLetters, COLUMNS, fromA1, quoteSheet, ROWS } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { type Shift, shiftArea } from './shift';

/**
 * References in a formula, and all that only looks like one: strings and structured references are passed over.
 * A reference may name its sheet; it means a cell, an area, whole columns or whole rows.
 */
const PIECES = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|(?<![\p{L}\p{N}_.\\])[\p{L}_][\p{L}\p{N}_.]*)!)?` +
      String.raw`(?<![\p{L}\p{N}_.\\?$])(?<target>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.\\?(!])`,
  ].join('|'),
  'gu',
);

const DELETED = '#REF!';

/** A formula after rows or columns of a sheet were inserted or deleted. `home` is the formula's own sheet. */
export function shiftFormula(formula: string, home: string | null, sheet: string, shift: Shift): string {
  return eachReference(formula, (prefix, target) => {
    const name = prefix === '' ? home : sheetNamed(prefix);
    if (name?.toLowerCase() !== sheet.toLowerCase()) return prefix + target;
    const shifted = shiftTarget(target, shift);
    return prefix + (shifted ?? DELETED);
  });
}

/** A formula after a sheet got another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return eachReference(formula, (prefix, target) =>
    prefix !== '' && sheetNamed(prefix).toLowerCase() === from.toLowerCase()
      ? `${quoteSheet(to)}!${target}`
      : prefix + target,
  );
}

/** A formula after a sheet was deleted: Excel keeps the cell and loses the sheet, `#REF!$A$1`. */
export function deleteInFormula(formula: string, sheet: string): string {
  return eachReference(formula, (prefix, target) =>
    prefix !== '' && sheetNamed(prefix).toLowerCase() === sheet.toLowerCase()
      ? DELETED + target
      : prefix + target,
  );
}

function eachReference(formula: string, replace: (prefix: string, target: string) => string): string {
  return formula.replace(PIECES, (piece, ...rest: unknown[]) => {
    const { sheet = '', target } = rest.at(-1) as { sheet?: string; target?: string };
    return target === undefined ? piece : replace(sheet, target);
  });
}

function sheetNamed(prefix: string): string {
  return prefix
    .slice(0, -1)
    .replace(/^'(.*)'$/su, '$1')
    .replaceAll("''", "'");
}

function shiftTarget(target: string, shift: Shift): string | null {
  const area = areaOf(target);
  if (area === null) return target;
  const shifted = shiftArea(area, shift);
  if (shifted === null) return null;
  const ends = target.split(':').map((end, index) => rewritten(end, index === 0 ? 'first' : 'last', shifted));
  return ends.join(':');
}

function areaOf(target: string): Area | null {
  const plain = target.replaceAll('$', '');
  const [first = '', last = first] = plain.split(':');
  if (/^\d+$/u.test(first)) return areaFromA1(`A${first}:${columnLetters(COLUMNS - 1)}${last}`);
  if (/^[A-Za-z]+$/u.test(first)) return areaFromA1(`${first}1:${last}${ROWS}`);
  // `LOG10` and `ABC12345678` are no cells.
  return fromA1(first) === null ? null : areaFromA1(plain);
}

/** One end of a reference at its new place, with the `$` that it had. */
function rewritten(end: string, which: 'first' | 'last', area: Area): string {
  const [, fixedColumn = '', column = '', fixedRow = '', row = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/u.exec(end) ?? [];
  const newColumn = columnLetters(which === 'first' ? area.left : area.right);
  const newRow = String((which === 'first' ? area.top : area.bottom) + 1);
  return (
    (column === '' ? '' : fixedColumn + newColumn) +
    (row === '' ? '' : (column === '' ? fixedColumn : fixedRow) + newRow)
  );
}
