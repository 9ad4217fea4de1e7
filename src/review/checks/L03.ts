import { defineCheck } from '../check';
import { clauseLike } from '../words/standard';
import { quote } from '../words/clauses';
import { admissionIn } from '../words/defects';
import { isComputedScore, lacksEvidence, lostAndKept, unfoundedExcuse } from '../words/grounds';
import { fullRows, textAndScore } from '../words/rows';

/**
 * The text admits a defect, and the score is full. L01 and L08 say more of the rows where they speak; numbers that
 * alone give full marks leave nothing to admit.
 */
export const L03 = defineCheck({
  code: 'L03',
  severity: 'error',
  scope: ['S'],
  reads: ['weights', 'scores', 'texts'],
  title: '承认不足而得满分',
  basis: '评分说明承认没有做到的，不能得满分。',
  advice: '按标准扣分；确实不影响得分的，在评分说明中写明所依据的条款。',
  places: (subject) => fullRows(subject).filter(({ row }) => subject.text(row.name).plain.trim() !== ''),
  judge: ({ row, score }, subject) => {
    if (isComputedScore(row, score)) return null;
    const admission = admissionIn(subject.text(row.name).plain);
    if (admission === null) return null;
    if (lacksEvidence(subject, row, score) || unfoundedExcuse(subject, row, score) !== null) return null;
    const indicator = subject.assessment.rubric.indicator(row.name);
    if (indicator !== undefined && lostAndKept(indicator, row, score)) return null;
    return {
      indicator: row.name,
      names: textAndScore(row.name),
      message: `“${row.name}”的评分说明写着“${quote(admission.clause)}”，得分却是满分 ${score.toDecimalText()}。`,
      ...clauseLike(subject, row.name, admission.clause),
      fix: null,
    };
  },
});
