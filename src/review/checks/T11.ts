import { defineCheck } from '../check';
import { daysBetween, givenDate } from '../words/dates';

/** Published later than the days that are allowed after approval. The rubric says which dates and how many days. */
export const T11 = defineCheck({
  code: 'T11',
  severity: 'error',
  scope: ['D'],
  reads: ['inputs'],
  title: '批复后按期公开',
  basis: '部门预算、决算应当在批复后二十日内向社会公开。',
  advice: '核对批复和公开的日期；确已逾期的，按标准扣分。',
  places: ({ assessment }) =>
    assessment.rubric.source.dates.limits.flatMap((limit) => {
      const from = givenDate(assessment, limit.from);
      const to = givenDate(assessment, limit.to);
      return from === null || to === null ? [] : [{ ...limit, from, to }];
    }),
  judge: ({ from, to, days, indicator = null, clause }) => {
    const taken = daysBetween(from, to);
    if (taken <= days) return null;
    return {
      indicator,
      names: [from.name, to.name],
      message: `“${to.name}”${to.shown}在“${from.name}”${from.shown}之后 ${taken} 日，超过规定的 ${days} 日。`,
      ...(clause === undefined ? {} : { clause }),
      fix: null,
    };
  },
});
