import { Quotient } from '../../rubric/formula';
import type { Subject } from '../check';
import { type Agreement, agreement } from './agreement';
import { slackOfAbout } from './approximate';
import { isElsewhere } from './elsewhere';
import type { RowRatio } from './ratios';
import type { Figure, TextReading } from './reading';
import { namesOf, ofPair, ofPrinted, type SaidPair, type SaidRatio } from './said-ratios';
import type { Verdict } from './verdict';

type Judgement = Pick<Verdict, 'fault' | 'confirmed'>;

const SILENT: Judgement = { fault: null, confirmed: false };
const FINE: Judgement = { fault: null, confirmed: true };

/** A ratio without a formula: by the two amounts beside it, otherwise by the data. */
export function judgeSaid(subject: Subject, reading: TextReading, said: SaidRatio): Judgement {
  const { figure, pair } = said;
  const right = pair === null ? null : ofPair(pair);
  if (pair !== null && right !== null && compared(right, figure, pair.ratio) === 'right') return FINE;
  const name = (pair?.ratio ?? said.ratio)?.name ?? '';
  if (isElsewhere(subject.assessment, reading.plain, figure, name)) return SILENT;
  if (pair !== null && right !== null && !isDoubtful(subject, reading, pair))
    return judgeByPair(figure, pair, right);
  const { ratio } = said;
  return ratio?.value === null || ratio === null ? SILENT : judgeByData(figure, ratio, ratio.value);
}

/** Whether amounts beside a ratio may be others than it comes from: of another year, of a part, or only about so much. */
function isDoubtful({ assessment }: Subject, { plain }: TextReading, pair: SaidPair): boolean {
  const names = namesOf(pair.ratio);
  return [pair.numerator, pair.denominator].some(
    (figure) => figure.approximate || isElsewhere(assessment, plain, figure, names),
  );
}

/** @param right what the two amounts give, which the figure is not */
function judgeByPair(figure: Figure, pair: SaidPair, right: Quotient): Judgement {
  const { ratio } = pair;
  const printed = ofPrinted(pair);
  if (printed !== null && !printed.eq(right) && compared(printed, figure, ratio) === 'right')
    return { fault: { kind: 'unit' }, confirmed: false };
  // Then one of the two amounts is another than the ratio's.
  if (ratio.value !== null && compared(ratio.value, figure, ratio) === 'right') return FINE;
  const found = compared(right, figure, ratio);
  if (found === 'rounding') return { fault: { kind: found, right }, confirmed: false };
  const swapped = ofPair(pair, true);
  if (swapped !== null && !swapped.eq(right) && agreement(swapped, figure) === 'right')
    return { fault: { kind: 'inverted', right, how: 'pair', pair }, confirmed: false };
  // Of a sum of which one term alone is printed nothing can be said.
  if (ratio.denominator.length > 1) return SILENT;
  return { fault: { kind: 'wrong', right }, confirmed: false };
}

function judgeByData(figure: Figure, ratio: RowRatio, value: Quotient): Judgement {
  if (compared(value, figure, ratio) !== 'wrong') return FINE;
  const reciprocal = Quotient.ONE.div(value);
  if (reciprocal !== null && agreement(reciprocal, figure) === 'right')
    return { fault: { kind: 'inverted', right: value, how: 'data' }, confirmed: false };
  if (compared(value.mul(Quotient.HUNDRED), figure, ratio) === 'right')
    return { fault: { kind: 'wrong', right: value }, confirmed: false };
  return { fault: { kind: 'basis', right: value, ratio }, confirmed: false };
}

/** A figure that is only about so much is near enough, or wrong. */
function compared(value: Quotient, figure: Figure, { unsigned }: RowRatio): Agreement {
  const found = agreement(value, figure, { unsigned, slack: slackOfAbout(figure) });
  return figure.approximate && found === 'rounding' ? 'right' : found;
}
