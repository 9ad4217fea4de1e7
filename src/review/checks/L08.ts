import { defineCheck } from '../check';
import { standardClause } from '../clauses';
import { quote } from '../words/clauses';
import { unfoundedExcuse } from '../words/grounds';
import { scoredRows, textAndScore } from '../words/rows';

/** 不扣分 or 视同 without a clause of the standard. */
export const L08 = defineCheck({
  code: 'L08',
  severity: 'error',
  scope: ['S'],
  reads: ['scores', 'texts'],
  title: '没有条款而不扣分',
  basis: '不扣分、视同得分，须有标准的条款。',
  advice: '写明不扣分所依据的条款；没有条款的按标准扣分。',
  places: (subject) =>
    scoredRows(subject).filter(
      ({ row, score }) => score.sign() > 0 && subject.text(row.name).plain.trim() !== '',
    ),
  judge: ({ row, score }, subject) => {
    const words = unfoundedExcuse(subject, row, score);
    if (words === null) return null;
    return {
      indicator: row.name,
      names: textAndScore(row.name),
      message: `“${row.name}”的评分说明写着“${quote(words)}”，没有写明标准的哪一条允许，得分 ${score.toDecimalText()}。`,
      ...standardClause(subject.assessment, row.name),
      fix: null,
    };
  },
});
