import { printWithNumbers } from '../../rubric/formula';
import { formatRatio } from '../../scoring/format';
import { defineCheck, type Found, type Subject } from '../check';
import { aboutText, ratioClause } from '../texts/saying';
import type { Verdict } from '../texts/verdict';
import { allVerdicts } from '../texts/verdicts';

/** A ratio over a sum whose printed denominator is another: with the expenditure in it, or without the opening balance. */
export const N08 = defineCheck({
  code: 'N08',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['texts', 'rules'],
  title: '比率的分母与评分标准一致',
  basis: '比率的分母按评分标准的算式，由规定的各项相加，不得遗漏或改用其他数字。',
  advice: '按评分标准的算式改正分母，重新计算比率和得分。',
  places: (subject) =>
    allVerdicts(subject).filter(
      ({ equation, ratio }) => equation !== null && (ratio?.denominator.length ?? 0) > 1,
    ),
  judge: (verdict, subject) => judge(verdict, subject),
});

function judge({ fault, equation, row }: Verdict, { assessment }: Subject): Found | null {
  if (fault?.kind !== 'denominator' || equation === null) return null;
  const { ratio, lacking, strange, certain } = fault;
  const says = [
    ...(lacking.length > 0 ? [`漏了${listed(lacking)}`] : []),
    ...(strange.length > 0 ? [`用了${listed(strange)}`] : []),
  ].join('，');
  const clause = ratioClause(ratio);
  const start = `“${ratio.name}”的算式 ${equation.written} 的分母${says}`;
  if (!certain) {
    const terms = listed(ratio.denominator.map(({ name }) => name));
    return aboutText(row, `${start}，应为${terms}之和；分母各项没有填写，待确认。`, {
      severity: 'warning',
      ...clause,
    });
  }
  const right = printWithNumbers(ratio.formula, (name) => assessment.text(name)).replaceAll('*', '×');
  // Where the data add up to 0 there is no right result.
  const result = ratio.value === null ? '' : `=${formatRatio(ratio.value)}`;
  return aboutText(row, `${start}，应为 ${right}${result}。`, clause);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
