import type { Check } from '../check';
import { conditionFindings } from '../conditions';

/** 支出完成率 + 结转结余率 = 100% on one denominator, as the rubric states it. */
export const N07: Check = {
  code: 'N07',
  severity: 'error',
  scope: ['S', 'D'],
  title: '支出完成率与结转结余率之和为 100%',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) => conditionFindings(assessment, 'N07'),
};
