import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { judgeSpecial, specialsWith } from '../conditions';
import { reportedNumber } from '../reported';

/** A special clause gives 0, such as purchases above plan, and the sheet prints a score above 0. */
export const N11 = defineCheck({
  code: 'N11',
  severity: 'error',
  scope: ['D'],
  reads: ['scores', 'inputs', 'rules'],
  title: '实际采购大于计划不得分',
  basis: '评分标准规定实际大于计划的不得分。',
  advice: '得分改为 0；计划另有调整的，改正计划数并附文件。',
  places: ({ assessment }) =>
    specialsWith(assessment, 'N11').flatMap((place) => {
      const printed = reportedNumber(assessment, place.row.name);
      return printed === null ? [] : [{ ...place, printed }];
    }),
  judge({ printed, ...place }, { assessment }) {
    const found = judgeSpecial(assessment, place);
    if (found === null || printed.sign() <= 0) return null;
    const name = rowName('score', found.indicator);
    return {
      ...found,
      names: [name, ...found.names],
      message: `${found.message.replace(/。$/u, '')}；表上得分 ${printed.toDecimalText()}，应为 0。`,
      fix: { name, value: '0', safe: !place.row.assumed },
    };
  },
});
