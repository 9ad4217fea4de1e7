import { defineCheck } from '../check';
import { conditionsWith, judgeCondition } from '../conditions';

/** A part that is larger than its whole, as the rubric states which is part of which. */
export const N13 = defineCheck({
  code: 'N13',
  severity: 'warning',
  scope: ['D'],
  reads: ['inputs'],
  title: '部分不大于整体',
  basis: '部分不大于整体。',
  advice: '核对两项数据的口径，改正有误的一项。',
  places: ({ assessment }) => conditionsWith(assessment, 'N13'),
  judge: (condition, { assessment }) => judgeCondition(assessment, condition),
});
