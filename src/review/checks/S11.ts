import type { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Check, Found } from '../check';
import { reportedNumber } from '../reported';

/** A printed score that no outcome of the row's rule can give. */
export const S11: Check = {
  code: 'S11',
  severity: 'error',
  scope: ['S'],
  title: '得分是标准能给出的分值',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    return assessment.rows.flatMap((row): readonly Found[] => {
      const printed = reportedNumber(assessment, row.name);
      // What the rule gives from the data is never called impossible; beyond 0 and the weight S03 speaks.
      if (printed === null || row.score?.eq(printed) === true) return [];
      if (printed.sign() < 0 || (row.weight !== null && printed.gt(row.weight))) return [];
      const legal = assessment.legal(row.name);
      if (legal.kind === 'any' || legal.values.some((value) => value.eq(printed))) return [];
      const near = nearestTwo(legal.values, printed);
      const name = rowName('score', row.name);
      return [
        {
          indicator: row.name,
          names: [name],
          message: `“${row.name}”得分 ${printed.toDecimalText()}，按评分标准不会出现；最接近的分值是 ${near.map((value) => value.toDecimalText()).join(' 或 ')}。`,
          fix: row.score === null ? null : { name, value: row.score.toDecimalText() },
        },
      ];
    });
  },
};

/** The legal scores next below and next above. */
function nearestTwo(values: readonly Quotient[], printed: Quotient): readonly Quotient[] {
  const below = values.filter((value) => value.lt(printed));
  const above = values.filter((value) => value.gt(printed));
  return [...below.slice(-1), ...above.slice(0, 1)];
}
