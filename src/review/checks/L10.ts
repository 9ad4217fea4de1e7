import type { RowResult } from '../../scoring/assessment';
import { rowName } from '../../rubric/names';
import { defineCheck, type Subject } from '../check';
import { inputsOfRow } from '../row-inputs';
import { scoredRows } from '../words/rows';

/** A satisfaction or assessment score without its source and year. */
export const L10 = defineCheck({
  code: 'L10',
  severity: 'warning',
  scope: ['S'],
  reads: ['scores', 'texts', 'rules'],
  title: '考核或满意度得分没有来源和年度',
  basis: '考核、测评和满意度得分，应当能查到出处。',
  advice: '写明得分出自哪份通报、文件或调查，是哪一年度的。',
  places: (subject) =>
    scoredRows(subject).filter(
      ({ row, score }) =>
        score.sign() > 0 && restsOnScore(subject, row) && subject.text(row.name).figures.length > 0,
    ),
  judge: ({ row }, subject) => {
    const { plain } = subject.text(row.name);
    const lacks = [...(SOURCE.test(plain) ? [] : ['来源']), ...(YEAR.test(plain) ? [] : ['年度'])];
    if (lacks.length === 0) return null;
    return {
      indicator: row.name,
      names: [rowName('narrative', row.name)],
      message: `“${row.name}”的评分说明写了得分，没有写${lacks.join('和')}。`,
      fix: null,
    };
  },
});

/** Who or what gave the score. */
const SOURCE =
  /《|[〔[【(（]\d{4}[〕\]】)）]|号文|根据|依据|按照?[^百]|来源|通报|督查|督办|问卷|调查|测评|评议|第三方|委托|统计|平台|系统|考核办|由[^，。；]{1,20}(?:组织|开展|评|考核)/u;
const YEAR = /20\d\d|本年度?|当年度?|上年度?|全年|年度/u;

function restsOnScore({ assessment: { rubric } }: Subject, { name }: RowResult): boolean {
  return [...inputsOfRow(rubric, name)].some((input) => rubric.inputs.get(input)?.kind === 'score');
}
