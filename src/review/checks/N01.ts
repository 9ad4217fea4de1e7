import { defineCheck, type Found, type Subject } from '../check';
import { aboutText, like, ratioClause, rounded, subjectOfVerdict, written } from '../texts/saying';
import type { Verdict } from '../texts/verdict';
import { allVerdicts } from '../texts/verdicts';

/** A ratio or product that a text states differs from its recomputation. */
export const N01 = defineCheck({
  code: 'N01',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['texts'],
  title: '评分说明中的算式与结果一致',
  basis: '评分说明所列算式按所列数字重新计算，应得出所写的结果；结果按所写的位数四舍五入。',
  advice: '按所列数字改正结果；数字有误的，改正数字并重新计分。',
  places: allVerdicts,
  judge: (verdict, subject) => judge(verdict, subject),
});

function judge(verdict: Verdict, subject: Subject): Found | null {
  const { fault, figure, equation, row, ratio, said } = verdict;
  if (fault === null) return null;
  const reading = subject.text(row);
  const stated = written(reading, figure);
  const name = subjectOfVerdict(verdict);
  const clause = ratioClause(ratio);
  if (fault.kind === 'basis') {
    const message = `评分说明写${name}为 ${stated}，按数据表计算为 ${like(fault.right, figure)}，所写的数没有列出算式，口径是否不同待确认。`;
    const advice = '写明所用的数字和口径；与数据表口径相同的，改为按数据表计算的结果。';
    return aboutText(row, message, { severity: 'warning', advice, ...clause });
  }
  if (fault.kind === 'formula') {
    const message = `${name}的算式 ${fault.equation.written}=${stated} 与评分标准的算式不同，按评分标准的算式应为 ${like(fault.right, figure)}。`;
    return aboutText(row, message, clause);
  }
  if (fault.kind !== 'wrong' && fault.kind !== 'rounding') return null;
  const from = sourceOf();
  if (fault.kind === 'rounding') {
    const message = `评分说明写${name}为 ${stated}，${from} ${like(fault.right, figure, 2)}，四舍五入应为 ${rounded(fault.right, figure)}。`;
    return aboutText(row, message, { severity: 'info', advice: '按四舍五入改正末位。', ...clause });
  }
  return aboutText(row, `评分说明写${name}为 ${stated}，${from} ${like(fault.right, figure)}。`, clause);

  function sourceOf(): string {
    if (equation !== null) return `按所列算式 ${equation.written} 计算为`;
    if (said.pair === null) return '按数据表计算为';
    const { numerator, denominator } = said.pair;
    return `按所列 ${written(reading, numerator)} 与 ${written(reading, denominator)} 计算为`;
  }
}
