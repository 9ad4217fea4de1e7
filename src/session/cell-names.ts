import {
  definedNames,
  PREFIXES,
  ratioName,
  REVIEW_CELLS,
  REVIEW_NAMES,
  rowName,
  SHEET_NAMES,
} from '../rubric/names';
import { judgedItemsOf, type Rubric } from '../rubric/rubric';

/** A cell that the product writes, with the one that holds its 校验. */
export interface OwnCell {
  readonly name: string;
  readonly check: string;
}

/** What the defined names of a rubric stand for. */
export interface CellNames {
  /** Scores of all rows, 合计 and 等级. */
  readonly scores: readonly OwnCell[];
  /** Row → its 评分说明, in the sheet's order. */
  readonly narratives: ReadonlyMap<string, OwnCell>;
  /** Score, narrative or 校验 → the name of the cell that the pair is about. */
  readonly pairs: ReadonlyMap<string, string>;
  /** Name of such a cell → its 校验. */
  readonly checks: ReadonlyMap<string, string>;
  /** Every name → its row; null for what is no row's. */
  readonly rows: ReadonlyMap<string, string | null>;
}

const known = new WeakMap<Rubric, CellNames>();

export function cellNames(rubric: Rubric): CellNames {
  let names = known.get(rubric);
  if (names === undefined) {
    names = namesOf(rubric);
    known.set(rubric, names);
  }
  return names;
}

function namesOf(rubric: Rubric): CellNames {
  const rows = [...rubric.indicators.map((one) => one.name), rubric.source.adjustment.name];
  const scores = [
    ...rows.map((row): OwnCell => ({ name: rowName('score', row), check: rowName('scoreCheck', row) })),
    { name: SHEET_NAMES.total, check: SHEET_NAMES.totalCheck },
    { name: SHEET_NAMES.grade, check: SHEET_NAMES.gradeCheck },
  ];
  const narratives = new Map(
    rows.map((row) => [row, { name: rowName('narrative', row), check: rowName('narrativeCheck', row) }]),
  );
  const own = [...scores, ...narratives.values()];
  const indicators = rubric.indicators.map((indicator) => ({ path: [], indicator }));
  return {
    scores,
    narratives,
    pairs: new Map(own.flatMap(({ name, check }) => [[name, name] as const, [check, name] as const])),
    checks: new Map(own.map(({ name, check }) => [name, check])),
    rows: new Map([
      ...definedNames(rubric.source, indicators, (row) => judgedItemsOf(row)).map(
        ({ name, row }) => [name, row] as const,
      ),
      ...rows.flatMap((row) => REVIEW_CELLS.map((kind) => [rowName(kind, row), row] as const)),
    ]),
  };
}

/** Names that the product alone fills: a person has nothing to type there. */
export function isDerived(rubric: Rubric, name: string): boolean {
  const { totalCheck, gradeCheck, rubric: id, revision, hash } = SHEET_NAMES;
  if (([totalCheck, gradeCheck, id, revision, hash] as string[]).includes(name)) return true;
  if ((Object.values(REVIEW_NAMES) as string[]).includes(name)) return true;
  if (name.startsWith(PREFIXES.scoreCheck) || name.startsWith(PREFIXES.narrativeCheck)) return true;
  return rubric.values.has(name) || rubric.ratios.some((ratio) => ratioName(ratio) === name);
}
