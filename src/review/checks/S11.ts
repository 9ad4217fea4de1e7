import type { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { standardClause } from '../clauses';
import { printedRows } from '../printed';

/** A printed score that no outcome of the row's rule can give. */
export const S11 = defineCheck({
  code: 'S11',
  severity: 'error',
  scope: ['S'],
  reads: ['scores', 'rules'],
  title: '得分是标准能给出的分值',
  basis: '评分标准分档或分项给分，得分只能是其中的分值。',
  advice: '改为标准中的分值。',
  places: ({ assessment }) =>
    printedRows(assessment).flatMap(({ row, printed }) => {
      const legal = assessment.legal(row.name);
      return legal.kind === 'any' ? [] : [{ row, printed, legal: legal.values }];
    }),
  judge({ row, printed, legal }, { assessment }) {
    // What the rule gives from the data is never called impossible; beyond 0 and the weight S03 speaks.
    if (row.score?.eq(printed) === true) return null;
    if (printed.sign() < 0 || (row.weight !== null && printed.gt(row.weight))) return null;
    if (legal.some((value) => value.eq(printed))) return null;
    const near = nearestTwo(legal, printed);
    const name = rowName('score', row.name);
    return {
      indicator: row.name,
      names: [name],
      message: `“${row.name}”得分 ${printed.toDecimalText()}，按评分标准不会出现；最接近的分值是 ${near.map((value) => value.toDecimalText()).join(' 或 ')}。`,
      fix: row.score === null ? null : { name, value: row.score.toDecimalText(), safe: !row.assumed },
      ...standardClause(assessment, row.name),
    };
  },
});

/** The legal scores next below and next above. */
function nearestTwo(values: readonly Quotient[], printed: Quotient): readonly Quotient[] {
  const below = values.filter((value) => value.lt(printed));
  const above = values.filter((value) => value.gt(printed));
  return [...below.slice(-1), ...above.slice(0, 1)];
}
