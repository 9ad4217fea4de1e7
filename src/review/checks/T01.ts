import { pairs } from '../../rubric/pairs';
import { defineCheck } from '../check';
import { onlyReader } from '../conditions';
import { givenDate } from '../words/dates';

/** Dates out of their order: 通知, 小组成立, 报送, 公开, 核查. The rubric says which dates and in which order. */
export const T01 = defineCheck({
  code: 'T01',
  severity: 'warning',
  scope: ['D'],
  reads: ['inputs'],
  title: '日期先后相符',
  basis: '自评各步骤依次进行：通知、成立小组、填报、报送、公开、核查。',
  advice: '核对两个日期。',
  places: ({ assessment }) =>
    assessment.rubric.source.dates.order.flatMap((names) => {
      const given = names.flatMap((name) => givenDate(assessment, name) ?? []);
      return pairs(given, given.slice(1)).map(([earlier, later]) => ({ earlier, later }));
    }),
  judge: ({ earlier, later }, { assessment }) =>
    earlier.iso <= later.iso
      ? null
      : {
          indicator: onlyReader(assessment, later.name),
          names: [earlier.name, later.name],
          message: `“${later.name}”${later.shown}早于“${earlier.name}”${earlier.shown}，应当不早于它。`,
          fix: null,
        },
});
