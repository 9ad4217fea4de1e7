import { type Formula, Quotient } from '../../rubric/formula';
import type { Subject } from '../check';
import { inputsOfRow } from '../row-inputs';
import { alignedFigures } from './aligned';
import { type Agreement, agreement, type Context } from './agreement';
import { valueOf } from './arithmetic';
import { denominatorFault } from './denominators';
import { divisionOf, numberOf, type RowRatio } from './ratios';
import type { Equation, Figure } from './reading';
import { replaced, swapped } from './rewriting';
import { isCalled } from './said-ratios';
import { inputUnitFault, inputValueFault } from './standing-faults';
import { SLIPS, type Standing } from './standing';
import { unitFactor } from './units';
import { isElsewhere } from './elsewhere';
import type { Fault, Verdict } from './verdict';

const OWN_POINTS = /得分$/;
const WORST: Readonly<Record<Agreement, number>> = { right: 0, rounding: 1, wrong: 2 };
/** In halves of the last printed digit. */
const NEAR = Quotient.of(20);

/** A printed calculation, judged by itself, by the rubric's formula and by the data; none where it has no value. */
export function judgeEquation(
  subject: Subject,
  row: string,
  equation: Equation,
  ratios: readonly RowRatio[],
): readonly Verdict[] {
  const value = valueOf(equation.formula);
  if (value === null) return [];
  const ratio = OWN_POINTS.test(equation.label) ? null : ratioOf(equation, ratios);
  const context = contextOf(subject, row, equation, ratio);
  const [result, ...others] = equation.results;
  const judged = (figure: Figure): Pick<Case, 'figure' | 'found'> => ({
    figure,
    found: agreement(value, figure, context),
  });
  const worst = others
    .map(judged)
    .reduce((one, other) => (WORST[other.found] > WORST[one.found] ? other : one), judged(result));
  const fault = faultOf(subject, { row, equation, value, ratio, context, ...worst });
  const confirmed = fault === null && worst.found === 'right';
  return [
    { row, figure: worst.figure, label: equation.label, equation, said: null, ratio, fault, confirmed },
  ];
}

interface Case {
  readonly row: string;
  readonly equation: Equation;
  readonly value: Quotient;
  readonly ratio: RowRatio | null;
  readonly context: Context;
  readonly figure: Figure;
  readonly found: Agreement;
}

function faultOf(subject: Subject, one: Case): Fault | null {
  const { equation, value, ratio, context, figure, found } = one;
  const data = ratio === null ? null : numeric(subject, swapped(ratio.formula));
  // The formula itself stands on its head, whatever is printed behind it.
  if (ratio?.value != null && data !== null && !data.eq(ratio.value) && value.eq(data))
    return { kind: 'inverted', right: ratio.value, how: 'formula', equation };
  const standings = standingsOf(subject, one);
  const unit = inputUnitFault(standings);
  if (unit !== null) return isUnconverted(one) ? { kind: 'unit' } : unit;
  const fits = (other: Quotient | null): boolean =>
    other?.eq(value) === false && agreement(other, figure, context) === 'right';
  const turned = found !== 'wrong' ? null : upsideDown(equation.formula);
  const reciprocal = turned === null ? null : Quotient.ONE.div(value);
  // 1000% for 10% may be either slip: then it is only said to be wrong.
  if ([turned, reciprocal].some(fits) && !fits(value.mul(Quotient.HUNDRED)))
    return { kind: 'inverted', right: counted(one), how: 'result', equation };
  const denominator = ratio === null ? null : denominatorFault(subject, equation, ratio);
  if (denominator !== null) return denominator;
  if (found !== 'wrong') {
    const other = inputValueFault(standings);
    if (other !== null) return other;
  }
  if (found === 'right') return otherFormula(subject, one);
  if (isUnconverted(one)) return { kind: 'unit' };
  if (found === 'rounding') return { kind: 'rounding', right: counted(one) };
  return otherInputs(subject, one) ?? { kind: 'wrong', right: counted(one) };
}

/** The value as a figure in its place would count: an amount in 万元, whatever unit the formula is written in. */
function counted({ value, figure, context }: Case): Quotient {
  return figure.kind === 'amount' ? value.mul(unitFactor(context.unit ?? figure.unit)) : value;
}

/** What its figures stand for, where it is said to be the row's ratio of the year. */
function standingsOf(subject: Subject, { row, equation, ratio }: Case): readonly Standing[] {
  if (ratio === null) return [];
  const { label } = equation;
  if (label !== '' && !ratio.called.some((name) => isCalled(label, name))) return [];
  if (isElsewhere(subject.assessment, subject.text(row).plain, equation, ratio.name)) return [];
  return alignedFigures(subject.assessment, equation, ratio) ?? [];
}

