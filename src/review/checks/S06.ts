import { HEADER_NAMES, SHEET_NAMES } from '../../rubric/names';
import { own, TOTAL, trimmed } from '../../scoring/facts';
import { defineCheck } from '../check';
import { reportedNumber } from '../reported';

/** The grade word fits the printed total, and is one of the scheme. */
export const S06 = defineCheck({
  code: 'S06',
  severity: 'warning',
  scope: ['S'],
  reads: ['header', 'scores', 'rules'],
  title: '等级与合计相符',
  basis: '等级按合计分数评定，只用评分标准规定的等级。',
  advice: '改为与合计相符的等级。',
  places: ({ assessment, sheet }) =>
    [
      {
        name: HEADER_NAMES.grade as string,
        written: trimmed(own(assessment.facts.header, HEADER_NAMES.grade)),
      },
      { name: SHEET_NAMES.grade, written: sheet.grade?.trim() ?? '' },
    ].filter(({ written }) => written !== ''),
  judge({ name, written }, { assessment }) {
    const { certainty, scale } = assessment.rubric.source.grades;
    const total = reportedNumber(assessment, TOTAL);
    const reached = scale.filter(({ from }) => total?.gte(from) === true);
    const right = reached.find(({ from }) => reached.every((other) => from.gte(other.from)))?.name ?? null;
    const meant = scale.find(({ name }) => name === bare(written))?.name ?? null;
    if (meant !== null && (right === null || meant === right)) return null;
    const choices = scale.map(({ name }) => name).join('、');
    const wrong = meant === null ? `不是评分标准的等级（${choices}）` : '与合计不符';
    const should = total === null || right === null ? '' : `；合计 ${total.toDecimalText()} 分应为“${right}”`;
    return {
      indicator: null,
      names: [name, SHEET_NAMES.total],
      message: `等级写的是“${written.slice(0, 20)}”，${wrong}${should}。`,
      fix: right === null ? null : { name, value: right, safe: certainty?.level !== 'assumed' },
      ...(certainty === undefined ? {} : { clause: `等级界线：${certainty.note}` }),
    };
  },
});

/** 优秀, 优等 and 优 are one grade. */
function bare(written: string): string {
  const text = written.normalize('NFKC').replace(/[\s“”"']/gu, '');
  return text.length > 1 ? text.replace(/(?:秀|好|等级|等次|等|级)$/u, '') : text;
}
