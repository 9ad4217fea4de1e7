import { COLUMNS, ROWS } from '../../workbook/address';
import type { Area } from '../../workbook/model';

/** Rows or columns that were inserted or deleted: those that the area spans. */
export interface Shift {
  readonly change: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';
  readonly area: Area;
}

/** Where an area is afterwards; null when all of it was deleted or pushed over the edge. */
export function shiftArea(area: Area, { change, area: by }: Shift): Area | null {
  if (change === 'rowsInserted' || change === 'rowsDeleted') {
    const rows = span(area.top, area.bottom, by.top, by.bottom, change === 'rowsInserted', ROWS);
    return rows === null ? null : { ...area, top: rows.first, bottom: rows.last };
  }
  const columns = span(area.left, area.right, by.left, by.right, change === 'columnsInserted', COLUMNS);
  return columns === null ? null : { ...area, left: columns.first, right: columns.last };
}

function span(
  first: number,
  last: number,
  from: number,
  to: number,
  inserted: boolean,
  size: number,
): { readonly first: number; readonly last: number } | null {
  const count = to - from + 1;
  if (inserted) {
    // A whole row or column of the sheet stays one.
    if (first === 0 && last === size - 1) return { first, last };
    const moved = { first: first < from ? first : first + count, last: last < from ? last : last + count };
    return moved.first >= size ? null : { ...moved, last: Math.min(moved.last, size - 1) };
  }
  if (first === 0 && last === size - 1) return { first, last };
  const after = (index: number, end: boolean): number =>
    index < from ? index : index > to ? index - count : end ? from - 1 : from;
  const moved = { first: after(first, false), last: after(last, true) };
  return moved.first > moved.last ? null : moved;
}
