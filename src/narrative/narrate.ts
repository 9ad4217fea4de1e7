import type { Quotient } from '../rubric/formula';
import type { RowRule } from '../rubric/types';
import type { AdjustmentResult, Assessment, RowResult } from '../scoring/assessment';
import { formatPoints } from '../scoring/format';
import { checklistClauses, judgementWords, leafSentence, partsClauses, transferSentence } from './clauses';
import { pick, pointsOrNull, type Words } from './words';

/**
 * 评分说明 of every row, 加减分项 included, from the derivations of an assessment; nothing is computed again.
 * A row that is missing has none.
 */
export function narrate(assessment: Assessment): ReadonlyMap<string, string | null> {
  const texts = new Map<string, string | null>();
  for (const row of assessment.rows) {
    const rule = assessment.rubric.indicator(row.name)?.rule;
    texts.set(row.name, rule === undefined ? null : narrateRow(assessment, row, rule));
  }
  texts.set(assessment.adjustment.name, narrateAdjustment(assessment, assessment.adjustment));
  return texts;
}

function narrateRow(assessment: Assessment, row: RowResult, rule: RowRule): string | null {
  if (row.score === null || row.weight === null) return null;
  const sentence = rowSentence(assessment, row, row.score, row.weight, rule);
  // A rubric's sentences always fit, as its loader has shown; a plain statement is better than none.
  return sentence ?? `${row.name}得${formatPoints(row.score)}分。`;
}

function rowSentence(
  assessment: Assessment,
  row: RowResult,
  score: Quotient,
  weight: Quotient,
  rule: RowRule,
): string | null {
  const { working } = row;
  const lost = weight.sub(score);
  const words: Words = {
    得分: formatPoints(score),
    扣分: pointsOrNull(lost),
    权重: formatPoints(weight),
    满分: formatPoints(weight),
  };
  const narrative = assessment.rubric.indicator(row.name)?.narrative;
  switch (working.kind) {
    case 'checklist':
      return rule.kind === 'checklist'
        ? composed(assessment, row, checklistClauses(assessment, rule, working), words)
        : null;
    case 'evidence':
      if (rule.kind !== 'evidence') return null;
      if (working.outcome === 'withoutEvidence') return pick(assessment, rule.says, words);
      return composed(assessment, row, checklistClauses(assessment, rule.rule, working.checklist), words);
    case 'parts':
      return rule.kind === 'parts'
        ? composed(assessment, row, partsClauses(assessment, rule, working), words)
        : null;
    case 'choice': {
      const option =
        rule.kind === 'choice' && working.option !== null ? rule.options[working.option] : undefined;
      return pick(assessment, option?.says, { ...judgementWords(row.name, working.judgement), ...words });
    }
    case 'transfer':
      return rule.kind === 'transfer'
        ? transferSentence(assessment, rule.rule, working, narrative, words, lost)
        : null;
    default:
      return isLeaf(rule)
        ? leafSentence(assessment, rule, { ...working, full: weight }, narrative, words, lost)
        : null;
  }
}

function isLeaf(
  rule: RowRule,
): rule is Exclude<RowRule, { kind: 'checklist' | 'choice' | 'transfer' | 'parts' | 'evidence' }> {
  return !['checklist', 'choice', 'transfer', 'parts', 'evidence'].includes(rule.kind);
}

/** Clauses joined, with the ending that fits the score. */
function composed(
  assessment: Assessment,
  row: RowResult,
  clauses: readonly string[],
  words: Words,
): string | null {
  if (clauses.length === 0) return null;
  const { phrases } = assessment.rubric.source;
  const capped = row.weight !== null && row.working.points !== null && row.working.points.gt(row.weight);
  const close =
    row.score?.isZero() === true ? phrases.closeZero : capped ? phrases.closeCapped : phrases.close;
  return `${clauses.join('；')}${pick(assessment, close, words) ?? ''}`;
}

function narrateAdjustment(assessment: Assessment, adjustment: AdjustmentResult): string | null {
  if (adjustment.score === null) return null;
  const { rule, narrative } = assessment.rubric.source.adjustment;
  const clauses = adjustment.working.entries.flatMap((entry, index) => {
    if (entry.effective === null || entry.effective.isZero()) return [];
    const amount = formatPoints(entry.effective.abs());
    return pick(assessment, rule.entries[index]?.says, { 加分: amount, 减分: amount }) ?? [];
  });
  const words: Words = { 实得: formatPoints(adjustment.score.abs()), 得分: formatPoints(adjustment.score) };
  if (clauses.length === 0) return pick(assessment, narrative.none, words);
  const ending = adjustment.clamped === null ? narrative.counted : narrative[adjustment.clamped];
  return `${clauses.join('；')}${pick(assessment, ending, words) ?? ''}`;
}
