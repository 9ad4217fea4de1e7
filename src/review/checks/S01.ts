import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { Group } from '../../rubric/types';
import type { Assessment } from '../../scoring/assessment';
import { defineCheck, type Found } from '../check';
import { printedLevels } from '../printed-weights';
import { weighed } from '../weights';

/**
 * Weights on the sheet add up: indicators to level 2 and level 1, and so to the whole. Where the sheet prints weights
 * of its groups they are what is added up to, otherwise the rubric's.
 */
export const S01 = defineCheck({
  code: 'S01',
  severity: 'error',
  scope: ['S'],
  reads: ['weights'],
  title: '权重逐级相加',
  basis: '各指标权重之和等于二级指标的权重，逐级相加为 100。',
  advice: '核对这几项权重，改正有误的一项。',
  places(subject): readonly Branch[] {
    const printed = printedLevels(subject);
    if (printed !== null) return printed;
    // Where all level-1 groups are right so is the whole: the rubric's own weights add up.
    return subject.assessment.rubric.groups.filter(({ level }) => level === 1);
  },
  judge: (branch, { assessment }) => ('found' in branch ? branch.found : ofRubric(assessment, branch)),
});

type Branch = Group | NonNullable<ReturnType<typeof printedLevels>>[number];

/** What does not add up in a level-1 group. One slip is pointed out once, in the smallest branch that shows it. */
function ofRubric(assessment: Assessment, group: Group): readonly Found[] {
  const { rubric } = assessment;
  const weights = weighed(assessment);
  const found: Found[] = [];
  const compare = (one: Group, explained: readonly Quotient[]): Quotient => {
    const rows = weights.filter(({ indicator }) => one.indicators.includes(indicator.name));
    const sum = Quotient.sum(...rows.map(({ weight }) => weight));
    const difference = sum.sub(one.weight);
    if (difference.isZero() || difference.eq(Quotient.sum(...explained))) return difference;
    found.push({
      indicator: null,
      names: one.indicators.map((name) => rowName('weight', name)),
      message: `${one.level === 1 ? '一级指标' : '二级指标'}“${one.name}”下各指标权重之和为 ${sum.toDecimalText()}，应为 ${one.weight.toDecimalText()}，${difference.sign() > 0 ? '多' : '少'} ${difference.abs().toDecimalText()}。`,
      fix: null,
    });
    return difference;
  };
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
  return found;
}

function isKnown(rubric: Rubric, name: string): boolean {
  return rubric.indicator(name)?.weightCertainty?.level !== 'assumed';
}
