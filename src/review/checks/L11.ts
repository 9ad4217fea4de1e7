import { rowName } from '../../rubric/names';
import { own, trimmed } from '../../scoring/facts';
import { defineCheck, type Subject } from '../check';
import { quote, sentencesOf } from '../words/clauses';
import { printedTexts } from '../words/rows';

/** An audit or inspection finding that is of another year than the one evaluated. */
export const L11 = defineCheck({
  code: 'L11',
  severity: 'info',
  scope: ['S'],
  reads: ['texts', 'header'],
  title: '审计、检查发现的问题不属于评价年度',
  basis: '评价的是评价年度的情况。',
  advice: '写明该问题属于哪一年度，是否影响评价年度的得分。',
  places: (subject) =>
    printedTexts(subject).flatMap(({ name, plain }) =>
      (AUDIT.test(plain) ? sentencesOf(plain) : [])
        .filter(({ text }) => AUDIT.test(text) && FAULT.test(text))
        .map(({ text }) => ({ name, text })),
    ),
  judge: ({ name, text }, subject) => {
    const year = yearOf(subject);
    const years = [...new Set([...text.matchAll(YEAR)].map(([found]) => found.slice(0, 4)))];
    if (years.length === 0 || years.includes(year)) return null;
    return {
      indicator: name,
      names: [rowName('narrative', name)],
      message: `“${name}”的评分说明写着“${quote(text)}”，所说的是 ${years.join('、')} 年度，评价年度是 ${year}。`,
      fix: null,
    };
  },
});

const AUDIT = /审计|巡察|巡视|监督检查|专项检查|财政检查/u;
const FAULT = /发现|反映|指出|问题|整改|未|违规/u;
/** A year that something belongs to, not the date of a document. */
const YEAR = /20\d\d(?:年度|年(?!\d{1,2}月|[一二三四五六七八九十]{1,2}月))/gu;

function yearOf({ assessment: { facts, rubric } }: Subject): string {
  return trimmed(own(facts.header, '评价年度')) || String(rubric.source.year);
}
