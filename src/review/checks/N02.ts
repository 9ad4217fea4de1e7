import { defineCheck, type Found, type Subject } from '../check';
import { aboutText, like, ratioClause, subjectOfVerdict, written } from '../texts/saying';
import type { TextReading } from '../texts/reading';
import type { Fault, Verdict } from '../texts/verdict';
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
  const { fault, figure, row, ratio } = verdict;
  if (fault?.kind !== 'inverted') return null;
  const reading = subject.text(row);
  const stated = `评分说明写${subjectOfVerdict(verdict)}为 ${written(reading, figure)}`;
  const wrong = saying(fault, like(fault.right, figure), reading);
  return aboutText(row, `${stated}，${wrong}。`, ratioClause(ratio));
}

function saying(fault: Extract<Fault, { kind: 'inverted' }>, right: string, reading: TextReading): string {
  switch (fault.how) {
    case 'formula':
      return `算式 ${fault.equation.written} 把分子和分母颠倒了，正确的比率是 ${right}`;
    case 'data':
      return `是分子、分母颠倒的结果，按数据表计算为 ${right}`;
    case 'result':
      return `是分子、分母颠倒的结果，所列算式 ${fault.equation.written} 应得 ${right}`;
    case 'pair': {
      const [over, under] = [
        written(reading, fault.pair.numerator),
        written(reading, fault.pair.denominator),
      ];
      return `是分子、分母颠倒的结果，应以 ${over} 除以 ${under}，为 ${right}`;
    }
  }
}
