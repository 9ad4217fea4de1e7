import { Quotient } from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { Assessment, RowResult } from './assessment';
import { own, TOTAL, trimmed } from './facts';
import { adjustmentBounds, clampTotal, gradesOf } from './total';

/** What an auditor says of the rows (核查), as text: absent or blank means that nothing has been decided. */
export interface AuditFacts {
  readonly rows: Readonly<Record<string, AuditMark>>;
}

export interface AuditMark {
  readonly score?: string;
  /** 扣分原因: required where the score is not the one that the rule gives. */
  readonly reason?: string;
  /** 核查说明 */
  readonly note?: string;
}

/** How far the review of a row has come. */
export type AuditState =
  /** Nothing decided. */
  | 'open'
  /** The rule's score. */
  | 'accepted'
  /** Another score, or one where the rule gives none, with its reason. */
  | 'adjusted'
  /** Another score than the rule's without a reason: does not count as done. */
  | 'unreasoned'
  /** What stands there is no score of this row: no number, below 0, above the weight. */
  | 'unusable';

export interface AuditRow {
  readonly name: string;
  /** null for 加减分项. */
  readonly weight: Quotient | null;
  /** 自评得分 as the sheet prints it; null for a blank. */
  readonly self: Quotient | null;
  /** What the rule gives; null where inputs or judgements are missing. */
  readonly proposed: Quotient | null;
  /** 核查得分; null while open or unusable. */
  readonly decided: Quotient | null;
  readonly state: AuditState;
  /** 核查得分 as it stands in its cell; empty for a blank. */
  readonly typed: string;
  readonly reason: string;
  readonly note: string;
  /** decided − self; null where either is missing. */
  readonly difference: Quotient | null;
}

/** 核查: the auditor's scores beside the unit's and the rule's. */
export interface Audit {
  readonly assessment: Assessment;
  /** In the sheet's order, 加减分项 last. */
  readonly rows: readonly AuditRow[];
  /** Rows with a difference, the largest loss first. */
  readonly differences: readonly AuditRow[];
  /** How many rows are accepted or adjusted. */
  readonly decided: number;
  /** Whether every row is. */
  readonly complete: boolean;
  /** Clamped as the rubric says; of the rows with a 核查得分 while incomplete, as the sheet adds them up. */
  readonly total: Quotient;
  /** Of the accepted and adjusted rows alone, clamped likewise: what may be told of a review that is not finished. */
  readonly settled: Quotient;
  /** null while incomplete. */
  readonly grade: string | null;
  /** The unit's own total as its sheet prints it; null for a blank. */
  readonly selfTotal: Quotient | null;
}

/** Nothing is decided. */
export const NO_AUDIT: AuditFacts = { rows: {} };

/**
 * Sets the auditor's scores beside the unit's and the rule's. Pure; never throws, whatever the facts hold. A score is
 * rounded half up to two decimals and lies within 0 and the row's weight; 加减分项 lies within what its rule adds and
 * takes away, and counts with what the clamp of the total leaves of it, so that the decided rows add up to the total
 * (rubric.md, General). The rule's own 加减分项 is clamped over the decided rows, too: where the rows lose points, a
 * bonus that was cut counts again.
 */
export function audit(assessment: Assessment, facts: AuditFacts): Audit {
  const { rubric } = assessment;
  const indicators = assessment.rows.map((row) =>
    auditRow(assessment, facts, row, {
      proposed: row.score,
      least: Quotient.ZERO,
      // As scores are: the whole of a weight with more decimals is its rounded one.
      most: row.weight?.round(2, 'half-up') ?? Quotient.ZERO,
      counting: (score) => score,
    }),
  );
  const base = Quotient.sum(...indicators.map((row) => row.decided ?? row.proposed ?? Quotient.ZERO));
  const counting = (points: Quotient): Quotient => clampTotal(rubric, base.add(points)).sub(base);
  const { adjustment } = assessment;
  const { points } = adjustment.working;
  const adjusted = auditRow(assessment, facts, adjustment, {
    proposed: adjustment.score === null || points === null ? null : counting(points),
    ...adjustmentBounds(rubric.source.adjustment.rule, rubric.source.total.max),
    counting,
  });
  const rows = [...indicators, adjusted];
  const done = rows.filter(isDone);
  const complete = done.length === rows.length;
  const total = sumOf(rubric, rows);
  return {
    assessment,
    rows,
    differences: differencesOf(rows),
    decided: done.length,
    complete,
    total,
    settled: sumOf(rubric, done),
    grade: complete ? (gradesOf(rubric, total).reached?.name ?? null) : null,
    selfTotal: printed(assessment, TOTAL),
  };
}

/** Whether the review of a row is finished. */
export function isDone({ state }: AuditRow): boolean {
  return state === 'accepted' || state === 'adjusted';
}

function sumOf(rubric: Rubric, rows: readonly AuditRow[]): Quotient {
  return clampTotal(rubric, Quotient.sum(...rows.map((row) => row.decided ?? Quotient.ZERO)));
}

/**
 * What it takes to accept the rule's scores: the score of each row that is open and has one, as text. Accepting
 * twice accepts nothing more.
 * @param wanted the rows meant; null for all
 */
export function proposals(
  { rows }: Audit,
  wanted: ReadonlySet<string> | null = null,
): ReadonlyMap<string, Quotient> {
  return new Map(
    rows.flatMap(({ name, state, proposed }) =>
      state === 'open' && proposed !== null && wanted?.has(name) !== false ? [[name, proposed] as const] : [],
    ),
  );
}

interface Scale {
  readonly proposed: Quotient | null;
  readonly least: Quotient;
  readonly most: Quotient;
  /** What of a score counts in the total. */
  readonly counting: (score: Quotient) => Quotient;
}

function auditRow(
  assessment: Assessment,
  { rows }: AuditFacts,
  { name, weight }: RowResult,
  { proposed, least, most, counting }: Scale,
): AuditRow {
  const mark = own(rows, name) ?? {};
  const text = trimmed(mark.score);
  const typed = Quotient.parse(text)?.round(2, 'half-up') ?? null;
  const usable = typed !== null && typed.gte(least) && typed.lte(most);
  const decided = usable ? counting(typed) : null;
  const self = printed(assessment, name);
  const reason = trimmed(mark.reason);
  return {
    name,
    weight,
    self,
    proposed,
    decided,
    state: text === '' ? 'open' : decided === null ? 'unusable' : stateOf(decided, proposed, self, reason),
    typed: text,
    reason,
    note: trimmed(mark.note),
    difference: decided === null || self === null ? null : decided.sub(self),
  };
}

function stateOf(
  decided: Quotient,
  proposed: Quotient | null,
  self: Quotient | null,
  reason: string,
): AuditState {
  if (proposed?.eq(decided) === true) return 'accepted';
  // Where the rule gives nothing, the unit's own score may stand as it is.
  if (reason !== '' || (proposed === null && self?.eq(decided) === true)) return 'adjusted';
  return 'unreasoned';
}

/** A score as the sheet prints it; null for a blank and for what is no number. */
function printed({ facts }: Assessment, name: string): Quotient | null {
  return Quotient.parse(trimmed(own(facts.reported, name)));
}

/** The largest loss first; rows alike in the sheet's order. */
function differencesOf(rows: readonly AuditRow[]): readonly AuditRow[] {
  const lost = ({ difference }: AuditRow): Quotient => difference ?? Quotient.ZERO;
  return rows.filter((row) => !lost(row).isZero()).sort((one, other) => lost(one).cmp(lost(other)));
}
