import { Quotient } from '../../rubric/formula';
import { HEADER_NAMES, rowName } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import { own, trimmed } from '../../scoring/facts';
import { defineCheck, type Found } from '../check';
import type { Sheet } from '../sheet';
import { weighed, type Weighed } from '../weights';

/**
 * The sheet is of another year or states another money unit, or its weights differ from the rubric's. Assumed weights
 * are expected to differ: nothing is said of them while their sum is the rubric's and their level-1 groups add up
 * (rubric.md, General).
 */
export const S16 = defineCheck({
  code: 'S16',
  severity: 'warning',
  scope: ['S'],
  reads: ['header', 'weights', 'rules'],
  title: '年度、金额单位、权重与评分标准一致',
  basis: '评分表应使用评价年度的评分标准，金额单位、权重与评分标准相同。',
  advice: '改选对应年度的评分标准，或改正年度、金额单位、权重。',
  places: ({ assessment, sheet }) => [
    ...otherYear(assessment),
    ...otherUnit(assessment, sheet),
    ...otherWeights(assessment),
  ],
  judge: (found) => found,
});

/** The year where one is written; null for the rubric's own. */
function otherYear({ rubric, facts }: Assessment): readonly (Found | null)[] {
  const written = trimmed(own(facts.header, HEADER_NAMES.year));
  if (written === '') return [];
  // 2019, 2019年度 and ２０１９ 年 are the same year.
  const year = /^(\d+)\s*(?:年度?)?$/u.exec(written.normalize('NFKC'))?.[1] ?? written;
  if (year === String(rubric.source.year)) return [null];
  return [
    {
      indicator: null,
      names: [HEADER_NAMES.year],
      message: `评价年度是 ${year}，所用的评分标准是${rubric.source.place} ${String(rubric.source.year)} 年度的；请确认或改选评分标准。`,
      fix: null,
    },
  ];
}

/** The money unit where the sheet states one; null for the rubric's own. */
function otherUnit({ rubric }: Assessment, { unit }: Sheet): readonly (Found | null)[] {
  if (unit === null) return [];
  if (unit === rubric.source.unit) return [null];
  return [
    {
      indicator: null,
      names: [],
      message: `评分表写的金额单位是${unit}，评分标准以${rubric.source.unit}计。`,
      advice: `把表上的金额换算为${rubric.source.unit}，或改正所写的单位。`,
      fix: null,
    },
  ];
}

/** The weights of this sheet; null for one that does not differ, or may. */
function otherWeights(assessment: Assessment): readonly (Found | null)[] {
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
  return rows.map((one): Found | null => {
    const { indicator, weight } = one;
    if (weight.eq(indicator.weight) || (free && isAssumed(one))) return null;
    return {
      indicator: indicator.name,
      names: [rowName('weight', indicator.name)],
      message: `“${indicator.name}”的权重是 ${weight.toDecimalText()}，评分标准为 ${indicator.weight.toDecimalText()}；现按表上的权重计。`,
      fix: null,
    };
  });
}

function isAssumed({ indicator }: Weighed): boolean {
  return indicator.weightCertainty?.level === 'assumed';
}
