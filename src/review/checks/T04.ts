import { rowName } from '../../rubric/names';
import { defineCheck } from '../check';
import { documentsIn } from '../words/documents';
import { printedTexts } from '../words/rows';

/** A document's number that is not written 代字〔年〕号, or one number with two titles. */
export const T04 = defineCheck({
  code: 'T04',
  severity: 'warning',
  scope: ['S'],
  reads: ['texts'],
  title: '文号书写规范，一个文号一个标题',
  basis: '发文字号由代字、六角括号括起的年份和顺序号组成，如“某财绩〔2020〕6号”。',
  advice: '对照文件原文改正文号和标题。',
  places: (subject) => {
    const all = printedTexts(subject).flatMap(({ name, text }) =>
      documentsIn(text).map((document) => ({ name, ...document })),
    );
    const titles = new Map<string, string>();
    for (const { key, title } of all) if (title !== null && !titles.has(key)) titles.set(key, title);
    return all.map((document) => ({ ...document, first: titles.get(document.key) ?? null }));
  },
  judge: ({ name, written, fault, title, first }) => {
    const says = [
      ...(fault === null ? [] : [fault]),
      ...(title !== null && first !== null && first !== title ? [`标题是“${title}”，别处是“${first}”`] : []),
    ];
    if (says.length === 0) return null;
    return {
      indicator: name,
      names: [rowName('narrative', name)],
      message: `“${name}”的评分说明中文号“${written}”${says.join('；')}。`,
      fix: null,
    };
  },
});
