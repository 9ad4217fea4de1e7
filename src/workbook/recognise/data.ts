import type { Rubric } from '../../rubric/rubric';
import type { Input } from '../../rubric/types';
import { readCell } from '../reading/read-cell';
import type { CellAddress } from '../address';
import type { Grid, Spot } from './grid';
import { statedUnit, Units } from './units';
import { plain, printedName, unitBehind } from './words';

/** The inputs whose cells were made out, and what was passed over. */
export interface DataPlaces {
  readonly places: ReadonlyMap<string, CellAddress>;
  readonly unit: string | null;
  readonly doubts: readonly string[];
}

/** No data sheet was looked at. */
export const NO_DATA: DataPlaces = { places: new Map(), unit: null, doubts: [] };

/** Headings over the values of 基础数据表 and what they mean in the name of a figure (layout.md, Elsewhere). */
const MEANINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:上年|上年度)决算数?$/u, ['上年决算数']],
  [/^(?:本年|本年度|年初|当年)?预算(?:安排)?数?$/u, ['本年预算数', '预算数', '预算']],
  [/^(?:本年|本年度|当年)?(?:决算|实际支出|实际)数?$/u, ['本年决算数', '决算数', '实际支出数', '实际']],
];
/** A heading over the values of a list. */
const VALUES = /^(?:数值|金额|数据|数额|填报数|填报数据|填报值|数量)$/u;
/** Shorter labels, such as 支出, stand for too many things. */
const SHORTEST = 3;
/** Rows of a sheet that are looked at. */
const MOST_ROWS = 2000;
/** Of the amounts in another unit so many are named. */
const MOST_NAMED = 8;

interface Found {
  readonly address: CellAddress;
  readonly exact: boolean;
}

/**
 * Finds the cells of a rubric's inputs beside their labels. A figure with several places, or in another money unit,
 * is left out: nothing is guessed, and what is not found is asked for.
 * @param of the rubric and the money unit that the score sheet states, which is also that of sheets that state none
 * @param skip rows of a sheet that belong to its score table
 */
export function dataPlaces(
  grids: readonly Grid[],
  { rubric, unit: general }: { readonly rubric: Rubric; readonly unit: string | null },
  date1904: boolean,
  skip: (grid: Grid, row: number) => boolean,
): DataPlaces {
  const wanted = new Map<string, readonly [string, Input]>();
  for (const [name, input] of rubric.inputs)
    for (const label of [name, ...(input.aliases ?? [])]) wanted.set(plain(label), [name, input]);
  const isLabel = (text: string): boolean => labelsOf(text).some((label) => wanted.has(label));
  const found = new Map<string, Found[]>();
  const doubts: string[] = [];
  let unit: string | null = null;
  for (const grid of grids) {
    const stated = statedUnit(grid, isLabel);
    const units = new Units(stated ?? general, rubric.source.unit, isLabel);
    const foreign = new Map<string, Set<string>>();
    const put: Put = (key, { row, column, exact, header, said }) => {
      const known = wanted.get(key);
      if (known === undefined) return;
      const [name, input] = known;
      const area = grid.areaAt(row, column);
      if (area.top !== row || (!header && !fits(grid.at(row, column), input, date1904))) return;
      const other = input.kind === 'amount' ? units.foreign(said, area.left) : null;
      if (other !== null) {
        foreign.set(other, (foreign.get(other) ?? new Set()).add(name));
        return;
      }
      const address = { sheet: grid.name, row, column: area.left };
      const list = found.get(name);
      if (list === undefined) found.set(name, [{ address, exact }]);
      else list.push({ address, exact });
    };
    const before = found.size;
    placesIn(grid, { skip, units, isInput: (label) => wanted.has(label) }, put);
    if (found.size > before) unit ??= stated;
    for (const [other, names] of foreign)
      doubts.push(
        `工作表“${grid.name}”中有 ${String(names.size)} 项金额以${other}为单位（${listed([...names])}），评分标准以${rubric.source.unit}为单位，未取用；请换算后填写。`,
      );
  }
  const places = new Map<string, CellAddress>();
  for (const [name, all] of found) {
    const exact = all.filter((one) => one.exact);
    const [first, ...others] = exact.length > 0 ? exact : all;
    if (first !== undefined && others.length === 0) places.set(name, first.address);
    else doubts.push(`“${name}”在 ${String(1 + others.length)} 处出现，无法确定取哪一处。`);
  }
  return { places, unit, doubts };
}

