import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { quote } from '../words/clauses';
import { lostNegations, listsIn } from '../words/lists';
import { printedTexts } from '../words/rows';

/** A negation lost in a list: 无频繁调剂、项目预算调整幅度大、无…. */
export const T07 = defineCheck({
  code: 'T07',
  severity: 'warning',
  scope: ['S'],
  reads: ['texts'],
  title: '并列的否定没有漏写',
  basis: '并列各项都是否定的，漏写一个否定，意思就反了。',
  advice: '补上漏写的否定，例如改为“无……、无……大、无……”。',
  places: (subject) =>
    printedTexts(subject).flatMap(({ name, plain }) => listsIn(plain).map((list) => ({ name, list }))),
  judge: ({ name, list }) => {
    const lost = lostNegations(list);
    if (lost.length === 0) return null;
    return {
      indicator: name,
      names: [rowName('narrative', name)],
      message: `“${name}”的评分说明写着“${quote(list.text)}”，前后各项都有否定，“${lost.map(quote).join('”“')}”没有，像是漏写了否定。`,
      fix: null,
    };
  },
});
