import { Quotient } from '../../rubric/formula';
import type { InputKind } from '../../rubric/types';
import type { Assessment } from '../../scoring/assessment';
import { formatAmount } from '../../scoring/format';
import { defineCheck, type Found, type Subject } from '../check';
import { cellName, onlyReader } from '../conditions';
import { exactPercent } from '../percent';
import { inputsOfRow } from '../row-inputs';
import type { Figure } from '../texts';
import { numberOf, rowRatios } from '../texts/ratios';
import { aboutText, written } from '../texts/saying';

/** A figure out of its range: negative, above its maximum, or a count that is not whole. */
export const N10 = defineCheck({
  code: 'N10',
  severity: 'warning',
  scope: ['S', 'D'],
  reads: ['inputs', 'texts'],
  title: '数值在合理范围内',
  basis: '金额、个数不为负数，百分制得分和利用率不超过其上限，个数为整数。',
  advice: '核实数据；确实如此的，在评分说明中写明原因。',
  places: (subject) => [...inputs(subject.assessment), ...values(subject.assessment), ...inTexts(subject)],
  judge(place, subject) {
    const { assessment } = subject;
    if ('row' in place) return beyond(place, subject);
    const { name, wrong } = place;
    return wrong.map((message) => ({
      indicator: onlyReader(assessment, name),
      names: [cellName(assessment, name)],
      message,
      fix: null,
    }));
  },
});

/** A number that is given or derived, with what is wrong with it. */
interface Ranged {
  readonly name: string;
  readonly wrong: readonly string[];
}

function inputs({ rubric, readings }: Assessment): readonly Ranged[] {
  return [...rubric.inputs].flatMap(([name, input]): readonly Ranged[] => {
    const reading = readings.get(name);
    if (reading?.status === 'negative')
      return [{ name, wrong: [`“${name}”是 ${reading.text}，不能为负数；用到它的指标暂不计分。`] }];
    if (reading?.status !== 'number') return [];
    const { value } = reading;
    const wrong: string[] = [];
    if (input.max !== undefined && value.gt(input.max))
      wrong.push(`“${name}”是 ${show(value, input.kind)}，超过 ${showMost(input.max, input.kind)}；请核实。`);
    if ((input.kind === 'count' || input.kind === 'days') && !value.isInteger())
      wrong.push(`“${name}”是 ${value.toDecimalText()}，应为整数；请核实。`);
    return [{ name, wrong }];
  });
}

function values(assessment: Assessment): readonly Ranged[] {
  return [...assessment.rubric.values].flatMap(([name, { max, kind }]): readonly Ranged[] => {
    const outcome = assessment.value(name)?.outcome;
    if (max === undefined || outcome?.kind !== 'number') return [];
    const { value } = outcome;
    const wrong = value.gt(max)
      ? [`“${name}”为 ${show(value, kind)}，超过 ${showMost(max, kind)}；请核实数据。`]
      : [];
    return [{ name, wrong }];
  });
}

/** A figure of a text that has a maximum: a score out of 100, or a ratio that the rubric bounds. */
interface Bounded {
  readonly row: string;
  readonly figure: Figure;
  readonly max: Quotient;
}

const HUNDRED_POINTS = /百分制|满分100/;

function inTexts(subject: Subject): readonly Bounded[] {
  const { rows } = subject.assessment;
  return rows.flatMap(({ name }) =>
    subject.text(name).figures.flatMap((figure) => bounded(subject, name, figure)),
  );
}

/** What is already said of the data is not said again of the text that repeats it. */
function bounded({ assessment }: Subject, row: string, figure: Figure): readonly Bounded[] {
  const { rubric } = assessment;
  if (figure.kind === 'points') {
    const scores = [...inputsOfRow(rubric, row)].filter((name) => rubric.inputs.get(name)?.kind === 'score');
    const given = scores.some((name) => numberOf(assessment, name)?.eq(figure.value) === true);
    const outOf100 =
      HUNDRED_POINTS.test(figure.label) || (scores.length > 0 && figure.label.endsWith('得分'));
    return outOf100 && !given ? [{ row, figure, max: Quotient.HUNDRED }] : [];
  }
  if (figure.kind !== 'percent') return [];
  return rowRatios(assessment, row).flatMap(({ called, name, value }): readonly Bounded[] => {
    const max = rubric.values.get(name)?.max;
    const names = figure.label.length > 2 && called.some((one) => one.endsWith(figure.label));
    if (max === undefined || !names || value?.gt(max) === true) return [];
    return [{ row, figure, max }];
  });
}

function beyond({ row, figure, max }: Bounded, subject: Subject): Found | null {
  if (figure.value.lte(max)) return null;
  const most = figure.kind === 'percent' ? showMost(max, 'ratio') : `${max.toDecimalText()} 分`;
  return aboutText(
    row,
    `评分说明写“${figure.label}”${written(subject.text(row), figure)}，超过 ${most}；请核实，超出部分是否计分待确认。`,
  );
}

/** A value beyond its maximum is never shown as the maximum itself. */
function show(value: Quotient, kind: InputKind): string {
  return kind === 'ratio' ? exactPercent(value) : formatAmount(value);
}

function showMost(max: Quotient, kind: InputKind): string {
  return kind === 'ratio' ? `${max.mul(Quotient.HUNDRED).toDecimalText()}%` : formatAmount(max);
}
