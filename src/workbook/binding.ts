import { definedNames, nameKey, rowName } from '../rubric/names';
import { judgedItemsOf, type Rubric } from '../rubric/rubric';
import { areaFromA1, areaToA1, type CellAddress, cellKey, cellText, singleCell } from './address';
import type { DefinedName } from './model';
import type { WorkbookSource } from './source';

/** What binding asks of a workbook: not what its cells hold. */
export type NameSource = Pick<WorkbookSource, 'names' | 'sheetName' | 'mergeAt'>;

/** Where the rubric's names stand in a workbook. */
export interface Binding {
  /** Name → its cell. */
  readonly cells: ReadonlyMap<string, CellAddress>;
  /** Names that the workbook lacks, in the rubric's order. */
  readonly missing: readonly string[];
  /** Names that are there but mean no single cell, with what they refer to and why that cannot be used. */
  readonly broken: readonly BrokenName[];
}

export interface BrokenName {
  readonly name: string;
  readonly refersTo: string;
  /** In Chinese, to be shown. */
  readonly message: string;
}

/**
 * Finds the cells of a rubric's names. Of names that are alike the whole workbook's counts, not those of single
 * sheets, which copying a sheet leaves behind. Nothing is guessed: a name that stands for several sheets only, or
 * refers to several cells, to another workbook or to nothing is reported.
 */
export function bind(rubric: Rubric, source: NameSource): Binding {
  return bindNames(namesOf(rubric), source);
}

/** Finds the cells of some names, as {@link bind} does. */
export function bindNames(names: readonly string[], source: NameSource): Binding {
  const found = namesByKey(source);
  const cells = new Map<string, CellAddress>();
  const missing: string[] = [];
  const broken: BrokenName[] = [];
  const taken = new Map<string, string>();
  for (const name of names) {
    const [defined, ...others] = counting(found.get(nameKey(name)) ?? []);
    if (defined === undefined) {
      missing.push(name);
      continue;
    }
    if (others.some((one) => one.refersTo !== defined.refersTo)) {
      const refersTo = [defined, ...others.slice(0, MOST_NAMED)]
        .map((one) => shortened(one.refersTo))
        .join('、');
      const message = `名称“${name}”定义了多处（${refersTo}），请在名称管理器中只保留一处。`;
      broken.push({ name, refersTo, message });
      continue;
    }
    const target = targetOf(defined.refersTo, source);
    if (typeof target === 'string') {
      broken.push({ name, refersTo: shortened(defined.refersTo), message: `名称“${name}”${target}` });
      continue;
    }
    const place = `${target.sheet}!${cellKey(target.row, target.column)}`;
    const other = taken.get(place);
    if (other !== undefined) {
      const message = `名称“${name}”与“${other}”指向同一个单元格 ${cellText(target)}，请在名称管理器中改正；如因合并单元格所致，请先取消合并。`;
      broken.push({ name, refersTo: shortened(defined.refersTo), message });
      continue;
    }
    taken.set(place, name);
    cells.set(name, target);
  }
  return { cells, missing, broken };
}

/**
 * Whether a workbook that does not say which rubric it is of has this one's names: the scores of at least half of its
 * rows, usable or broken. Fewer may be left over from another sheet, or be names that two rubrics share.
 */
export function hasNamesOf(rubric: Rubric, { cells, broken }: Binding): boolean {
  const lost = new Set(broken.map((one) => one.name));
  const names = rubric.indicators.map((one) => rowName('score', one.name));
  return names.filter((name) => cells.has(name) || lost.has(name)).length * 2 >= names.length;
}

/** The cell of a single name, for what has to be known before there is a rubric; null when it means none. */
export function cellOfName(source: NameSource, name: string): CellAddress | null {
  const key = nameKey(name);
  const [defined] = counting(source.names.filter((one) => nameKey(one.name) === key));
  const target = defined === undefined ? '' : targetOf(defined.refersTo, source);
  return typeof target === 'string' ? null : target;
}

/** Of names that are alike those that count. */
function counting(alike: readonly DefinedName[]): readonly DefinedName[] {
  if (alike.length < 2) return alike;
  const global = alike.filter((one) => one.sheet === null);
  return global.length > 0 ? global : alike;
}

function namesByKey(source: NameSource): ReadonlyMap<string, readonly DefinedName[]> {
  const found = new Map<string, DefinedName[]>();
  for (const name of source.names) {
    const key = nameKey(name.name);
    const alike = found.get(key);
    if (alike === undefined) found.set(key, [name]);
    else alike.push(name);
  }
  return found;
}

/** Rubrics never change, and a run over many files asks again for each. */
const known = new WeakMap<Rubric, readonly string[]>();

/** Every defined name that the product uses in the standard workbook of a rubric. */
export function namesOf(rubric: Rubric): readonly string[] {
  let names = known.get(rubric);
  if (names === undefined) {
    const rows = rubric.indicators.map((indicator) => ({ path: [], indicator }));
    names = definedNames(rubric.source, rows, (row) => judgedItemsOf(row)).map((one) => one.name);
    known.set(rubric, names);
  }
  return names;
}

/** As many places of one name are told, and as much of what a name refers to: a formula may be very long. */
const MOST_NAMED = 3;
const LONGEST_TOLD = 80;

function shortened(refersTo: string): string {
  return refersTo.length > LONGEST_TOLD ? `${refersTo.slice(0, LONGEST_TOLD)}…` : refersTo;
}

/** The cell that a name means, or why it means none. */
function targetOf(refersTo: string, source: NameSource): CellAddress | string {
  const text = refersTo.trim().replace(/^=/u, '');
  if (text.includes('#REF!')) return '指向的单元格已被删除（#REF!），请在名称管理器中重新指定。';
  const whole = singleCell(text) ?? areaCell(text, source);
  if (whole === null) return `应指向一个单元格，实际为 ${shortened(text)}，请在名称管理器中改正。`;
  const sheet = source.sheetName(whole.sheet);
  if (sheet === null)
    return `指向的工作表“${shortened(whole.sheet)}”不存在或没有单元格，请在名称管理器中改正。`;
  return anchored({ ...whole, sheet }, source);
}

/** `评分表!$B$2:$F$2` when just this area is merged, as Excel names a merged cell; `评分表!$B$2:$B$2`. */
function areaCell(text: string, source: NameSource): CellAddress | null {
  const parts = /^(.+!)(\$?[A-Za-z]{1,3}\$?\d{1,7}):(\$?[A-Za-z]{1,3}\$?\d{1,7})$/u.exec(text);
  if (parts?.[1] === undefined || parts[2] === undefined || parts[3] === undefined) return null;
  const first = singleCell(`${parts[1]}${parts[2]}`);
  const area = areaFromA1(`${parts[2]}:${parts[3]}`);
  if (first === null || area === null) return null;
  const cell = { sheet: first.sheet, row: area.top, column: area.left };
  const merged = source.mergeAt(cell);
  const single = area.top === area.bottom && area.left === area.right;
  return single || (merged !== null && areaToA1(merged) === areaToA1(area)) ? cell : null;
}

/** The cell of a merged area that holds its value. */
function anchored(cell: CellAddress, source: NameSource): CellAddress {
  const merged = source.mergeAt(cell);
  return merged === null ? cell : { sheet: cell.sheet, row: merged.top, column: merged.left };
}
