import { defineCheck } from '../check';
import { quote } from '../words/clauses';
import { hedgeIn } from '../words/hedges';
import { fullRows, textAndScore } from '../words/rows';
import { clauseLike, standardOf } from '../words/standard';

/** The text hedges (基本, 较, 大致, 稍, 有待), and the score is full. */
export const L04 = defineCheck({
  code: 'L04',
  severity: 'warning',
  scope: ['S'],
  reads: ['weights', 'scores', 'texts'],
  title: '说法有保留而得满分',
  basis: '得满分的，应当完全符合标准。',
  advice: '完全符合的，删去有保留的字眼；不完全符合的，按标准扣分。',
  places: (subject) => fullRows(subject).filter(({ row }) => subject.text(row.name).plain.trim() !== ''),
  judge: ({ row, score }, subject) => {
    const hedge = hedgeIn(subject.text(row.name).plain, standardOf(subject, row.name));
    if (hedge === null) return null;
    return {
      indicator: row.name,
      names: textAndScore(row.name),
      message: `“${row.name}”的评分说明写着“${quote(hedge.clause)}”（“${hedge.words}”），得分却是满分 ${score.toDecimalText()}。`,
      ...clauseLike(subject, row.name, hedge.clause),
      fix: null,
    };
  },
});
