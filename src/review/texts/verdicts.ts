import { Quotient } from '../../rubric/formula';
import type { Assessment } from '../../scoring/assessment';
import type { Subject } from '../check';
import { agreement } from './agreement';
import { isElsewhere } from './elsewhere';
import { judgeEquation } from './judge-equation';
import { rowRatios, type RowRatio } from './ratios';
import type { Figure } from './reading';
import { ofPair, ofPrinted, saidRatios, type SaidRatio } from './said-ratios';
import type { Verdict } from './verdict';

/** By assessment, which the texts are part of. */
const known = new WeakMap<Assessment, Map<string, readonly Verdict[]>>();

/** Everything that a row's text calculates or states as a ratio, judged once for all checks. */
export function verdictsOf(subject: Subject, row: string): readonly Verdict[] {
  let ofAssessment = known.get(subject.assessment);
  if (ofAssessment === undefined) {
    ofAssessment = new Map();
    known.set(subject.assessment, ofAssessment);
  }
  let verdicts = ofAssessment.get(row);
  if (verdicts === undefined) {
    verdicts = judged(subject, row);
    ofAssessment.set(row, verdicts);
  }
  return verdicts;
}

/** The verdicts of every row with a text. */
export function allVerdicts(subject: Subject): readonly Verdict[] {
  const { assessment } = subject;
  return [...assessment.rows, assessment.adjustment].flatMap(({ name }) => verdictsOf(subject, name));
}

function judged(subject: Subject, row: string): readonly Verdict[] {
  const reading = subject.text(row);
  if (reading.figures.length === 0) return [];
  const ratios = rowRatios(subject.assessment, row);
  return [
    ...reading.equations.flatMap((equation) => judgeEquation(subject, row, equation, ratios)),
    ...saidRatios(reading, ratios).map((said): Verdict => {
      const ratio = said.pair?.ratio ?? said.ratio;
      const elsewhere = isElsewhere(subject.assessment, reading.plain, said.figure, ratio?.name ?? '');
      const { fault, confirmed } = said.pair === null && elsewhere ? SILENT : judgeSaid(said);
      return {
        row,
        figure: said.figure,
        label: said.figure.label,
        equation: null,
        said,
        ratio,
        fault,
        confirmed,
      };
    }),
  ];
}

const SILENT = { fault: null, confirmed: false };
const FINE = { fault: null, confirmed: true };

/** A ratio without a formula: by the two amounts beside it, otherwise by the data. */
function judgeSaid({ figure, ratio, pair }: SaidRatio): Pick<Verdict, 'fault' | 'confirmed'> {
  const right = pair === null ? null : ofPair(pair);
  if (pair !== null && right !== null) {
    const unsigned = pair.ratio.unsigned;
    const found = agreement(right, figure, { unsigned });
    if (found === 'right') return FINE;
    if (found === 'rounding') return { fault: { kind: found, right }, confirmed: false };
    const swapped = ofPair(pair, true);
    if (swapped !== null && !swapped.eq(right) && agreement(swapped, figure) === 'right')
      return { fault: { kind: 'inverted', right, how: 'pair', pair }, confirmed: false };
    const printed = ofPrinted(pair);
    if (printed !== null && !printed.eq(right) && agreement(printed, figure, { unsigned }) === 'right')
      return { fault: { kind: 'unit' }, confirmed: false };
    // Of a sum of which one term alone is printed nothing can be said.
    if (pair.ratio.denominator.length > 1) return SILENT;
    return { fault: { kind: found, right }, confirmed: false };
  }
  return ratio?.value === null || ratio === null ? SILENT : judgeByData(figure, ratio, ratio.value);
}

function judgeByData(figure: Figure, ratio: RowRatio, value: Quotient): Pick<Verdict, 'fault' | 'confirmed'> {
  if (agreement(value, figure, { unsigned: ratio.unsigned }) !== 'wrong') return FINE;
  const reciprocal = Quotient.ONE.div(value);
  if (reciprocal !== null && agreement(reciprocal, figure) === 'right')
    return { fault: { kind: 'inverted', right: value, how: 'data' }, confirmed: false };
  if (agreement(value.mul(Quotient.HUNDRED), figure, { unsigned: ratio.unsigned }) === 'right')
    return { fault: { kind: 'wrong', right: value }, confirmed: false };
  return { fault: { kind: 'basis', right: value, ratio }, confirmed: false };
}
