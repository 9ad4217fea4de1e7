import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Check, Found } from '../check';

/** Weights on the sheet add up: indicators to level 2 and level 1, level 1 to the whole. */
export const S01: Check = {
  code: 'S01',
  severity: 'error',
  scope: ['S'],
  title: '权重逐级相加',
  find(assessment) {
    const { rubric } = assessment;
    const weightOf = (name: string): Quotient => assessment.row(name)?.weight ?? Quotient.ZERO;
    const sumOf = (names: readonly string[]): Quotient => Quotient.sum(Quotient.ZERO, ...names.map(weightOf));
    const found: Found[] = [];
    const compare = (what: string, names: readonly string[], expected: Quotient): void => {
      const sum = sumOf(names);
      if (sum.eq(expected)) return;
      const difference = sum.sub(expected);
      found.push({
        indicator: null,
        names: names.map((name) => rowName('weight', name)),
        message: `${what}各指标权重之和为 ${sum.toDecimalText()}，应为 ${expected.toDecimalText()}，${difference.sign() > 0 ? '多' : '少'} ${difference.abs().toDecimalText()}。`,
        fix: null,
      });
    };
    for (const group of rubric.groups) {
      // Where a weight is assumed the split between level-2 groups is not known; only level 1 is forced.
      const assumed = group.indicators.some((name) => rubric.indicator(name)?.weightCertainty?.level === 'assumed');
      if (group.level === 2 && assumed) continue;
      compare(`${group.level === 1 ? '一级指标' : '二级指标'}“${group.name}”下`, group.indicators, group.weight);
    }
    compare('评分表', rubric.indicators.map((indicator) => indicator.name), rubric.source.total.max);
    return found;
  },
};
