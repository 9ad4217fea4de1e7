import type { Quotient } from '../../rubric/formula';
import { VERDICTS } from '../../rubric/rubric';
import type { Indicator, RowRule } from '../../rubric/types';
import type { RowResult } from '../../scoring/assessment';
import { judgementsOf } from '../../scoring/judgements-of';
import type { LeafWorking, RowWorking, TransferWorking } from '../../scoring/working';
import type { Subject } from '../check';
import { citesEvidence } from './evidence';
import { excuseIn } from './excuses';
import { standardOf } from './standard';

/** What several checks ask of a row, so that one of them can be silent where another speaks. */

/**
 * Whether a row that is worth nothing without evidence has a score and cites none (L01).
 * @param score as the sheet prints it
 */
export function lacksEvidence(subject: Subject, row: RowResult, score: Quotient): boolean {
  if (row.working.kind !== 'evidence' || score.sign() <= 0) return false;
  if (judgementsOf(row.working).some(({ judgement }) => judgement.evidence !== null)) return false;
  return !citesEvidence(subject.text(row.name).plain);
}

/**
 * The words by which a row's text lets itself off a deduction without a clause of the standard (L08); null for
 * none, and where the row's own data give full marks, so that nothing was due.
 * @param score as the sheet prints it
 */
export function unfoundedExcuse(subject: Subject, row: RowResult, score: Quotient): string | null {
  if (score.sign() <= 0 || isComputedScore(row, score)) return null;
  return excuseIn(subject.text(row.name).plain, standardOf(subject, row.name));
}

/**
 * Whether numbers alone decide a row and give the printed score: its words take nothing from that.
 * @param score as the sheet prints it
 */
export function isComputedScore(row: RowResult, score: Quotient): boolean {
  return isComputed(row.working) && row.score?.eq(score) === true;
}

/** Whether numbers alone decide a row. */
function isComputed(working: RowWorking): boolean {
  switch (working.kind) {
    case 'bands':
    case 'steps':
    case 'proportion':
    case 'deadlines':
    case 'tally':
      return true;
    case 'parts':
      return working.parts.every(isComputed);
    default:
      return false;
  }
}

/**
 * Whether the row's own working took points away somewhere and came to the printed score all the same, by rounding
 * or by a lower weight: then a defect in the text is accounted for.
 * @param score as the sheet prints it
 */
export function lostAndKept({ rule }: Indicator, row: RowResult, score: Quotient): boolean {
  return row.score?.eq(score) === true && tookPoints(rule, row.working);
}

function tookPoints(rule: RowRule, working: RowWorking): boolean {
  if (rule.kind === 'choice' && working.kind === 'choice') {
    const chosen = rule.options.find((_, index) => index === working.option)?.points;
    return chosen !== undefined && rule.options.some(({ points }) => points.gt(chosen));
  }
  if (working.kind === 'evidence') return tookPoints(rule, working.checklist);
  const nodes: readonly (RowWorking | LeafWorking | TransferWorking)[] =
    working.kind === 'parts' ? working.parts : working.kind === 'checklist' ? [] : [working];
  const items = working.kind === 'checklist' ? working.items : [];
  return (
    nodes.some(({ points, full, outcome }) => points?.lt(full) === true || outcome === 'partial') ||
    items.some(({ points, full, judgement }) => points?.lt(full) === true || isShort(judgement.verdict))
  );
}

function isShort(verdict: string | null): boolean {
  return verdict === VERDICTS.discretion || verdict === VERDICTS.notMet;
}

/** Whether a row is scored by a ratio, a share or a score out of a hundred (L02), and not by dates or counts alone. */
export function isMeasured(subject: Subject, { working }: RowResult): boolean {
  return measuresOf(working).some(({ value: { unit, name } }) => {
    if (unit === 'percent') return true;
    return name !== null && subject.assessment.rubric.inputs.get(name)?.kind === 'score';
  });
}

/** The working of each ratio, share or score of a row. */
function measuresOf(working: RowWorking): readonly Extract<LeafWorking, { value: unknown }>[] {
  switch (working.kind) {
    case 'bands':
    case 'steps':
    case 'proportion':
      return [working];
    case 'parts':
      return working.parts.flatMap((part) => (part.kind === 'transfer' ? [] : measuresOf(part)));
    default:
      return [];
  }
}
