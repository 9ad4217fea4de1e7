import { Quotient } from '../rubric/formula';
import type { Subject } from './check';
import { reported, reportedNumber } from './reported';
import type { PrintedRow } from './sheet';

/** What the rows of a sheet print beside the scores that the facts hold: one for each indicator of the rubric. */
export interface ExtraScores {
  /** The scores of rows that the rubric does not have. */
  readonly unknown: readonly Quotient[];
  /** Further scores of what stands there twice; of 加减分项 each with either sign, for 减分项 may print 2 for -2. */
  readonly doubled: readonly (readonly Quotient[])[];
  /** Whether the sheet lacks rows of the rubric. */
  readonly lacking: boolean;
}

const NONE: ExtraScores = { unknown: [], doubled: [], lacking: false };

/** The further scores of a sheet; null where one of them cannot be read. */
export function extraScores(subject: Subject): ExtraScores | null {
  const { rows } = subject.sheet;
  if (rows === null) return NONE;
  const { assessment } = subject;
  const adjustment = assessment.adjustment.name;
  const unknown: Quotient[] = [];
  const doubled: (readonly Quotient[])[] = [];
  for (const [indicator, same] of byIndicator(rows)) {
    if (indicator !== null && same.length === 1) continue;
    const scores = scoresOf(same);
    if (scores === null) return null;
    if (indicator === null) {
      unknown.push(...scores);
      continue;
    }
    const counted = reportedNumber(assessment, indicator);
    const at = scores.findIndex((score) => counted !== null && score.eq(counted));
    const more = scores.filter((_, index) => index !== at);
    doubled.push(...more.map((score) => (indicator === adjustment ? [score, score.neg()] : [score])));
  }
  return {
    unknown,
    doubled,
    lacking: assessment.rows.some(({ name }) => isLacking(subject, name)),
  };
}

/** Whether a sheet whose rows are known has no row for an indicator, nor a score of it anywhere. */
export function isLacking({ assessment, sheet: { rows } }: Subject, name: string): boolean {
  if (rows === null || reported(assessment, name).status !== 'blank') return false;
  return !rows.some(({ indicator }) => indicator === name);
}

function byIndicator(rows: readonly PrintedRow[]): ReadonlyMap<string | null, readonly PrintedRow[]> {
  const groups = new Map<string | null, PrintedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator);
    if (group === undefined) groups.set(row.indicator, [row]);
    else group.push(row);
  }
  return groups;
}

/** The scores that rows print; null where one cannot be read or was not. */
function scoresOf(rows: readonly PrintedRow[]): readonly Quotient[] | null {
  const scores: Quotient[] = [];
  for (const { scoreText } of rows) {
    if (scoreText === undefined) return null;
    const text = (scoreText ?? '').trim();
    const value = text === '' ? Quotient.ZERO : Quotient.parse(text);
    if (value === null) return null;
    scores.push(value);
  }
  return scores;
}
