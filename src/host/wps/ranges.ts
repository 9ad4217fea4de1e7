import { areaToA1 } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { HostError } from '../port';
import { ask, type Com, made, orNull, part } from './jsapi';
import { areasOf, rowsOf } from './decode';

/** The range of an area, cut to size before anything is asked of it. @throws Lacking where the sheet is gone */
export function rangeOf(sheet: Com, area: Area): Com {
  return made(sheet, 'Range', areaToA1(area));
}

/** How far a sheet's contents reach; null where it does not say. An empty sheet says A1. */
export function usedArea(sheet: Com): Area | null {
  const [area] = areasOf(orNull(() => ask(part(sheet, 'UsedRange'), 'Address'))) ?? [];
  return area ?? null;
}

/** One property of every cell of an area, row by row. @throws HostError where it has another shape */
export function cellsOf(
  range: Com,
  member: 'Value2' | 'Formula',
  { top, left, bottom, right }: Area,
): readonly (readonly unknown[])[] {
  const rows = rowsOf(ask(range, member), bottom - top + 1, right - left + 1);
  if (rows === null)
    throw new HostError('failed', 'WPS 给出的单元格个数与所读区域不符，未能读取。请点“重试”。');
  return rows;
}

/**
 * Whether each cell of an area is locked, row by row: a range says it where all its cells are alike. A mixed area is
 * asked by columns, for that is how sheets are laid out, and mixed columns by halves. A cell that does not say is.
 */
export function locksOf(sheet: Com, area: Area): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => true),
  );
  const find = (part: Area): void => {
    const value = orNull(() => ask(rangeOf(sheet, part), 'Locked'));
    if (typeof value !== 'boolean') {
      for (const piece of piecesOf(part)) find(piece);
      return;
    }
    for (let row = part.top; row <= part.bottom; row += 1)
      rows[row - area.top]?.fill(value, part.left - area.left, part.right - area.left + 1);
  };
  find(area);
  return rows;
}

function piecesOf(area: Area): readonly Area[] {
  const { top, left, bottom, right } = area;
  if (right > left)
    return Array.from({ length: right - left + 1 }, (_, index) => ({
      ...area,
      left: left + index,
      right: left + index,
    }));
  if (bottom === top) return [];
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}
