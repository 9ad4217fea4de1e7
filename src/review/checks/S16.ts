import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Indicator } from '../../rubric/types';
import type { Assessment } from '../../scoring/assessment';
import { own, trimmed } from '../../scoring/facts';
import type { Check, Found } from '../check';

/**
 * The sheet is of another year, or its weights differ from the rubric's. Assumed weights are expected to differ:
 * nothing is said of them while their sum is the rubric's and their level-1 groups add up (rubric.md, General).
 */
export const S16: Check = {
  code: 'S16',
  severity: 'warning',
  scope: ['S'],
  title: '年度、权重与评分标准一致',
  find: (assessment) => [...otherYear(assessment), ...otherWeights(assessment)],
};

function otherYear({ rubric, facts }: Assessment): readonly Found[] {
  const written = trimmed(own(facts.header, '评价年度'));
  // 2019, 2019年度 and ２０１９ 年 are the same year.
  const year = /^(\d+)\s*(?:年度?)?$/u.exec(written.normalize('NFKC'))?.[1] ?? written;
  if (year === '' || year === String(rubric.source.year)) return [];
  return [
    {
      indicator: null,
      names: ['评价年度'],
      message: `评价年度是 ${year}，所用的评分标准是${rubric.source.place} ${String(rubric.source.year)} 年度的；请确认或改选评分标准。`,
      fix: null,
    },
  ];
}

function otherWeights(assessment: Assessment): readonly Found[] {
  const { rubric } = assessment;
  const on = ({ name, weight }: Indicator): Quotient => assessment.row(name)?.weight ?? weight;
  const adds = (indicators: readonly Indicator[]): boolean =>
    total(indicators.map(on)).eq(total(indicators.map((one) => one.weight)));
  const assumed = rubric.indicators.filter(isAssumed);
  const branches = new Set(assumed.map((one) => one.level1));
  const free =
    adds(assumed) &&
    [...branches].every((branch) => adds(rubric.indicators.filter((one) => one.level1 === branch)));
  return rubric.indicators
    .filter((one) => !on(one).eq(one.weight) && !(free && isAssumed(one)))
    .map((one) => ({
      indicator: one.name,
      names: [rowName('weight', one.name)],
      message: `“${one.name}”的权重是 ${on(one).toDecimalText()}，评分标准为 ${one.weight.toDecimalText()}；现按表上的权重计。`,
      fix: null,
    }));
}

function isAssumed(indicator: Indicator): boolean {
  return indicator.weightCertainty?.level === 'assumed';
}

function total(weights: readonly Quotient[]): Quotient {
  return Quotient.sum(Quotient.ZERO, ...weights);
}
