import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Check, Found } from '../check';
import { printsScores, reported } from '../reported';

/** Every printed score lies within 0 and the weight; none is blank where others are filled in. */
export const S03: Check = {
  code: 'S03',
  severity: 'error',
  scope: ['S'],
  title: '得分在 0 与权重之间，不留空白',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    if (!printsScores(assessment)) return [];
    return assessment.rows.flatMap((row): readonly Found[] => {
      const name = rowName('score', row.name);
      const found = reported(assessment, row.name);
      const common = { indicator: row.name, names: [name] };
      if (found.status === 'blank') {
        const fix = row.score === null ? null : { name, value: row.score.toDecimalText() };
        return [{ ...common, message: `“${row.name}”没有得分，而表上其他得分或合计已经填写；请补填。`, fix }];
      }
      if (found.status === 'unreadable' || row.weight === null) return [];
      if (found.value.sign() >= 0 && found.value.lte(row.weight)) return [];
      const limit = found.value.sign() < 0 ? Quotient.ZERO : row.weight;
      return [
        {
          ...common,
          message: `“${row.name}”得分 ${found.value.toDecimalText()}，${found.value.sign() < 0 ? '低于 0' : `超过权重 ${row.weight.toDecimalText()}`}。`,
          fix: { name, value: (row.score ?? limit).toDecimalText(), safe: true },
        },
      ];
    });
  },
};
