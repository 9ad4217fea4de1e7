import { defineCheck } from '../check';
import { conditionsWith, judgeCondition } from '../conditions';

/** 支出完成率 + 结转结余率 = 100% on one denominator, as the rubric states it. */
export const N07 = defineCheck({
  code: 'N07',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['inputs'],
  title: '支出完成率与结转结余率之和为 100%',
  basis: '两个比率的分母相同，支出与年末结转结余之和等于分母，两者之和应为 100%。',
  advice: '核对支出和年末结转结余，改正有误的一项。',
  places: ({ assessment }) => conditionsWith(assessment, 'N07'),
  judge: (condition, { assessment }) => judgeCondition(assessment, condition),
});
