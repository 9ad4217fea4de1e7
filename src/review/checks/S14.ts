import { rowName, SHEET_NAMES } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import { own, TOTAL, trimmed } from '../../scoring/facts';
import { readWeight } from '../../scoring/weights';
import { defineCheck, type Found } from '../check';
import { onlyReader } from '../conditions';
import { reported } from '../reported';

/**
 * What should be a number, or a date, and cannot be read as one. Nothing is guessed. Inputs are looked at too, where
 * a rubric knows of any.
 */
export const S14 = defineCheck({
  code: 'S14',
  severity: 'error',
  scope: ['S'],
  reads: ['weights', 'scores'],
  title: '数字和日期可以读取，公式没有改动',
  basis: '应为数字或日期的单元格，须能读成数字或日期。',
  advice: '把单元格格式改为“常规”或“数值”，重新输入数字；日期写成 2019-02-14 的形式。',
  places: ({ assessment }) => [...inputs(assessment), ...weights(assessment), ...scores(assessment)],
  judge: (found) => found,
});

/** Inputs that should be a number or a date; null for one that is. */
function inputs(assessment: Assessment): readonly (Found | null)[] {
  return [...assessment.readings].flatMap(([name, reading]): readonly (Found | null)[] => {
    if (reading.status === 'blank' || reading.status === 'text') return [];
    if (reading.status !== 'unreadable') return [null];
    const isDate = assessment.rubric.inputs.get(name)?.kind === 'date';
    const wanted = isDate ? '日期，请改写成 2019-02-14 的形式' : '数字，请改写为数字';
    return [
      {
        indicator: onlyReader(assessment, name),
        names: [name],
        message: `“${name}”写的是“${shown(reading.text)}”，不是${wanted}。`,
        fix: null,
      },
    ];
  });
}

/** Weights that are printed; null for one that can be read. */
function weights({ rows, facts }: Assessment): readonly (Found | null)[] {
  return rows.flatMap((row): readonly (Found | null)[] => {
    const weight = trimmed(own(facts.weights, row.name));
    if (weight === '') return [];
    if (readWeight(weight) !== null) return [null];
    return [
      {
        indicator: row.name,
        names: [rowName('weight', row.name)],
        message: `“${row.name}”的权重写的是“${shown(weight)}”，不是可用的数字，暂按评分标准的权重计。`,
        fix: null,
      },
    ];
  });
}

/** Scores and 合计 that are printed; null for one that can be read. */
function scores(assessment: Assessment): readonly (Found | null)[] {
  const { rows, adjustment } = assessment;
  return [...rows.map((row) => row.name), adjustment.name, TOTAL].flatMap(
    (name): readonly (Found | null)[] => {
      const score = reported(assessment, name);
      if (score.status === 'blank') return [];
      if (score.status === 'number') return [null];
      return [
        {
          indicator: name === TOTAL ? null : name,
          names: [name === TOTAL ? SHEET_NAMES.total : rowName('score', name)],
          message: `“${name}”${name === TOTAL ? '' : '的得分'}写的是“${shown(score.text)}”，不是数字，请改写为数字。`,
          fix: null,
        },
      ];
    },
  );
}

/** A cell's text may be of any length. */
function shown(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
