import { type Formula, Quotient } from '../../rubric/formula';
import { valueOf } from './arithmetic';
import { differs, isHundred } from './ratios';
import type { Figure } from './reading';

/** A printed value with what rounding may hide of it. */
export interface Rounded {
  readonly value: Quotient;
  readonly tolerance: Quotient;
}

/** A printed division. */
export interface Divided {
  readonly over: Rounded;
  readonly under: Rounded;
}

/**
 * The numbers that stand where a ratio's formula has its names: a/b, or a/b-1 and (a-b)/b for a change; null where the
 * printed formula has another shape.
 * @param whole the printed formula, ×100% included
 * @param inputs its figures
 */
export function dividedAs(formula: Formula, whole: Formula, inputs: readonly Figure[]): Divided | null {
  const printed = withoutHundred(whole);
  if (formula.kind !== 'binary' || printed.kind !== 'binary') return null;
  if (!isChange(formula)) return formula.op === '/' ? division(printed, inputs) : null;
  if (printed.op === '-')
    return valueOf(printed.right)?.eq(Quotient.ONE) === true ? division(printed.left, inputs) : null;
  if (printed.op !== '/' || !differs(printed.left)) return null;
  const found = division({ ...printed, left: printed.left.left }, inputs);
  const less = sumOf(printed.left.right, inputs);
  return found !== null && less?.value.eq(found.under.value) === true ? found : null;
}

/** Whether a ratio's formula is the change from one quantity to another. */
export function isChange(formula: Formula): boolean {
  return formula.kind === 'binary' && (formula.op === '-' || differs(formula.left));
}

function division(formula: Formula, inputs: readonly Figure[]): Divided | null {
  if (formula.kind !== 'binary' || formula.op !== '/') return null;
  const over = sumOf(formula.left, inputs);
  const under = sumOf(formula.right, inputs);
  return over === null || under === null ? null : { over, under };
}

/** The sum of printed amounts; null for anything else. */
function sumOf(formula: Formula, inputs: readonly Figure[]): Rounded | null {
  if (formula.kind === 'number') {
    const { percent, value } = formula;
    const figure = inputs.find((one) => one.value.eq(value));
    return percent || figure === undefined ? null : { value, tolerance: figure.tolerance };
  }
  if (formula.kind !== 'binary' || formula.op !== '+') return null;
  const left = sumOf(formula.left, inputs);
  const right = sumOf(formula.right, inputs);
  if (left === null || right === null) return null;
  return { value: left.value.add(right.value), tolerance: left.tolerance.add(right.tolerance) };
}

function withoutHundred(formula: Formula): Formula {
  return formula.kind === 'binary' && formula.op === '*' && isHundred(formula.right)
    ? withoutHundred(formula.left)
    : formula;
}
