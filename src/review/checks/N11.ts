import { rowName } from '../../rubric/names';
import type { Check, Found } from '../check';
import { specialFindings } from '../conditions';
import { reportedNumber } from '../reported';

/** A special clause gives 0, such as purchases above plan, and the sheet prints a score above 0. */
export const N11: Check = {
  code: 'N11',
  severity: 'error',
  scope: ['D'],
  title: '实际采购大于计划不得分',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) =>
    specialFindings(assessment, 'N11').flatMap((found): readonly Found[] => {
      const printed = reportedNumber(assessment, found.indicator);
      if (printed === null || printed.sign() <= 0) return [];
      const name = rowName('score', found.indicator);
      return [
        {
          ...found,
          names: [name, ...found.names],
          message: `${found.message.replace(/。$/u, '')}；表上得分 ${printed.toDecimalText()}，应为 0。`,
          fix: { name, value: '0', safe: true },
        },
      ];
    }),
};
