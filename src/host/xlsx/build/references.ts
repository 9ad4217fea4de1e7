import { areaToA1, COLUMNS, quoteSheet, ROWS, toA1 } from '../../../workbook/address';
import type { Area } from '../../../workbook/model';

/** A cell's address; what lies outside of a sheet is a mistake of the caller. */
export function cellRef(row: number, column: number): string {
  if (!isIndex(row, ROWS) || !isIndex(column, COLUMNS)) throw new Error(`no such cell: ${row}, ${column}`);
  return toA1(row, column);
}

/** An area's address. */
export function areaRef(area: Area): string {
  cellRef(area.top, area.left);
  cellRef(area.bottom, area.right);
  if (area.bottom < area.top || area.right < area.left) throw new Error(`no area: ${areaToA1(area)}`);
  return areaToA1(area);
}

/** ECMA-376 Part 1, 18.18.76 ST_Sqref. */
export function areasRef(areas: readonly Area[]): string {
  if (areas.length === 0) throw new Error('no areas');
  return areas.map(areaRef).join(' ');
}

/** `评分表!J15`, for messages. */
export function placeText(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellRef(row, column)}`;
}

function isIndex(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < count;
}
