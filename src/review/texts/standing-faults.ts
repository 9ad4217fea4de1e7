import { Quotient } from '../../rubric/formula';
import type { Standing } from './standing';
import type { Fault } from './verdict';

/**
 * Figures whose inputs are off by 10⁴ or 10⁸. A calculation that is written in 元 throughout is only written
 * otherwise than the data, and not wrong.
 */
export function inputUnitFault(standings: readonly Standing[]): Fault | null {
  if (isInOtherUnit(standings)) return null;
  const off = standings.filter(({ slip }) => slip !== null);
  return off.length === 0 ? null : { kind: 'input-unit', standings: oncePerInput(off) };
}

/**
 * Figures that differ from what they stand for.
 * @returns null where all agree, or where one input agrees at one place and not at another: then the formula is
 *   another than the rubric's
 */
export function inputValueFault(standings: readonly Standing[]): Fault | null {
  if (isInOtherUnit(standings)) return null;
  const off = standings.filter(({ agrees, figure }) => !agrees && !figure.approximate);
  const right = standings.filter(({ agrees }) => agrees);
  const contradicts = off.some((one) => right.some((other) => isOfSame(one, other)));
  if (off.length === 0 || contradicts) return null;
  const wrong = oncePerInput(off);
  // Where several are off the whole may rest on another basis; a 0 agrees with whatever the data have not.
  const certain = wrong.length === 1 && right.some(({ figure }) => !figure.value.isZero());
  return { kind: 'input-value', standings: wrong, certain };
}

function isInOtherUnit(standings: readonly Standing[]): boolean {
  const [first, ...others] = standings.filter(({ figure }) => !figure.value.isZero());
  const times = first?.slip?.by.times;
  return times?.lt(Quotient.ONE) === true && others.every(({ slip }) => slip?.by.times.eq(times) === true);
}

function isOfSame(one: Standing, other: Standing): boolean {
  return one.names.join() === other.names.join();
}

function oncePerInput(standings: readonly Standing[]): readonly Standing[] {
  return standings.filter((one, at) => standings.findIndex((other) => isOfSame(one, other)) === at);
}
