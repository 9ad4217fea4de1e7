import { Quotient } from '../../rubric/formula';
import type { RowResult } from '../../scoring/assessment';
import { defineCheck, type Subject } from '../check';
import { inputsOfRow } from '../row-inputs';
import { standardClause } from '../clauses';
import { isMeasured } from '../words/grounds';
import { type PrintedScore, scoredRows, textAndScore } from '../words/rows';

/** A ratio, share or score out of a hundred was scored, and none of its figures stands in the text or the data. */
export const L02 = defineCheck({
  code: 'L02',
  severity: 'error',
  scope: ['S'],
  reads: ['scores', 'texts', 'inputs', 'rules'],
  title: '按数计分的指标没有数',
  basis: '按比率或得分计分的指标，得分须由数算出。',
  advice: '在评分说明或数据表中填写计算所用的数；提供不了的按标准扣分。',
  places: (subject) =>
    scoredRows(subject).filter(({ row, score }) => score.sign() > 0 && isMeasured(subject, row)),
  judge: ({ row, score, weight }, subject) => {
    const inputs = inputsOf(subject, row);
    if (inputs.some((name) => isGiven(subject, name))) return null;
    if (hasFigures(subject, row, weight) || saysNothingArose(subject, row)) return null;
    return {
      indicator: row.name,
      names: textAndScore(row.name),
      message: `“${row.name}”得分 ${score.toDecimalText()}，评分说明${subject.text(row.name).text.trim() === '' ? '空白' : '没有数'}，数据表也没有填写${inputs.map((name) => `“${name}”`).join('、')}，得分没有依据。`,
      ...standardClause(subject.assessment, row.name),
      fix: null,
    };
  },
});

/** The inputs that the row's rule rests on. */
function inputsOf({ assessment: { rubric } }: Subject, { name }: RowResult): readonly string[] {
  return [...inputsOfRow(rubric, name)];
}

function isGiven({ assessment }: Subject, name: string): boolean {
  const status = assessment.readings.get(name)?.status;
  return status !== undefined && status !== 'blank';
}

/** Whether the text has a figure that is not just the points of the row, in digits or in words. */
function hasFigures(subject: Subject, { name }: RowResult, weight: PrintedScore['weight']): boolean {
  const { figures, points, plain } = subject.text(name);
  const saysPoints = new Set(points.map(({ figure }) => figure.start));
  return (
    figures.some(
      ({ kind, value, start }) =>
        !(value.lte(weight) && value.gte(Quotient.ZERO) && (kind === 'points' || saysPoints.has(start))),
    ) || IN_WORDS.test(plain)
  );
}

const IN_WORDS =
  /百分之[一二三四五六七八九十百零点]|[一二两三四五六七八九十]+(?:个|项)[^，。；]{0,8}(?:项目|目标|任务|工作)|(?:全部|共|总共|合计)[一二两三四五六七八九十]+[个项]/u;

/** Where the rule has a clause for there being nothing to measure, a text may say so in words. */
function saysNothingArose(subject: Subject, { name, working }: RowResult): boolean {
  const parts = working.kind === 'parts' ? working.parts : [working];
  if (!parts.some((part) => 'rule' in part && 'special' in part.rule && part.rule.special.length > 0))
    return false;
  return /无|没有|未发生|未安排|不涉及|均为零/u.test(subject.text(name).plain);
}