/** Right by itself, but another calculation than the rubric's over the ratio's own inputs: (a-b)/a for (a-b)/b. */
function otherFormula({ assessment }: Subject, { equation, ratio, figure, context }: Case): Fault | null {
  if (ratio?.value == null || !ratio.called.some((name) => isCalled(equation.label, name))) return null;
  if (agreement(ratio.value, figure, context) !== 'wrong') return null;
  const own = [...assessment.rubric.inputsOf([ratio.name])].map((name) => numberOf(assessment, name));
  const numbers = equation.inputs.filter(({ kind, value }) => kind !== 'percent' && value.gt(Quotient.ONE));
  const all = numbers.length > 1 && numbers.every(({ value }) => own.some((one) => one?.eq(value) === true));
  return all ? { kind: 'formula', right: ratio.value, equation } : null;
}

function numeric(subject: Subject, formula: Formula | null): Quotient | null {
  return formula === null ? null : valueOfNamed(subject, formula);
}

function valueOfNamed({ assessment }: Subject, formula: Formula): Quotient | null {
  return valueOf(replaced(formula, (name) => numberOf(assessment, name)));
}

function upsideDown(formula: Formula): Quotient | null {
  const turned = swapped(formula);
  return turned === null ? null : valueOf(turned);
}

/** The ratio of the row that a calculation is of: the one it names, or the row's only one where it divides. */
function ratioOf({ label, formula }: Equation, ratios: readonly RowRatio[]): RowRatio | null {
  const named = ratios.filter((ratio) => ratio.called.some((name) => isCalled(label, name)));
  const [only, another] = named.length > 0 ? named : ratios;
  return only === undefined || another !== undefined || divisionOf(formula) === null ? null : only;
}

function contextOf(subject: Subject, row: string, equation: Equation, ratio: RowRatio | null): Context {
  const behind = subject.text(row).plain.slice(equation.end, equation.end + 8);
  const units = new Set(equation.inputs.flatMap(({ kind, unit }) => (kind === 'amount' ? [unit] : [])));
  const [unit] = units.size === 1 ? [...units] : units.size > 1 ? ['万元'] : [];
  return {
    formula: equation.formula,
    slack: slackOf(equation),
    unsigned: ratio?.unsigned === true || behind.includes('绝对值'),
    unit,
  };
}

/** What rounded percentages in the formula may move its value by: 2×99.32% stands for 2×99.3223…%. */
function slackOf({ formula, inputs }: Equation): Quotient {
  let slack = Quotient.ZERO;
  const value = valueOf(formula);
  for (const figure of inputs) {
    if (figure.kind !== 'percent' || !figure.printed.includes('.') || value === null) continue;
    const moved = valueOf(
      replaced(
        formula,
        () => null,
        (number) => (number.eq(figure.value) ? number.add(figure.tolerance) : number),
      ),
    );
    if (moved !== null) slack = slack.add(moved.sub(value).abs());
  }
  return slack;
}

/** Whether amounts of several units give what is printed only as they stand. */
function isUnconverted({ equation, value, figure, context, found }: Case): boolean {
  if (found === 'right' || !mixesUnits(equation)) return false;
  return SLIPS.some(({ times }) => agreement(value.mul(times), figure, context) === 'right');
}

function mixesUnits({ inputs, results }: Equation): boolean {
  const units = [...inputs, ...results].flatMap(({ kind, unit }) => (kind === 'amount' ? [unit] : []));
  return new Set(units).size > 1;
}

/** Inputs that do give what is printed: all that the ratio rests on, or one of them in the place of a number. */
function otherInputs(subject: Subject, one: Case): Fault | null {
  const { row, equation, ratio, context, figure, value } = one;
  if (ratio === null) return null;
  const { assessment } = subject;
  const given = (name: string): readonly { name: string; value: Quotient; instead: null }[] => {
    const number = numberOf(assessment, name);
    return number === null ? [] : [{ name, value: number, instead: null }];
  };
  if (ratio.value !== null && agreement(ratio.value, figure, context) === 'right') {
    const used = [...ratio.numerator, ...ratio.denominator].map(({ name }) => name);
    const strange = used
      .flatMap(given)
      .filter(
        (used) => !equation.inputs.some((printed) => printed.value.eq(used.value)) && !used.value.isZero(),
      );
    return {
      kind: 'inputs',
      right: counted(one),
      by: strange.length > 0 ? strange : used.flatMap(given),
      ratio,
    };
  }
  // So near to the recomputed value another input would fit by chance.
  if (figure.value.sub(value).abs().lte(figure.tolerance.mul(NEAR))) return null;
  const names = [...inputsOfRow(assessment.rubric, row)];
  const candidates = names.flatMap(given).filter((one) => !one.value.isZero());
  const numbers = equation.inputs.filter(
    ({ kind, value: number }) => kind !== 'percent' && number.gt(Quotient.ONE),
  );
  for (const { value: instead } of numbers) {
    for (const { name, value: other } of candidates) {
      if (other.eq(instead)) continue;
      const tried = valueOf(
        replaced(
          equation.formula,
          () => null,
          (number) => (number.eq(instead) ? other : number),
        ),
      );
      if (tried !== null && agreement(tried, figure, context) === 'right')
        return { kind: 'inputs', right: counted(one), by: [{ name, value: other, instead }], ratio: null };
    }
  }
  return null;
}
