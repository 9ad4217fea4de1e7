import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { Group } from '../../rubric/types';
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
    const found: Found[] = [];
    const differences = new Map<Group | null, Quotient>();
    const compare = (
      branch: Group | null,
      names: readonly string[],
      expected: Quotient,
      below: readonly Group[],
    ): void => {
      const sum = Quotient.sum(Quotient.ZERO, ...names.map(weightOf));
      const difference = sum.sub(expected);
      differences.set(branch, difference);
      // One slip is pointed out once, in the smallest branch that shows it.
      const explained = Quotient.sum(
        Quotient.ZERO,
        ...below.map((group) => differences.get(group) ?? Quotient.ZERO),
      );
      if (difference.isZero() || difference.eq(explained)) return;
      const where =
        branch === null ? '评分表' : `${branch.level === 1 ? '一级指标' : '二级指标'}“${branch.name}”下`;
      found.push({
        indicator: null,
        names: names.map((name) => rowName('weight', name)),
        message: `${where}各指标权重之和为 ${sum.toDecimalText()}，应为 ${expected.toDecimalText()}，${difference.sign() > 0 ? '多' : '少'} ${difference.abs().toDecimalText()}。`,
        fix: null,
      });
    };
    const level1 = rubric.groups.filter((group) => group.level === 1);
    for (const group of level1) {
      // Where a weight is assumed the split between level-2 groups is not known; only level 1 is forced.
      const below = rubric.groups.filter(
        (one) =>
          one.level === 2 &&
          one.indicators.every((name) => group.indicators.includes(name) && isKnown(rubric, name)),
      );
      for (const one of below) compare(one, one.indicators, one.weight, []);
      compare(group, group.indicators, group.weight, below);
    }
    const all = rubric.indicators.map((indicator) => indicator.name);
    compare(null, all, rubric.source.total.max, level1);
    return found;
  },
};

function isKnown(rubric: Rubric, name: string): boolean {
  return rubric.indicator(name)?.weightCertainty?.level !== 'assumed';
}
