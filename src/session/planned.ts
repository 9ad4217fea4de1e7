import type { KeptCell, Plan, PlannedWrite } from '../workbook/writing/plan';
import { planAssessment } from '../workbook/writing/plan-assessment';
import { narrate } from '../narrative/narrate';
import type { Assessment } from '../scoring/assessment';
import type { CellAddress } from '../workbook/address';
import type { Scalar } from '../workbook/model';
import { fingerprint } from '../workbook/writing/fingerprint';
import { cellNames } from './cell-names';
import { ownerOf } from './owner';
import { type NamedWrite, overlaid, plainWrite, sameValue, stateOf } from './states';
import type { Standing } from './standing';
import type { NarrativeChoice } from './view';

const NO_TEXTS: ReadonlyMap<string, null> = new Map();

/** What of an assessment is to be written, and what is left to its owner. */
export interface Planned {
  readonly writes: readonly PlannedWrite[];
  readonly kept: readonly KeptCell[];
}

/** A cell that is written although it looks like a person's, as long as it holds this value. */
export interface Taken {
  readonly value: Scalar;
  /** It is the product's own: only its 校验 could not be written. Otherwise a person ticked it. */
  readonly own: boolean;
}

/**
 * Scores, 合计, 等级 and their 校验 that differ from the assessment. Hosts calculate ratios themselves, so their
 * cached values are none of it.
 */
export function plannedScores(given: Standing, taken: ReadonlyMap<string, Taken>): Planned {
  const own = takenCells(given, taken, true);
  const standing = own.length === 0 ? given : marked(given, own);
  let planned = known.get(standing);
  if (planned === undefined) {
    planned = plainlyPlanned(standing);
    known.set(standing, planned);
  }
  if (own.length > 0) planned = withChecks(given, planned, own);
  const ticked = takenCells(given, taken, false);
  if (ticked.length === 0) return planned;
  const more = new Set(ticked.flatMap(({ name, check }) => [name, check]));
  const { writes, kept } = planned;
  const plain = new Set(writes.map((one) => one.name));
  const added = planOf(standing, true).writes.filter(
    ({ name, kind }) => kind === 'value' && more.has(name) && !plain.has(name),
  );
  return {
    writes: [...writes, ...added],
    kept: kept.filter((one) => !more.has(one.name) || one.own === null),
  };
}

/** Our own cells as if their 校验 had been written, so that the planner knows them again. */
function marked(standing: Standing, cells: readonly TakenCell[]): Standing {
  const marks = cells.flatMap(({ checkAddress, value }) => {
    if (value === null) return [];
    const before = stateOf(standing.snapshot.cell(checkAddress));
    return [[checkAddress, { ...before, value: fingerprint(value), formula: null }] as const];
  });
  return { ...standing, snapshot: overlaid(standing.snapshot, marks) };
}

/** The plan with the 校验 that these cells lack in truth. */
function withChecks({ snapshot }: Standing, { writes, kept }: Planned, cells: readonly TakenCell[]): Planned {
  const checks = new Set(cells.map((one) => one.check));
  const added = cells.flatMap(({ name, check, checkAddress, value }): readonly PlannedWrite[] => {
    const write = writes.find((one) => one.name === name);
    const content = write === undefined ? value : write.after;
    const after = content === null ? null : fingerprint(content);
    const before = snapshot.cell(checkAddress)?.value ?? null;
    if (sameValue(before, after)) return [];
    return [{ name: check, address: checkAddress, kind: 'value', before, after, why: '校验' }];
  });
  return { writes: [...writes.filter((one) => !checks.has(one.name)), ...added], kept };
}

/** A round asks several times what follows from the same cells. */
const known = new WeakMap<Standing, Planned>();

function plainlyPlanned(standing: Standing): Planned {
  const plan = planOf(standing, false);
  const { scores } = cellNames(standing.rubric);
  const own = new Set(scores.map((one) => one.name));
  return {
    writes: plan.writes.filter((one) => one.kind === 'value'),
    kept: plan.kept.filter((one) => own.has(one.name)),
  };
}

function planOf({ snapshot, binding, assessment }: Standing, scores: boolean): Plan {
  return planAssessment(snapshot, binding, assessment, NO_TEXTS, { scores, narratives: new Set() });
}

/** Whether a value, other than the present one, is what the product itself gives a score, 合计 or 等级. */
export function isOwnValue(standing: Standing, name: string, value: Scalar): boolean {
  return planOf(standing, true).writes.some(
    (one) => one.kind === 'value' && one.name === name && sameValue(one.after, value),
  );
}

interface TakenCell {
  readonly name: string;
  readonly check: string;
  readonly checkAddress: CellAddress;
  readonly value: Scalar;
}

/** Cells that are taken and still hold what they held then. */
function takenCells(
  { rubric, binding, snapshot }: Standing,
  taken: ReadonlyMap<string, Taken>,
  own: boolean,
): readonly TakenCell[] {
  if (taken.size === 0) return [];
  const { checks } = cellNames(rubric);
  return [...taken].flatMap(([name, one]) => {
    const address = binding.cells.get(name);
    const check = checks.get(name);
    const checkAddress = check === undefined ? undefined : binding.cells.get(check);
    if (one.own !== own || address === undefined || check === undefined || checkAddress === undefined)
      return [];
    const { value } = one;
    return sameValue(snapshot.cell(address)?.value ?? null, value)
      ? [{ name, check, checkAddress, value }]
      : [];
  });
}

/** The narratives to be written, with their 校验; null clears what the product wrote of a row that is missing now. */
export function plannedNarratives(standing: Standing, choice: NarrativeChoice): readonly NamedWrite[] {
  const { snapshot, binding, assessment, rubric } = standing;
  const { narratives } = cellNames(rubric);
  const texts = narrativesOf(assessment);
  const rows = choice.kind === 'rows' ? new Set(choice.rows) : null;
  const wanted = new Map<string, string | null>();
  for (const [row, cell] of narratives) {
    const text = texts.get(row) ?? null;
    const owner = ownerOf(snapshot, binding, cell);
    if (rows === null ? owner !== OWNERS[choice.kind as 'empty' | 'own'] : !rows.has(row)) continue;
    if (text !== null || owner === 'product') wanted.set(row, text);
  }
  const names = new Set(
    [...wanted.keys()].flatMap((row) => {
      const cell = narratives.get(row);
      return cell === undefined ? [] : [cell.name, cell.check];
    }),
  );
  const plan = planAssessment(snapshot, binding, assessment, wanted, {
    scores: false,
    narratives: new Set(wanted.keys()),
  });
  return plan.writes
    .filter(({ name, kind }) => kind === 'value' && names.has(name))
    .map(({ name, address, after }) => plainWrite(name, address, after));
}

const OWNERS = { empty: 'blank', own: 'product' } as const;

/** Sentences rest on the inputs alone, so one set serves as long as the rows are the same. */
const sentences = new WeakMap<Assessment['rows'], ReadonlyMap<string, string | null>>();

export function narrativesOf(assessment: Assessment): ReadonlyMap<string, string | null> {
  let texts = sentences.get(assessment.rows);
  if (texts === undefined) {
    texts = narrate(assessment);
    sentences.set(assessment.rows, texts);
  }
  return texts;
}
