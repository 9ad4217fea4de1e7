import { formatAmount } from '../../scoring/format';
import { defineCheck } from '../check';
import { aboutText, like, ratioClause, subjectOfVerdict, written } from '../texts/saying';
import { allVerdicts } from '../texts/verdicts';

/** A printed formula that does not give what is printed behind it, though other inputs of the workbook do. */
export const N04 = defineCheck({
  code: 'N04',
  severity: 'error',
  scope: ['S'],
  reads: ['texts', 'inputs', 'rules'],
  title: '算式写的是实际采用的数字',
  basis: '评分说明中的算式应当写实际采用的数字，按所写数字计算得出所写的结果。',
  advice: '算式改写实际采用的数字；采用了不该采用的数字的，改正结果并重新计分。',
  places: (subject) =>
    allVerdicts(subject).filter(({ equation, ratio }) => equation !== null && ratio !== null),
  judge(verdict, subject) {
    const { fault, figure, equation, row } = verdict;
    if (fault?.kind !== 'inputs' || equation === null) return null;
    const stated = written(subject.text(row), figure);
    const inputs = fault.by.map(({ name, value, instead }) => {
      const place = instead === null ? '' : `，不是 ${formatAmount(instead)}`;
      return `“${name}”${formatAmount(value)}${place}`;
    });
    const message = `${subjectOfVerdict(verdict)}的算式 ${equation.written} 按所列数字计算为 ${like(fault.right, figure)}，而写的结果是 ${stated}；${stated} 用的是数据表的${inputs.join('、')}。`;
    return aboutText(row, message, ratioClause(verdict.ratio));
  },
});
