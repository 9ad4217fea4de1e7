import { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import { own, trimmed } from '../../scoring/facts';
import type { Check, Found } from '../check';
import { weighed, type Weighed } from '../weights';

/**
 * The sheet is of another year, or its weights differ from the rubric's. Assumed weights are expected to differ:
 * nothing is said of them while their sum is the rubric's and their level-1 groups add up (rubric.md, General).
 */
export const S16: Check = {
  code: 'S16',
  severity: 'warning',
  scope: ['S'],
  title: '年度、权重与评分标准一致',
  reads: [],
  basis: "",
  advice: "",
  looksAt: () => 1,
  find: ({ assessment }) => [...otherYear(assessment), ...otherWeights(assessment)],
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
  const rows = weighed(assessment);
  const adds = (some: readonly Weighed[]): boolean =>
    Quotient.sum(...some.map(({ weight }) => weight)).eq(
      Quotient.sum(...some.map(({ indicator }) => indicator.weight)),
    );
  const assumed = rows.filter(isAssumed);
  const branches = new Set(assumed.map(({ indicator }) => indicator.level1));
  const free =
    adds(assumed) &&
    [...branches].every((branch) => adds(rows.filter(({ indicator }) => indicator.level1 === branch)));
  return rows
    .filter((one) => !one.weight.eq(one.indicator.weight) && !(free && isAssumed(one)))
    .map(({ indicator: { name, weight: own }, weight }) => ({
      indicator: name,
      names: [rowName('weight', name)],
      message: `“${name}”的权重是 ${weight.toDecimalText()}，评分标准为 ${own.toDecimalText()}；现按表上的权重计。`,
      fix: null,
    }));
}

function isAssumed({ indicator }: Weighed): boolean {
  return indicator.weightCertainty?.level === 'assumed';
}
