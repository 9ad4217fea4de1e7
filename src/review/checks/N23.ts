import { itemName, rowName } from '../../rubric/names';
import { VERDICTS } from '../../rubric/rubric';
import type { Assessment } from '../../scoring/assessment';
import { judgementsOf } from '../../scoring/judgements-of';
import { defineCheck, type Found } from '../check';
import { conditionsWith, judgeCondition, judgeSpecial, leavesOf, specialsWith } from '../conditions';

/** Data that ask for a document or a confirmation: the rubric's own conditions, a base of 0, contradicted verdicts. */
export const N23 = defineCheck({
  code: 'N23',
  severity: 'warning',
  scope: ['D'],
  reads: ['inputs', 'judgements', 'rules'],
  title: '数据需要依据或确认',
  basis: '数据须有文件依据，并与判定一致；除数为 0 的不能计分。',
  advice: '补充依据文件，或核实并改正数据和判定。',
  places: ({ assessment }) => [
    ...conditionsWith(assessment, 'N23').map((one) => judgeCondition(assessment, one)),
    ...specialsWith(assessment, 'N23').map((one) => judgeSpecial(assessment, one)),
    ...zeroDenominators(assessment),
    ...contradicted(assessment),
  ],
  judge: (found) => found,
});

/** Rows that compute from data, and what keeps them from it where that is a divisor of 0. */
function zeroDenominators(assessment: Assessment): readonly (Found | null)[] {
  const { inputs } = assessment.rubric;
  return assessment.rows.flatMap((row): readonly (Found | null)[] => {
    if (row.missing.length === 0) return leavesOf(row.working).length === 0 ? [] : [null];
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

/** Verdicts that are given, with what contradicts them: an input that they put aside; null where nothing does. */
function contradicted(assessment: Assessment): readonly (Found | null)[] {
  return assessment.rows.flatMap((row) =>
    judgementsOf(row.working).flatMap(({ name, judgement }): readonly (Found | null)[] => {
      if (judgement.verdict === null) return [];
      if (judgement.ignored.length === 0) return judgement.verdict === VERDICTS.notApplicable ? [null] : [];
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
