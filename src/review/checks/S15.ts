import { rowName } from '../../rubric/names';
import { formatPoints } from '../../scoring/format';
import { defineCheck, type Subject } from '../check';
import { quoted } from '../clauses';
import { fittingAdjustment, reported, reportedRowsTotal } from '../reported';

/** More awards or penalties than the cap counts, while the printed cell is right or blank. */
export const S15 = defineCheck({
  code: 'S15',
  severity: 'info',
  scope: ['S', 'D'],
  reads: ['scores', 'inputs', 'rules'],
  title: '表彰或问责次数多于计分上限',
  basis: '累计加分、减分各有上限，超过的次数不计分。',
  advice: '核对次数；得分不用改。',
  places: (subject) =>
    isRight(subject)
      ? subject.assessment.adjustment.working.entries.filter(({ count }) => count !== null)
      : [],
  judge({ cut, effective, count, input, clause }, { assessment: { adjustment } }) {
    if (!cut || effective === null || count === null) return null;
    const verb = effective.sign() < 0 ? '减' : '加';
    return {
      indicator: adjustment.name,
      names: [input.name, rowName('score', adjustment.name)],
      message: `${input.name}为 ${count.toDecimalText()}，按上限${verb} ${formatPoints(effective.abs())} 分，多出的不再计。`,
      fix: null,
      ...quoted([clause]),
    };
  },
});

/** Whether nothing is wrong with the printed cell: S04 and N03 speak where something is. */
function isRight({ assessment }: Subject): boolean {
  const { adjustment } = assessment;
  const printed = reported(assessment, adjustment.name);
  if (printed.status !== 'number') return printed.status === 'blank';
  const rows = reportedRowsTotal(assessment) ?? assessment.rowsTotal;
  const right = [adjustment.score, fittingAdjustment(assessment, rows)];
  return right.some((value) => value?.eq(printed.value) === true);
}
