import { childrenOf, type Formula, Quotient } from '../../rubric/formula';
import type { Figure } from './reading';
import { inUnit, unitFactor } from './units';

/** How a printed number stands to what it should be: within its own precision, one of its last digits off, or wrong. */
export type Agreement = 'right' | 'rounding' | 'wrong';

const WORST: Readonly<Record<Agreement, number>> = { right: 0, rounding: 1, wrong: 2 };

/** What else decides how a figure is to be read. */
export interface Context {
  /** The printed formula that the value comes from. */
  readonly formula?: Formula;
  /** How far the value itself may be off, for what it is computed from is rounded. */
  readonly slack?: Quotient;
  /** Whether only the size counts (取绝对值). */
  readonly unsigned?: boolean;
  /** The one money unit that the formula is written in; without one, an amount may be in any. */
  readonly unit?: string | null | undefined;
}

/** Whether a printed figure is the value at the precision it is printed with. */
export function agreement(value: Quotient, figure: Figure, context: Context = {}): Agreement {
  const { formula, unit } = context;
  if (figure.kind === 'amount' && unit !== undefined)
    return compared(value.mul(unitFactor(unit)), figure.value, figure.tolerance, context);
  const readings = [figure.value, ...otherReadings(figure, formula)];
  let best: Agreement = 'wrong';
  for (const reading of readings) {
    const scale = figure.value.isZero() ? null : reading.div(figure.value);
    const tolerance = scale === null ? figure.tolerance : figure.tolerance.mul(scale.abs());
    const found = compared(value, reading, tolerance, context);
    if (WORST[found] < WORST[best]) best = found;
  }
  return best;
}

function compared(
  value: Quotient,
  printed: Quotient,
  tolerance: Quotient,
  { slack, unsigned }: Context,
): Agreement {
  const off = unsigned === true ? value.abs().sub(printed.abs()).abs() : value.sub(printed).abs();
  const allowed = slack === undefined ? tolerance : tolerance.add(slack);
  if (off.lte(allowed)) return 'right';
  return off.lte(allowed.add(tolerance)) ? 'rounding' : 'wrong';
}

const MONEY: readonly string[] = ['元', '万元', '亿元'];

/**
 * Ways of writing that are sloppy and not wrong: a percentage from ×100 without its sign, or ×100% without a
 * percent sign behind the result; a formula without units may be in any.
 */
function otherReadings(figure: Figure, formula: Formula | undefined): readonly Quotient[] {
  if (formula === undefined) return [];
  if (figure.kind === 'amount') {
    return [figure.unit, ...MONEY].map((unit) => inUnit(figure.value, unit));
  }
  if (figure.kind === 'percent')
    return multiplies(formula, false) ? [figure.value.mul(Quotient.HUNDRED)] : [];
  return multiplies(formula, true) ? [figure.value.mul(Quotient.HUNDREDTH)] : [];
}

/** Whether the formula multiplies by 100, or by 100%. */
function multiplies(formula: Formula, percent: boolean): boolean {
  const factor = percent ? Quotient.ONE : Quotient.HUNDRED;
  const isFactor = (part: Formula): boolean =>
    part.kind === 'number' && part.percent === percent && part.value.eq(factor);
  if (formula.kind === 'binary' && formula.op === '*' && (isFactor(formula.left) || isFactor(formula.right)))
    return true;
  return childrenOf(formula).some((part) => multiplies(part, percent));
}
