import { type Formula, Quotient } from '../../rubric/formula';
import type { Subject } from '../check';
import { valueOf } from './arithmetic';
import { divisionOf, numberOf, type RowRatio, type Term } from './ratios';
import type { Equation } from './reading';
import { SAME } from './standing';
import { subsetsOf } from './subsets';
import type { Fault } from './verdict';

/**
 * Whether a calculation of a ratio whose denominator is a sum divides by something else: by what leaves a term out,
 * or by other quantities. Told by the data; where they are blank, only by the numerator standing in the denominator
 * too, and then it is not certain, for income and expenditure may be equal.
 */
export function denominatorFault(subject: Subject, { formula }: Equation, ratio: RowRatio): Fault | null {
  const division = divisionOf(formula);
  const [numerator] = ratio.numerator;
  if (division === null || ratio.denominator.length < 2 || numerator === undefined) return null;
  const over = valueOf(division.left);
  const under = valueOf(division.right);
  const addends = addendsOf(division.right);
  if (over === null || under === null || addends === null) return null;
  const terms = ratio.denominator;
  if (numerator.value !== null && terms.every(hasValue))
    return byData(subject, { ratio, numerator: numerator.value, over, under, addends, terms });
  const uses = addends.some((addend) => addend.eq(over) && !over.isZero());
  return uses ? { kind: 'denominator', ratio, lacking: [], strange: [numerator.name], certain: false } : null;
}

type Valued = Term & { readonly value: Quotient };

function hasValue(term: Term): term is Valued {
  return term.value !== null;
}

interface Data {
  readonly ratio: RowRatio;
  readonly numerator: Quotient;
  readonly over: Quotient;
  readonly under: Quotient;
  readonly addends: readonly Quotient[];
  readonly terms: readonly Valued[];
}

function byData(subject: Subject, { ratio, numerator, over, under, addends, terms }: Data): Fault | null {
  const whole = Quotient.sum(...terms.map(({ value }) => value));
  if (!same(over, numerator) || same(under, whole)) return null;
  // What is equal belongs together, single terms first; several may be printed as their sum.
  let open = terms.filter(({ value }) => !value.isZero());
  const left = addends.filter((addend) => {
    if (addend.isZero()) return false;
    const of = subsetsOf(open).find((some) => same(addend, Quotient.sum(...some.map(({ value }) => value))));
    if (of !== undefined) open = open.filter((term) => !of.includes(term));
    return of === undefined;
  });
  const lacking = open.map(({ name }) => name);
  const strange = left.map((addend) => nameOf(subject, addend));
  // A number that is nowhere in the data is a slip of the pen, or of another basis.
  if (strange.includes(null)) return null;
  return {
    kind: 'denominator',
    ratio,
    lacking,
    strange: strange.filter((name) => name !== null),
    certain: true,
  };
}

function nameOf({ assessment }: Subject, value: Quotient): string | null {
  for (const [name, { kind }] of assessment.rubric.inputs) {
    const number = kind === 'amount' ? numberOf(assessment, name) : null;
    if (number !== null && !number.isZero() && same(number, value)) return name;
  }
  return null;
}

function same(one: Quotient, other: Quotient): boolean {
  return one.sub(other).abs().lte(SAME);
}

/** The numbers that a formula adds up; null where it does anything else. */
function addendsOf(formula: Formula): readonly Quotient[] | null {
  if (formula.kind === 'number') return [formula.value];
  if (formula.kind !== 'binary' || formula.op !== '+') return null;
  const left = addendsOf(formula.left);
  const right = addendsOf(formula.right);
  return left === null || right === null ? null : [...left, ...right];
}
