import { defineCheck, type Found, type Subject } from '../check';
import { aboutText, like, ratioClause, subjectOfVerdict, written } from '../texts/saying';
import type { Verdict } from '../texts/verdict';
import { allVerdicts } from '../texts/verdicts';

/** A ratio that is printed upside down: its reciprocal is what the rubric asks for. */
export const N02 = defineCheck({
  code: 'N02',
  severity: 'error',
  scope: ['S', 'D'],
  reads: ['texts'],
  title: '比率的分子、分母没有颠倒',
  basis: '比率按评分标准规定的分子和分母计算。',
  advice: '分子、分母对调，改正比率，并按正确的比率重新计分。',
  places: allVerdicts,
  judge: (verdict, subject) => judge(verdict, subject),
});

function judge(verdict: Verdict, subject: Subject): Found | null {
  const { fault, figure, equation, row, ratio, said } = verdict;
  if (fault?.kind !== 'inverted') return null;
  const reading = subject.text(row);
  const stated = `评分说明写${subjectOfVerdict(verdict)}为 ${written(reading, figure)}`;
  const right = like(fault.right, figure);
  if (fault.how === 'formula')
    return about(`${stated}，算式 ${equation?.written ?? ''} 把分子和分母颠倒了，正确的比率是 ${right}。`);
  if (fault.how === 'data') return about(`${stated}，是分子、分母颠倒的结果，按数据表计算为 ${right}。`);
  if (said?.pair == null)
    return about(`${stated}，是分子、分母颠倒的结果，所列算式 ${equation?.written ?? ''} 应得 ${right}。`);
  const { numerator, denominator } = said.pair;
  return about(
    `${stated}，是分子、分母颠倒的结果，应以 ${written(reading, numerator)} 除以 ${written(reading, denominator)}，为 ${right}。`,
  );

  function about(message: string): Found {
    return aboutText(row, message, ratioClause(ratio));
  }
}
