import { areaToA1 } from '../../workbook/address';
import type { Area } from '../../workbook/model';
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
  if (rows === null) throw new TypeError(`${member} has another shape than its range`);
  return rows;
}

/**
 * A property that a range gives as one value where all its cells have the same, and as null where they differ. A
 * mixed area is asked by columns, for that is how sheets are laid out, and mixed columns by halves.
 * @param decode null for what is no value of this property
 * @param otherwise what a cell has that does not say
 */
export function uniform<T>(
  sheet: Com,
  area: Area,
  member: 'NumberFormat' | 'Locked',
  decode: (given: unknown) => T | null,
  otherwise: T,
): readonly (readonly T[])[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, () => otherwise),
  );
  const find = (part: Area): void => {
    const value = decode(orNull(() => ask(rangeOf(sheet, part), member)));
    if (value === null) {
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

/**
 * The merged areas that touch an area. A range tells whether all, none or some of its cells are merged, and a cell
 * which area it is merged into: so an area with some is looked through column by column, rows that are known already
 * left out, and a column by halves.
 */
export function mergesOf(sheet: Com, area: Area): readonly Area[] {
  const found: Area[] = [];
  /** @param merged whether it is known that all cells are */
  const find = (given: Area, merged: boolean): void => {
    for (const rest of withoutRows(given, found)) look(rest, merged);
  };
  const look = (rest: Area, merged: boolean): void => {
    const { top, left, bottom, right } = rest;
    const answer = merged || orNull(() => ask(rangeOf(sheet, rest), 'MergeCells'));
    if (answer === false) return;
    if (right > left) {
      find({ ...rest, right: left }, answer === true);
      find({ ...rest, left: left + 1 }, answer === true);
    } else if (answer === true) {
      const one = mergeAt(sheet, top, left);
      if (one === null) return;
      found.push(one);
      if (one.bottom < bottom) find({ ...rest, top: one.bottom + 1 }, true);
    } else if (bottom > top) {
      const middle = Math.floor((top + bottom) / 2);
      find({ ...rest, bottom: middle }, false);
      find({ ...rest, top: middle + 1 }, false);
    }
  };
  find(area, false);
  return found;
}

function mergeAt(sheet: Com, row: number, column: number): Area | null {
  return orNull(() => {
    const cell = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
    return areasOf(ask(part(cell, 'MergeArea'), 'Address'))?.[0];
  });
}

/** The rows of an area that no known merged area spans from side to side. */
function withoutRows(area: Area, known: readonly Area[]): readonly Area[] {
  let rest = [area];
  for (const { top, left, bottom, right } of known) {
    if (left > area.left || right < area.right) continue;
    rest = rest.flatMap((one) => [
      ...(one.top < top ? [{ ...one, bottom: Math.min(one.bottom, top - 1) }] : []),
      ...(one.bottom > bottom ? [{ ...one, top: Math.max(one.top, bottom + 1) }] : []),
    ]);
  }
  return rest;
}