/** Where the value of a label stands. */
interface Beside {
  readonly row: number;
  readonly column: number;
  /** Whether the label is the input's own name. */
  readonly exact: boolean;
  /** Whether the value stands under a heading. */
  readonly header: boolean;
  /** The money unit behind the label. */
  readonly said: string | null;
}

type Put = (key: string, place: Beside) => void;

interface Reading {
  readonly skip: (grid: Grid, row: number) => boolean;
  readonly units: Units;
  readonly isInput: (label: string) => boolean;
}

function placesIn(grid: Grid, { skip, units, isInput }: Reading, put: Put): void {
  let values: number | null = null;
  let meanings: ReadonlyMap<number, readonly string[]> = new Map();
  for (const row of grid.rows.slice(0, MOST_ROWS)) {
    if (skip(grid, row)) continue;
    const spots = grid.inRow(row).filter((spot) => spot.row === row);
    units.enter(spots);
    // A figure may be called just that; then its value stands beside it.
    const figures = spots.some((spot) => typeof spot.value === 'number' || isInput(headingOf(spot)));
    const heads = new Map(figures ? [] : spots.flatMap((spot) => meaningOf(spot)));
    if (heads.size > 0) {
      meanings = heads;
      values = null;
      units.heads(spots);
      continue;
    }
    const head = spots.length > 1 ? spots.find((spot) => VALUES.test(headingOf(spot))) : undefined;
    if (head !== undefined) {
      values = head.column;
      meanings = new Map();
      units.heads(spots);
      continue;
    }
    if (meanings.size > 0) acrossRow(spots, row, meanings, put);
    for (const spot of spots) {
      if (typeof spot.value !== 'string' || spot.plain.length < SHORTEST) continue;
      const under = values !== null && spot.column < values ? values : null;
      const column = under ?? spot.right + 1;
      const place = { row, column, exact: true, header: under !== null, said: unitBehind(spot.text).unit };
      for (const key of labelsOf(spot.text)) put(key, place);
    }
  }
}

/** A row of 基础数据表: a label, and values under their headings. */
function acrossRow(
  spots: readonly Spot[],
  row: number,
  meanings: ReadonlyMap<number, readonly string[]>,
  put: Put,
): void {
  const first = Math.min(...meanings.keys());
  const label = spots.filter((spot) => spot.column < first && typeof spot.value === 'string').at(-1);
  if (label === undefined) return;
  const said = unitBehind(label.text).unit;
  for (const [column, words] of meanings)
    for (const key of labelsOf(label.text))
      if (key.length >= SHORTEST)
        for (const word of words) put(key + plain(word), { row, column, exact: false, header: true, said });
}

function meaningOf(spot: Spot): readonly (readonly [number, readonly string[]])[] {
  const meaning = MEANINGS.find(([pattern]) => pattern.test(headingOf(spot)))?.[1];
  return meaning === undefined ? [] : [[spot.column, meaning]];
}

/** A heading as compared, without the money unit behind it: `金额（元）` is 金额. */
function headingOf(spot: Spot): string {
  const { text, unit } = unitBehind(spot.text);
  return unit === null ? spot.plain : plain(text);
}

/** A label without its number, 其中, and the unit behind it; with and without 合计. */
function labelsOf(text: string): readonly string[] {
  if (text.length > 60) return [];
  const bare = unitBehind(text)
    .text.normalize('NFKC')
    .replace(/^\s*其中\s*[:：]\s*/u, '')
    .replace(/\(\s*(?:单位[:：]\s*)?(?:个|项|次|天|%|百分制|分)\s*\)\s*$/u, '');
  const name = printedName(bare).plain.replace(/^其中/u, '');
  const short = name.replace(/(?:支出)?(?:合计|小计|总额)$/u, '');
  return short === name || short === '' ? [name] : [name, short];
}

/** Whether a cell without a heading can be the value of an input: blank, or of its kind. */
function fits(spot: Spot | null, { kind, unit }: Input, date1904: boolean): boolean {
  if (spot === null) return false;
  return 'text' in readCell(spot, kind, unit ?? null, date1904);
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? '等' : '';
  return names.slice(0, MOST_NAMED).join('、') + more;
}
