import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import { own, trimmed } from '../../scoring/facts';
import type { Check, Found } from '../check';

/**
 * The sheet is of another year, or its weights differ from the rubric's. Assumed weights are expected to differ:
 * nothing is said of them while their sum is the rubric's.
 */
export const S16: Check = {
  code: 'S16',
  severity: 'warning',
  scope: ['S'],
  title: '年度、权重与评分标准一致',
  find(assessment) {
    const { rubric, facts } = assessment;
    const found: Found[] = [];
    const year = trimmed(own(facts.header, '评价年度')).replace(/年度?$/u, '');
    if (year !== '' && year !== String(rubric.source.year)) {
      found.push({
        indicator: null,
        names: ['评价年度'],
        message: `评价年度是 ${year}，所用的评分标准是${rubric.source.place} ${String(rubric.source.year)} 年度的；请确认或改选评分标准。`,
        fix: null,
      });
    }
    const assumed = rubric.indicators.filter((indicator) => indicator.weightCertainty?.level === 'assumed');
    const sum = (of: (name: string, weight: Quotient) => Quotient): Quotient =>
      Quotient.sum(Quotient.ZERO, ...assumed.map((indicator) => of(indicator.name, indicator.weight)));
    const free = sum((name, weight) => assessment.row(name)?.weight ?? weight).eq(sum((_, weight) => weight));
    for (const indicator of rubric.indicators) {
      const weight = assessment.row(indicator.name)?.weight;
      if (weight === null || weight === undefined || weight.eq(indicator.weight)) continue;
      if (free && indicator.weightCertainty?.level === 'assumed') continue;
      found.push({
        indicator: indicator.name,
        names: [rowName('weight', indicator.name)],
        message: `“${indicator.name}”的权重是 ${weight.toDecimalText()}，评分标准为 ${indicator.weight.toDecimalText()}；现按表上的权重计。`,
        fix: null,
      });
    }
    return found;
  },
};
