import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { isLacking } from '../extra-scores';
import { printsScores, reported } from '../reported';

/** Every printed score lies within 0 and the weight; none is blank where others are filled in. */
export const S03 = defineCheck({
  code: 'S03',
  severity: 'error',
  scope: ['S'],
  reads: ['weights', 'scores'],
  title: '得分在 0 与权重之间，不留空白',
  basis: '每行得分不低于 0、不超过该行权重；填写得分的评分表，各行都须有得分。',
  advice: '补填得分，或改为 0 与权重之间的得分。',
  // A row that the sheet lacks has no cell to fill: S07 speaks of it.
  places: (subject) =>
    printsScores(subject.assessment)
      ? subject.assessment.rows.filter(({ name }) => !isLacking(subject, name))
      : [],
  judge(row, { assessment }) {
    const name = rowName('score', row.name);
    const found = reported(assessment, row.name);
    const common = { indicator: row.name, names: [name] };
    const right = row.score?.toDecimalText() ?? null;
    const safe = !row.assumed;
    if (found.status === 'blank') {
      const fix = right === null ? null : { name, value: right, safe };
      return { ...common, message: `“${row.name}”没有得分，而表上其他得分或合计已经填写；请补填。`, fix };
    }
    if (found.status === 'unreadable' || row.weight === null) return null;
    if (found.value.sign() >= 0 && found.value.lte(row.weight)) return null;
    const limit = found.value.sign() < 0 ? Quotient.ZERO : row.weight;
    return {
      ...common,
      message: `“${row.name}”得分 ${found.value.toDecimalText()}，${found.value.sign() < 0 ? '低于 0' : `超过权重 ${row.weight.toDecimalText()}`}。`,
      // The limit alone is a guess: what is out of range may be any score written wrongly.
      fix:
        right === null ? { name, value: limit.toDecimalText(), safe: false } : { name, value: right, safe },
    };
  },
});
