import { areaToA1 } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { ask, type Com, made, orNull, part } from './jsapi';
import { areasOf, rowsOf } from './decode';

/** The range of an area, cut to size before anything is asked of it. @throws Lacking where the sheet is gone */
export function rangeOf(sheet: Com, area: Area): Com {
  return made(sheet, 'Range', areaToA1(area));
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

/** The merged areas that touch an area. */
export function mergesOf(sheet: Com, area: Area): readonly Area[] {
  const found: Area[] = [];
  const find = (given: Area): void => {
    const rest = without(given, found);
    if (rest === null) return;
    const range = rangeOf(sheet, rest);
    const merged = orNull(() => ask(range, 'MergeCells'));
    if (merged === false) return;
    const { top, left, bottom, right } = rest;
    if (merged === true || (top === bottom && left === right)) {
      const one = merged === true ? mergeAt(sheet, top, left) : null;
      if (one !== null) found.push(one);
      // Several merged areas side by side are merged as a whole too.
      if (one !== null && (one.right < right || one.bottom < bottom)) for (const piece of halves(rest)) find(piece);
      return;
    }
    for (const piece of halves(rest)) find(piece);
  };
  find(area);
  return found;
}

function mergeAt(sheet: Com, row: number, column: number): Area | null {
  return orNull(() => {
    const cell = rangeOf(sheet, { top: row, left: column, bottom: row, right: column });
    return areasOf(ask(part(cell, 'MergeArea'), 'Address'))?.[0];
  });
}

/** Across rows first: cells are merged along a row more often than down a column. */
function halves(area: Area): readonly Area[] {
  const { top, left, bottom, right } = area;
  if (bottom > top) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  const middle = Math.floor((left + right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

/** What is left of an area when edges that known areas cover are cut away; null for nothing. */
function without(area: Area, known: readonly Area[]): Area | null {
  let { top, left, bottom, right } = area;
  for (let cut = true; cut; ) {
    if (top > bottom || left > right) return null;
    cut = false;
    for (const one of known) {
      const [across, down] = [one.left <= left && one.right >= right, one.top <= top && one.bottom >= bottom];
      if (across && one.top <= top && one.bottom >= top) [top, cut] = [one.bottom + 1, true];
      else if (across && one.top <= bottom && one.bottom >= bottom) [bottom, cut] = [one.top - 1, true];
      else if (down && one.left <= left && one.right >= left) [left, cut] = [one.right + 1, true];
      else if (down && one.left <= right && one.right >= right) [right, cut] = [one.left - 1, true];
    }
  }
  return { top, left, bottom, right };
}
