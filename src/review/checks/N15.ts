import type { Assessment } from '../../scoring/assessment';
import { formatAmount } from '../../scoring/format';
import { defineCheck } from '../check';
import { onlyReader } from '../conditions';
import { numberOf } from '../texts/ratios';

/** A ratio of two amounts that are equal to the cent. */
export const N15 = defineCheck({
  code: 'N15',
  severity: 'info',
  scope: ['D'],
  reads: ['inputs'],
  title: '比率的分子与分母完全相同',
  basis: '两项数据分别取自不同的报表，分毫不差的不多见。',
  advice: '核对两项数据各自的来源。',
  places: ({ assessment }) => ratiosOf(assessment),
  judge({ name, over, under }, { assessment }) {
    const [one, other] = [numberOf(assessment, over), numberOf(assessment, under)];
    if (one === null || other === null || !one.eq(other)) return null;
    return {
      indicator: onlyReader(assessment, name),
      names: [over, under],
      message: `“${over}”与“${under}”都是 ${formatAmount(one)}，${name}恰为 100%；请核对数据来源。`,
      fix: null,
    };
  },
});

interface AmountRatio {
  readonly name: string;
  readonly over: string;
  readonly under: string;
}

/** Ratios that are one amount over another, where both are given and not 0. */
function ratiosOf(assessment: Assessment): readonly AmountRatio[] {
  const { rubric } = assessment;
  const isAmount = (name: string): boolean =>
    rubric.inputs.get(name)?.kind === 'amount' && numberOf(assessment, name)?.isZero() === false;
  return rubric.ratios.flatMap((name): readonly AmountRatio[] => {
    const formula = rubric.values.get(name)?.formula;
    if (formula?.kind !== 'binary' || formula.op !== '/') return [];
    const { left, right } = formula;
    if (left.kind !== 'reference' || right.kind !== 'reference') return [];
    return isAmount(left.name) && isAmount(right.name) ? [{ name, over: left.name, under: right.name }] : [];
  });
}
