import { areaToA1 } from '../../workbook/address';
import { codeOfMark } from '../../workbook/marking/mark';
import type { Area } from '../../workbook/model';
import { areasOf } from './decode';
import { ask, call, type Com, isCom, orNull, part, XL } from './jsapi';
import { countOf, type WpsSheet } from './listing';
import { rangeOf } from './ranges';

/** A mark of the product as it stands in the workbook. */
export interface LaidMark {
  readonly sheet: WpsSheet;
  readonly condition: Com;
  readonly code: string;
  /** Null where its range was torn into several. */
  readonly area: Area | null;
}

/**
 * Marks of which a sheet does not tell, by the sheet's id: each follows its cells. What an earlier run of the program
 * left on such a sheet is found where it is to lie again.
 */
const untold = new Map<string, Com[]>();

/** The marks of the product on some sheets, whoever laid them, in the order of the sheet's conditional formats. */
export function laidMarks(sheets: readonly WpsSheet[]): readonly LaidMark[] {
  return sheets.flatMap((sheet) => {
    const listed = marksIn(sheet, listOf(sheet).all);
    const seen = new Set(listed.map(keyOf));
    const others = (untold.get(sheet.id) ?? []).flatMap((condition) => markOf(sheet, condition));
    return [...listed, ...others.filter((mark) => !seen.has(keyOf(mark)) && seen.add(keyOf(mark)))];
  });
}

/** The mark that a range says lies on it, whatever its sheet tells. */
export function markOn(sheet: WpsSheet, area: Area, code: string): LaidMark | null {
  const all = orNull(() => part(rangeOf(sheet.com, area), 'FormatConditions'));
  return marksIn(sheet, all).find((mark) => mark.code === code && isArea(mark.area, area)) ?? null;
}

/** How many conditional formats a sheet tells of. */
export function toldCount(sheet: WpsSheet): number {
  return listOf(sheet).count;
}

/** The sheet does not tell of these marks. */
export function rememberMarks(sheet: WpsSheet, conditions: readonly Com[]): void {
  untold.set(sheet.id, [...(untold.get(sheet.id) ?? []), ...conditions]);
}

/**
 * The conditional formats of a sheet: it is not certain that those of all its cells are all there are, and the used
 * range may tell of more.
 */
function listOf(sheet: WpsSheet): { readonly all: Com | null; readonly count: number } {
  const [cells, used] = (['Cells', 'UsedRange'] as const).map((member) => {
    const all = orNull(() => part(part(sheet.com, member), 'FormatConditions'));
    return { all, count: all === null ? 0 : (countOf(all) ?? 0) };
  }) as [ReturnType<typeof listOf>, ReturnType<typeof listOf>];
  return used.count > cells.count ? used : cells;
}

function marksIn(sheet: WpsSheet, all: Com | null): readonly LaidMark[] {
  if (all === null) return [];
  return Array.from({ length: countOf(all) ?? 0 }, (_, index) => index + 1).flatMap((index) => {
    const condition = orNull(() => call(all, 'Item', index));
    return isCom(condition) ? markOf(sheet, condition) : [];
  });
}

/** A conditional format as a mark; none for one that is gone, and for others' conditional formats. */
function markOf(sheet: WpsSheet, condition: Com): readonly LaidMark[] {
  if (orNull(() => ask(condition, 'Type')) !== XL.expression) return [];
  // Other kinds have no formula, and asking for one may be an error.
  const code = codeOfMark(orNull(() => ask(condition, 'Formula1')));
  if (code === null) return [];
  const areas = areasOf(orNull(() => ask(part(condition, 'AppliesTo'), 'Address')));
  const [area = null, ...more] = areas ?? [];
  return [{ sheet, condition, code, area: more.length === 0 ? area : null }];
}

function keyOf({ area, code }: LaidMark): string {
  return `${area === null ? '' : areaToA1(area)}!${code}`;
}

function isArea(one: Area | null, other: Area): boolean {
  return one !== null && areaToA1(one) === areaToA1(other);
}
