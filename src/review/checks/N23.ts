import { itemName, rowName } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import { judgementsOf } from '../../scoring/judgements-of';
import type { Check, Found } from '../check';
import { conditionFindings, specialFindings } from '../conditions';

/** Data that ask for a document or a confirmation: the rubric's own conditions, a base of 0, contradicted verdicts. */
export const N23: Check = {
  code: 'N23',
  severity: 'warning',
  scope: ['D'],
  title: '数据需要依据或确认',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) => [
    ...conditionFindings(assessment, 'N23'),
    ...specialFindings(assessment, 'N23'),
    ...zeroDenominators(assessment),
    ...contradicted(assessment),
  ],
};

function zeroDenominators(assessment: Assessment): readonly Found[] {
  const { inputs } = assessment.rubric;
  return assessment.rows.flatMap((row): readonly Found[] => {
    const names = row.missing.filter((one) => one.reason === 'zero-denominator').map((one) => one.name);
    if (names.length === 0) return [];
    // What is no input is the row whose weight shares out points that were moved to it.
    const what = names.map((name) => (inputs.has(name) ? `“${name}”` : `“${name}”的权重`)).join('、');
    return [
      {
        indicator: row.name,
        names: names.map((name) => (inputs.has(name) ? name : rowName('weight', name))),
        message: `“${row.name}”的除数为 0（${what}），无法计分；请核实数据。`,
        fix: null,
      },
    ];
  });
}

/** An input that is given although its verdict puts it aside. */
function contradicted(assessment: Assessment): readonly Found[] {
  return assessment.rows.flatMap((row) =>
    judgementsOf(row.working).flatMap(({ name, judgement }): readonly Found[] => {
      if (judgement.verdict === null || judgement.ignored.length === 0) return [];
      return [
        {
          indicator: row.name,
          names: [...judgement.ignored, itemName('verdict', row.name, judgement)],
          message: `“${row.name}”的“${name}”判定为${judgement.verdict}，却填了${judgement.ignored.map((one) => `“${one}”`).join('、')}；按判定计分，所填数据未用，请核实。`,
          fix: null,
        },
      ];
    }),
  );
}
