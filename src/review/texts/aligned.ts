import { type BinaryNode, childrenOf, type Formula, Quotient } from '../../rubric/formula';
import { pairs } from '../../rubric/pairs';
import type { Assessment } from '../../scoring/assessment';
import { differs, isHundred, numberOf, type RowRatio, sumOf } from './ratios';
import type { Equation, Figure } from './reading';
import { subsetsOf } from './subsets';
import { SAME, type Standing, standsFor, sumOfNames, unitSlip } from './standing';

/**
 * A printed calculation laid beside the rubric's own formula of the ratio: where both have one shape, every printed
 * figure stands for an input, or for a sum of inputs.
 * @returns null where the shapes differ, a term is left out, or an input is blank
 */
export function alignedFigures(
  assessment: Assessment,
  equation: Equation,
  ratio: RowRatio,
): readonly Standing[] | null {
  const figures = new Map(pairs(numbersIn(equation.formula), equation.inputs));
  const printed = withoutHundred(equation.formula);
  for (const formula of shapesOf(withoutHundred(ratio.formula))) {
    const found = laid({ assessment, figures }, formula, printed);
    if (found !== null) return found;
  }
  return null;
}

interface Printed {
  readonly assessment: Assessment;
  readonly figures: ReadonlyMap<Formula, Figure>;
}

/** The numbers of a printed formula, in its order. */
function numbersIn(formula: Formula): readonly Formula[] {
  return formula.kind === 'number' ? [formula] : childrenOf(formula).flatMap(numbersIn);
}

/** Without ×100% and ×100, which only say how the result is shown. */
function withoutHundred(formula: Formula): Formula {
  if (formula.kind !== 'binary') return formula;
  const { op, left, right } = formula;
  if (op === '*' && isHundred(right)) return withoutHundred(left);
  if (op === '*' && isHundred(left)) return withoutHundred(right);
  return { ...formula, left: withoutHundred(left), right: withoutHundred(right) };
}

/** A rate of change may be written a/b-1 or (a-b)/b. */
function shapesOf(formula: Formula): readonly Formula[] {
  if (formula.kind !== 'binary') return [formula];
  const { op, left, right } = formula;
  if (op === '-' && isOne(right) && isDivision(left))
    return [formula, { ...left, left: { ...formula, left: left.left, right: left.right } }];
  if (op === '/' && differs(left) && isSame(left.right, right)) {
    const one: Formula = { ...left, kind: 'number', value: Quotient.ONE, percent: false };
    return [formula, { ...left, left: { ...formula, left: left.left }, right: one }];
  }
  return [formula];
}

function isOne(formula: Formula): boolean {
  return formula.kind === 'number' && formula.value.eq(Quotient.ONE);
}

function isDivision(formula: Formula): formula is BinaryNode {
  return formula.kind === 'binary' && formula.op === '/';
}

function isSame(one: Formula, other: Formula): boolean {
  return one.kind === 'reference' && other.kind === 'reference' && one.name === other.name;
}

function laid(context: Printed, formula: Formula, printed: Formula): readonly Standing[] | null {
  const names = sumOf(context.assessment.rubric, formula);
  if (names !== null) {
    const addends = addendsOf(context, printed);
    return addends === null ? null : laidSum(context.assessment, names, addends);
  }
  if (formula.kind === 'number')
    return printed.kind === 'number' && printed.value.eq(formula.value) ? [] : null;
  if (formula.kind !== 'binary' || printed.kind !== 'binary' || formula.op !== printed.op) return null;
  const left = laid(context, formula.left, printed.left);
  const right = left === null ? null : laid(context, formula.right, printed.right);
  return left === null || right === null ? null : [...left, ...right];
}

/** The figures that a printed formula adds up; null where it does anything else. */
function addendsOf(context: Printed, printed: Formula): readonly Figure[] | null {
  const figure = context.figures.get(printed);
  if (figure !== undefined) return figure.kind === 'percent' ? null : [figure];
  if (printed.kind !== 'binary' || printed.op !== '+') return null;
  const left = addendsOf(context, printed.left);
  const right = left === null ? null : addendsOf(context, printed.right);
  return left === null || right === null ? null : [...left, ...right];
}

/**
 * Addends beside the terms of a sum, by their values first: what is equal belongs together whatever the order, two
 * terms may be printed as one, and one of 0 not at all. What then is left belongs together if it can in one way only.
 */
function laidSum(
  assessment: Assessment,
  names: readonly string[],
  addends: readonly Figure[],
): readonly Standing[] | null {
  const values = new Map(names.map((name) => [name, numberOf(assessment, name)]));
  if ([...values.values()].includes(null)) return null;
  const isZero = (name: string): boolean => values.get(name)?.isZero() === true;
  let open = names.filter((name) => !isZero(name));
  const zeros = names.filter(isZero);
  const found: Standing[] = [];
  const stands = (figure: Figure, of: readonly string[]): void => {
    found.push(standsFor(assessment, figure, of));
    open = open.filter((name) => !of.includes(name));
  };
  const takeWhere = (
    some: readonly Figure[],
    fits: (figure: Figure, of: readonly string[]) => boolean,
  ): readonly Figure[] =>
    some.filter((figure) => {
      const of = subsetsOf(open).find((subset) => fits(figure, subset));
      if (of !== undefined) stands(figure, of);
      return of === undefined;
    });
  const isSum = (figure: Figure, of: readonly string[]): boolean => {
    const sum = sumOfNames(assessment, of);
    return sum !== null && isNear(figure.value, sum);
  };
  let left: readonly Figure[] = addends.filter((figure) => {
    const zero = figure.value.isZero() ? zeros.shift() : undefined;
    if (zero !== undefined) stands(figure, [zero]);
    return zero === undefined;
  });
  left = takeWhere(left, (figure, of) => of.length === 1 && isSum(figure, of));
  left = takeWhere(left, isSum);
  left = takeWhere(left, (figure, of) => unitSlip(assessment, figure, of) !== null);
  const [first, another] = left;
  if (first === undefined) return open.length === 0 ? found : null;
  if (another === undefined) {
    const [zero] = zeros;
    if (open.length === 0 && zero === undefined) return null;
    stands(first, open.length > 0 ? open : zeros);
    return found;
  }
  if (left.length !== open.length) return null;
  const rest = open;
  left.forEach((figure, at) => {
    stands(figure, rest.slice(at, at + 1));
  });
  return found;
}

function isNear(one: Quotient, other: Quotient): boolean {
  return one.sub(other).abs().lte(SAME);
}
