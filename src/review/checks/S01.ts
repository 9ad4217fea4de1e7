import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { Group } from '../../rubric/types';
import type { Check, Found } from '../check';
import { weighed } from '../weights';

/** Weights on the sheet add up: indicators to level 2 and level 1, and so to the whole. */
export const S01: Check = {
  code: 'S01',
  severity: 'error',
  scope: ['S'],
  title: '权重逐级相加',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find({ assessment }) {
    const { rubric } = assessment;
    const weights = weighed(assessment);
    const found: Found[] = [];
    // One slip is pointed out once, in the smallest branch that shows it.
    const compare = (branch: Group, explained: readonly Quotient[]): Quotient => {
      const rows = weights.filter(({ indicator }) => branch.indicators.includes(indicator.name));
      const sum = Quotient.sum(...rows.map(({ weight }) => weight));
      const difference = sum.sub(branch.weight);
      if (difference.isZero() || difference.eq(Quotient.sum(...explained))) return difference;
      found.push({
        indicator: null,
        names: branch.indicators.map((name) => rowName('weight', name)),
        message: `${branch.level === 1 ? '一级指标' : '二级指标'}“${branch.name}”下各指标权重之和为 ${sum.toDecimalText()}，应为 ${branch.weight.toDecimalText()}，${difference.sign() > 0 ? '多' : '少'} ${difference.abs().toDecimalText()}。`,
        fix: null,
      });
      return difference;
    };
    // Where all level-1 groups are right so is the whole: the rubric's own weights add up.
    for (const group of rubric.groups.filter((one) => one.level === 1)) {
      // Where a weight is assumed the split between level-2 groups is not known; only level 1 is forced.
      const below = rubric.groups.filter(
        (one) =>
          one.level === 2 &&
          one.indicators.every((name) => group.indicators.includes(name) && isKnown(rubric, name)),
      );
      compare(
        group,
        below.map((one) => compare(one, [])),
      );
    }
    return found;
  },
};

function isKnown(rubric: Rubric, name: string): boolean {
  return rubric.indicator(name)?.weightCertainty?.level !== 'assumed';
}
