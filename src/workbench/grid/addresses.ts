import { areaFromA1, areaToA1, COLUMNS, columnLetters, quoteSheet, ROWS } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import type { GridSheet } from './grid';

/** `A1:B2`, `A:C`, `1:3`, each with or without a sheet's name; null for what is no address. */
export function areaOfAddress(text: string): Area | null {
  const plain = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/u.exec(plain);
  if (columns !== null) return areaFromA1(`${columns[1] ?? ''}1:${columns[2] ?? ''}${ROWS}`);
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/u.exec(plain);
  if (rows !== null) return areaFromA1(`A${rows[1] ?? ''}:${columnLetters(COLUMNS - 1)}${rows[2] ?? ''}`);
  return areaFromA1(plain);
}

/** Without the sheet; whole rows and columns without the other half. */
export function localAddress(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  return areaToA1(area);
}

/** `评分表!A1:B2`, as Range.address tells it. */
export function addressOn(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${localAddress(area)}`;
}

/** Whether an address has no sheet's name or that of this sheet. */
export function isOnSheet(address: string, sheet: GridSheet): boolean {
  const at = address.lastIndexOf('!');
  if (at < 0) return true;
  const name = address
    .slice(0, at)
    .replace(/^'(.*)'$/su, '$1')
    .replaceAll("''", "'");
  return name.toLowerCase() === sheet.name.toLowerCase();
}

export function isWholeRows({ left, right }: Area): boolean {
  return left === 0 && right === COLUMNS - 1;
}

export function isWholeColumns({ top, bottom }: Area): boolean {
  return top === 0 && bottom === ROWS - 1;
}

/** Whether an area lies within Excel's limits. */
export function isOnGrid({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS && top <= bottom && left <= right;
}
