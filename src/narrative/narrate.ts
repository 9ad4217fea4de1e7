import type { Quotient } from '../rubric/formula';
import { pairs } from '../rubric/pairs';
import type { Indicator } from '../rubric/types';
import type { AdjustmentResult, Assessment, RowResult } from '../scoring/assessment';
import { formatPoints } from '../scoring/format';
import {
  checklistClauses,
  judgementWords,
  leafSentence,
  partsClauses,
  pointsWords,
  transferSentence,
} from './clauses';
import { merged, pick, type Words } from './words';

/**
 * 评分说明 of every row, 加减分项 included, from the derivations of an assessment; nothing is computed again.
 * A row that is missing has none.
 */
export function narrate(assessment: Assessment): ReadonlyMap<string, string | null> {
  const { rubric, rows, adjustment } = assessment;
  return new Map([
    ...pairs(rubric.indicators, rows).map(
      ([indicator, row]) => [row.name, narrateRow(assessment, indicator, row)] as const,
    ),
    [adjustment.name, narrateAdjustment(assessment, adjustment)],
  ]);
}

function narrateRow(assessment: Assessment, indicator: Indicator, row: RowResult): string | null {
  const { score, weight } = row;
  if (score === null || weight === null) return null;
  return rowSentence(assessment, indicator, row, { score, weight }) ?? plainly(row.name, score);
}

/** A sentence may lack an input that is blank; a plain statement is better than none. */
function plainly(name: string, score: Quotient): string {
  return `${name}得${formatPoints(score)}分。`;
}

function rowSentence(
  assessment: Assessment,
  { rule, narrative }: Indicator,
  { name, working }: RowResult,
  { score, weight }: { readonly score: Quotient; readonly weight: Quotient },
): string | null {
  const lost = weight.sub(score);
  const words = pointsWords(weight, score, lost);
  // Clauses are joined, with the ending that fits the score.
  const composed = (clauses: readonly string[]): string | null => {
    if (clauses.length === 0) return null;
    const { phrases } = assessment.rubric.source;
    const capped = working.points?.gt(weight) === true;
    const close = score.isZero() ? phrases.closeZero : capped ? phrases.closeCapped : phrases.close;
    return `${clauses.join('；')}${pick(assessment, close, words) ?? `，得${formatPoints(score)}分。`}`;
  };
  if (rule.kind === 'checklist' && working.kind === 'checklist')
    return composed(checklistClauses(assessment, rule, working));
  if (rule.kind === 'evidence' && working.kind === 'evidence') {
    return working.outcome === 'withoutEvidence'
      ? pick(assessment, rule.says, words)
      : composed(checklistClauses(assessment, rule.rule, working.checklist));
  }
  if (rule.kind === 'parts' && working.kind === 'parts')
    return composed(partsClauses(assessment, rule, working));
  if (rule.kind === 'choice' && working.kind === 'choice') {
    const chosen = rule.options.find((_, index) => index === working.option);
    return pick(assessment, chosen?.says, merged(judgementWords(name, working.judgement), words));
  }
  if (rule.kind === 'transfer' && working.kind === 'transfer')
    return transferSentence(assessment, rule, working, narrative, words, lost);
  return leafSentence(assessment, rule, Object.assign({}, working, { full: weight }), narrative, words, lost);
}

function narrateAdjustment(assessment: Assessment, adjustment: AdjustmentResult): string | null {
  const { name, score, clamped, working } = adjustment;
  if (score === null) return null;
  const { rule, narrative } = assessment.rubric.source.adjustment;
  const clauses = pairs(rule.entries, working.entries).flatMap(([{ says }, { input, effective }]) => {
    if (effective === null || effective.isZero()) return [];
    const amount = formatPoints(effective.abs());
    const verb = effective.sign() > 0 ? '加' : '减';
    return pick(assessment, says, { 加分: amount, 减分: amount }) ?? `${input.name}，${verb}${amount}分`;
  });
  const words: Words = { 实得: formatPoints(score.abs()), 得分: formatPoints(score) };
  if (clauses.length === 0)
    return (score.isZero() ? pick(assessment, narrative.none, words) : null) ?? plainly(name, score);
  const ending = clamped === null ? narrative.counted : narrative[clamped];
  return `${clauses.join('；')}${pick(assessment, ending, words) ?? `，${name}得${formatPoints(score)}分。`}`;
}
