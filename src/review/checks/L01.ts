import { defineCheck } from '../check';
import { quoted } from '../clauses';
import { lacksEvidence } from '../words/grounds';
import { scoredRows, textAndScore } from '../words/rows';

/** A row that is worth nothing without evidence has a score, and neither its text nor its 佐证 cites any. */
export const L01 = defineCheck({
  code: 'L01',
  severity: 'error',
  scope: ['S'],
  reads: ['scores', 'texts', 'judgements', 'rules'],
  title: '没有佐证不得分的指标得了分',
  basis: '标准规定须有佐证，否则不得分。',
  advice: '在评分说明或评分底稿的佐证一栏写明检查底稿等材料；提供不了的改为 0 分。',
  places: (subject) => scoredRows(subject).filter(({ row }) => row.working.kind === 'evidence'),
  judge: ({ row, score }, subject) => {
    if (!lacksEvidence(subject, row, score)) return null;
    const said = subject.text(row.name).plain.trim() === '' ? '没有评分说明' : '评分说明没有写明佐证材料';
    return {
      indicator: row.name,
      names: textAndScore(row.name),
      message: `“${row.name}”得分 ${score.toDecimalText()}，${said}，评分底稿也没有填写佐证；按标准没有佐证的不得分。`,
      ...quoted([row.working.clause]),
      fix: null,
    };
  },
});
