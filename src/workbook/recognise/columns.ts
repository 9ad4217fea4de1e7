import { pairs } from '../../rubric/pairs';
import { columnLetters } from '../address';
import { chosenOf } from './alike';
import { type Grid, pointsAt } from './grid';
import type { HeadedColumn, Header } from './header';
import type { RecognisedColumn } from './recognition';
import { headingRole, isReview, isSelf, plain } from './words';

type Role = RecognisedColumn['role'];

/** The columns of a score sheet, each role once, with what is doubtful about them. */
export interface Columns {
  readonly list: readonly RecognisedColumn[];
  readonly of: ReadonlyMap<Role, number>;
  readonly doubts: readonly string[];
}

const NAMES = ['level1', 'level2', 'indicator'] as const;
const WEIGHT_OF = { level1: 'weight1', level2: 'weight2', indicator: 'weight' } as const;
/** As many rows below the head tell what a column holds. */
const MOST_LOOKED_AT = 200;

/**
 * Settles what each column is: by its headings, then weights without a level by where they stand, then what has no
 * heading by what it holds.
 */
export function columnsOf(grid: Grid, header: Header): Columns {
  const rows = grid.rows.filter((row) => row > header.bottom).slice(0, MOST_LOOKED_AT);
  const numeric = (column: number): boolean => {
    const spots = rows.flatMap((row) => grid.at(row, column) ?? []);
    const numbers = spots.filter((spot) => pointsAt(spot) !== null);
    return numbers.length > 0 && numbers.length * 5 >= spots.length * 3;
  };
  const filled = (column: number): number =>
    rows.filter((row) => grid.at(row, column)?.column === column).length;
  /** Nothing stands there but headings, which some tables repeat on every page. */
  const blank = (column: number): boolean =>
    rows.every((row) => {
      const spot = grid.at(row, column);
      return spot?.column !== column || headingRole(spot.plain) !== null;
    });
  const of = new Map<Role, number>();
  const doubts: string[] = [];

  for (const role of NAMES) {
    // Of columns under one heading the name is the one that holds text.
    const columns = header.columns.filter((one) => one.role === role);
    const name = columns.find(({ column }) => filled(column) > 0 && !numeric(column)) ?? columns[0];
    if (name === undefined) continue;
    of.set(role, name.column);
    const beside = columns.find(({ column }) => column > name.column && numeric(column));
    if (beside !== undefined) of.set(WEIGHT_OF[role], beside.column);
  }
  for (const role of ['weight1', 'weight2', 'weight'] as const) {
    const said = header.columns.find((one) => one.role === role);
    if (said !== undefined) of.set(role, said.column);
  }
  placeWeights(header.columns, of);
  for (const role of NAMES) besideName(header.columns, of, role, numeric);

  for (const role of REST) {
    const columns = header.columns.filter((one) => one.role === role);
    const found = chosenOf(role, columns, blank);
    if (found === null) continue;
    const { column: chosen, doubt } = found;
    if (doubt !== null) doubts.push(doubt);
    const alike = columns.filter((one) => one.under === chosen.under);
    of.set(role, (alike.find(({ column }) => filled(column) > 0) ?? chosen).column);
  }
  const headingOf = (wanted: number | undefined): string =>
    header.columns
      .filter(({ column }) => column === wanted)
      .map((one) => one.header)
      .join('');
  const heading = plain(headingOf(of.get('score')));
  if (isReview(heading) && !isSelf(heading)) {
    // The review's scores are the sheet's where there are no others; a column that cannot be read could be those,
    // also one that is yet to be filled in.
    const taken = new Set(of.values());
    const names = of.get('indicator') ?? Infinity;
    const other = header.columns.find(
      (one) =>
        one.role === null &&
        !taken.has(one.column) &&
        headingRole(plain(one.header)) === null &&
        (numeric(one.column) || (one.column > names && blank(one.column))),
    );
    if (other !== undefined)
      doubts.push(
        `得分取自“${heading}”一列；${columnLetters(other.column)} 列${numeric(other.column) ? '也是数字' : '是空的'}，表头“${other.header}”认不出。`,
      );
  }
  const list = [...of]
    .map(([role, column]) => ({ role, column, header: headingOf(column) }))
    .sort((one, other) => one.column - other.column);
  return { list, of, doubts };
}

const REST = [
  'description',
  'standard',
  'narrative',
  'score',
  'reviewScore',
  'reviewReason',
  'evidence',
  'remark',
] as const;

/**
 * Weights whose headings name no level. A run of several side by side belongs to the names before it, in order; a
 * single one to the nearest name before it that has none.
 */
function placeWeights(columns: readonly HeadedColumn[], of: Map<Role, number>): void {
  const taken = new Set(of.values());
  const runs: { readonly start: number; readonly columns: number[] }[] = [];
  let last: HeadedColumn | null = null;
  for (const one of columns) {
    if (one.role !== 'anyWeight' || taken.has(one.column)) continue;
    if (last?.under === one.under) continue;
    if (last?.column === one.column - 1) runs.at(-1)?.columns.push(one.column);
    else runs.push({ start: one.column, columns: [one.column] });
    last = one;
  }
  for (const { start, columns: run } of runs) {
    const before = NAMES.flatMap((name) => {
      const column = of.get(name) ?? Infinity;
      return column < start && !of.has(WEIGHT_OF[name]) ? [{ name, column }] : [];
    }).sort((one, other) => one.column - other.column);
    const owners = before.slice(-run.length);
    for (const [{ name }, column] of pairs(owners, run)) of.set(WEIGHT_OF[name], column);
    // Weights that stand before every name can only be the indicator's.
    if (owners.length === 0 && !of.has('weight')) of.set('weight', start);
  }
}

/** A column of numbers without a heading of its own, right behind a name. */
function besideName(
  columns: readonly HeadedColumn[],
  of: Map<Role, number>,
  role: (typeof NAMES)[number],
  numeric: (column: number) => boolean,
): void {
  const name = of.get(role);
  if (name === undefined || of.has(WEIGHT_OF[role])) return;
  const beside = columns[name + 1];
  if (beside?.role === null && beside.header === '' && numeric(beside.column))
    of.set(WEIGHT_OF[role], beside.column);
}
