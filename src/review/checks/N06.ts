import type { Check } from '../check';
import { conditionFindings } from '../conditions';

/** 年初结转结余 + 收入 − 支出 = 年末结转结余, as the rubric states it. */
export const N06: Check = {
  code: 'N06',
  severity: 'error',
  scope: ['D'],
  title: '结转结余前后相符',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) => conditionFindings(assessment, 'N06'),
};
