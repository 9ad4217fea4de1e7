import type { Check } from '../check';
import { specialFindings } from '../conditions';

/** A change rate whose base is 0: the special clause applies. */
export const N18: Check = {
  code: 'N18',
  severity: 'warning',
  scope: ['D'],
  title: '变动率的基数为 0',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) => specialFindings(assessment, 'N18'),
};
