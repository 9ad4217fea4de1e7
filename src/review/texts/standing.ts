import { Quotient } from '../../rubric/formula';
import type { Assessment } from '../../scoring/assessment';
import { valueOf } from './arithmetic';
import { numberOf } from './ratios';
import type { Figure } from './reading';
import { replaced } from './rewriting';

/** Amounts agree within 0.01 万元 (checks.md). */
export const SAME = Quotient.HUNDREDTH;

/** A number of times, with its reciprocal. */
export interface Times {
  readonly times: Quotient;
  readonly inverse: Quotient;
}

/** 元 against 万元, 万元 against 亿元, 元 against 亿元; either way. */
export const SLIPS: readonly Times[] = (
  [
    ['10000', '0.0001'],
    ['0.0001', '10000'],
    ['100000000', '0.00000001'],
    ['0.00000001', '100000000'],
  ] as const
).map(([times, inverse]) => ({ times: Quotient.of(times), inverse: Quotient.of(inverse) }));

/** A printed figure with what it stands for in the data: an input, a derived value, or a sum of such. */
export interface Standing {
  readonly figure: Figure;
  readonly names: readonly string[];
  /** The inputs that these rest on. */
  readonly inputs: readonly string[];
  /** What the data give for it; null where they give nothing. */
  readonly value: Quotient | null;
  /** Whether both are the same at the precision that is printed. */
  readonly agrees: boolean;
  /** The input that is written in another unit than the figure, by 10⁴ or 10⁸; null for none. */
  readonly slip: UnitSlip | null;
}

export interface UnitSlip {
  readonly input: string;
  /** Its value in the data. */
  readonly value: Quotient;
  /** How many times the figure that is. */
  readonly by: Times;
}

/** A figure beside what it stands for, as a sum of these. */
export function standsFor(assessment: Assessment, figure: Figure, names: readonly string[]): Standing {
  const value = sumOfNames(assessment, names);
  const agrees = value !== null && isPrinted(figure, value);
  return {
    figure,
    names,
    inputs: [...new Set(names.flatMap((name) => inputsBehind(assessment, name)))],
    value,
    agrees,
    slip: agrees || value === null ? null : unitSlip(assessment, figure, names),
  };
}

/** What names add up to; null where one has no number. */
export function sumOfNames(assessment: Assessment, names: readonly string[]): Quotient | null {
  return sumOfAll(names.map((name) => numberOf(assessment, name)));
}

function sumOfAll(values: readonly (Quotient | null)[]): Quotient | null {
  const given = values.filter((value) => value !== null);
  return given.length < values.length ? null : Quotient.sum(...given);
}

function isPrinted({ value: printed, tolerance }: Figure, value: Quotient): boolean {
  return value.sub(printed).abs().lte(Quotient.max(tolerance, SAME));
}

/** The one input that explains a figure if it is written 10⁴ or 10⁸ times too great or too small; null for none. */
export function unitSlip(assessment: Assessment, figure: Figure, names: readonly string[]): UnitSlip | null {
  if (figure.value.isZero()) return null;
  const inputs = new Set(names.flatMap((name) => inputsBehind(assessment, name)));
  for (const input of inputs) {
    const value = numberOf(assessment, input);
    if (value === null || value.isZero()) continue;
    for (const by of SLIPS) {
      const instead = value.mul(by.inverse);
      const sum = sumOfAll(names.map((name) => withInstead(assessment, name, input, instead)));
      const off = sum?.sub(figure.value).abs();
      // What is off by a unit is the same to the digits that are printed; within a cent small amounts always are.
      const same = off?.isZero() === true || (isTelling(figure) && off?.lte(figure.tolerance) === true);
      if (same) return { input, value, by };
    }
  }
  return null;
}

/** Whether it has so many digits that they are the same by no chance. */
function isTelling({ printed }: Figure): boolean {
  return printed.replace(/\D/g, '').replace(/^0+/, '').length >= 4;
}

function withInstead(
  assessment: Assessment,
  name: string,
  input: string,
  instead: Quotient,
): Quotient | null {
  if (name === input) return instead;
  const formula = assessment.rubric.values.get(name)?.formula;
  if (formula === undefined) return numberOf(assessment, name);
  // A choice between inputs is as good as the one it takes.
  if (formula.kind === 'call')
    return inputsBehind(assessment, name)[0] === input ? instead : numberOf(assessment, name);
  return valueOf(replaced(formula, (below) => withInstead(assessment, below, input, instead)));
}

/** The inputs of a name: itself, those of its formula, or the one that a choice between inputs takes. */
function inputsBehind(assessment: Assessment, name: string): readonly string[] {
  const { rubric } = assessment;
  const value = rubric.values.get(name);
  if (value === undefined) return [name];
  const all = [...rubric.inputsOf([name])];
  if (value.formula.kind !== 'call') return all;
  const outcome = numberOf(assessment, name);
  const taken = all.find((input) => outcome !== null && numberOf(assessment, input)?.eq(outcome) === true);
  return taken === undefined ? [] : [taken];
}
