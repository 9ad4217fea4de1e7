import { Quotient } from '../../rubric/formula';
import { defineCheck, type Subject } from '../check';
import { aboutText, subjectOfVerdict, written } from '../texts/saying';
import type { Verdict } from '../texts/verdict';
import { allVerdicts } from '../texts/verdicts';

/** Two different ratios that are said to be one number, of which one at least is not borne out. */
interface Twins {
  readonly one: Verdict;
  readonly other: Verdict;
}

/** One number that serves as the result of two different formulas. */
export const N09 = defineCheck({
  code: 'N09',
  severity: 'warning',
  scope: ['S'],
  reads: ['texts'],
  title: '同一个数不作两个算式的结果',
  basis: '不同的算式得出同一个结果的，所用数字应当分别列明，可以核对。',
  advice: '分别列出两个算式实际采用的数字，核对后改正其中有误的结果。',
  places: (subject) => twinsIn(subject),
  judge({ one, other }, subject) {
    const stated = written(subject.text(one.row), one.figure);
    const where = one.row === other.row ? '' : `（“${other.row}”）`;
    const message = `评分说明写${subjectOfVerdict(one)}为 ${stated}，与${subjectOfVerdict(other)}${where}的结果相同，而按所列数字不能都得出这个结果，请提供所用的数字。`;
    return one.fault === null && one.confirmed ? null : aboutText(one.row, message);
  },
});

/** Pairs of stated ratios of different names with the same number. */
function twinsIn(subject: Subject): readonly Twins[] {
  const byNumber = new Map<string, Verdict>();
  return allVerdicts(subject).flatMap((verdict): readonly Twins[] => {
    const { figure } = verdict;
    // 0% and 100% and whole percentages meet by chance.
    if (figure.kind !== 'percent' || !figure.printed.includes('.') || isWhole(figure.value)) return [];
    const key = figure.printed;
    const before = byNumber.get(key);
    if (before === undefined) {
      byNumber.set(key, verdict);
      return [];
    }
    if (sameThing(before, verdict)) return [];
    const [one, other] = verdict.confirmed ? [before, verdict] : [verdict, before];
    return [{ one, other }];
  });
}

function isWhole(value: Quotient): boolean {
  return value.mul(Quotient.HUNDRED).isInteger();
}

/** Whether two verdicts are of one ratio, or of one formula. */
function sameThing(one: Verdict, other: Verdict): boolean {
  if (one.ratio !== null && one.ratio.name === other.ratio?.name) return true;
  if (one.label === '' || other.label === '') return true;
  return one.label.endsWith(other.label) || other.label.endsWith(one.label);
}
