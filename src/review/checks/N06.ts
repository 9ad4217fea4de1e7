import { defineCheck } from '../check';
import { conditionsWith, judgeCondition } from '../conditions';

/** 年初结转结余 + 收入 − 支出 = 年末结转结余, as the rubric states it. */
export const N06 = defineCheck({
  code: 'N06',
  severity: 'error',
  scope: ['D'],
  reads: ['inputs'],
  title: '结转结余前后相符',
  basis: '年初结转结余+收入-支出=年末结转结余，相差不超过 0.01 万元。',
  advice: '对照部门决算报表逐项核对，改正有误的一项。',
  places: ({ assessment }) => conditionsWith(assessment, 'N06'),
  judge: (condition, { assessment }) => judgeCondition(assessment, condition),
});
