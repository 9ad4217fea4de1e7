import { nameKey } from '../../rubric/names';
import { areaFromA1, singleCell } from '../../workbook/address';
import type { Area, DefinedName } from '../../workbook/model';

/** Where a name stands: an area of a sheet, as the name spells the sheet. */
export interface Target {
  readonly sheet: string;
  readonly area: Area;
}

/** Larger areas mean no single cell, and are not read for a name's sake. */
const LARGEST = 1_000;

/**
 * The cells that names stand for, taken from the text of each: asking Excel for the range of a name that is broken,
 * calculated or of several areas makes it fail for all (OfficeDev/office-js 263, 1357, 4321).
 * @param wanted names that are needed; null for all
 */
export function targetsOf(names: readonly DefinedName[], wanted: ReadonlySet<string> | null): Target[] {
  const keys = wanted === null ? null : new Set([...wanted].map(nameKey));
  return names.flatMap((name) => {
    if (keys === null ? isBuiltIn(name.name) : !keys.has(nameKey(name.name))) return [];
    const target = targetOf(name.refersTo);
    return target === null ? [] : [target];
  });
}

/** Names stay where they are from one reading to the next, and there are hundreds. */
const known = new Map<string, Target | null>();
const MOST_KNOWN = 5_000;

/** The cell or area that a name refers to; null for what means none. */
export function targetOf(refersTo: string): Target | null {
  let target = known.get(refersTo);
  if (target === undefined) {
    target = readTarget(refersTo);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(refersTo, target);
  }
  return target;
}

/** A single cell, or an area small enough to be one merged cell. */
function readTarget(refersTo: string): Target | null {
  if (refersTo.includes('#REF!')) return null;
  const [first = '', last, ...more] = splitArea(refersTo);
  const cell = singleCell(first);
  if (cell === null || more.length > 0) return null;
  const corner = first.slice(first.lastIndexOf('!') + 1);
  const area = areaFromA1(last === undefined ? corner : `${corner}:${last}`);
  if (area === null) return null;
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return cells > LARGEST ? null : { sheet: cell.sheet, area };
}

/** At the colon between two corners; a sheet's name has none. */
function splitArea(refersTo: string): string[] {
  return refersTo.trim().replace(/^=/u, '').split(':');
}

/** Names that Excel gives itself for printing and filters: areas, never an input. */
export function isBuiltIn(name: string): boolean {
  return /^(?:_xl|_FilterDatabase$|Print_(?:Area|Titles)$)/iu.test(name);
}
