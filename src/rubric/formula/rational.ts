import { Quotient } from './quotient';

/** Coefficients by ascending power of the unknown, without zeros at the end; the zero polynomial is empty. */
type Polynomial = readonly Quotient[];

/** A rational function of one unknown. */
export interface Rational {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

/** Far beyond what a linear-fractional formula passes through; bounds the work on hostile ones. */
const HIGHEST_DEGREE = 6;

function trimmed(coefficients: readonly Quotient[]): Polynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1]?.isZero() === true) length--;
  return coefficients.slice(0, length);
}

function coefficient(polynomial: Polynomial, power: number): Quotient {
  return polynomial[power] ?? Quotient.ZERO;
}

function plus(left: Polynomial, right: Polynomial): Polynomial {
  const length = Math.max(left.length, right.length);
  return trimmed(
    Array.from({ length }, (_, power) => coefficient(left, power).add(coefficient(right, power))),
  );
}

function times(left: Polynomial, right: Polynomial): Polynomial {
  const product: Quotient[] = [];
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      product[i + j] = coefficient(product, i + j).add(a.mul(b));
    });
  });
  return product;
}

function same(left: Polynomial, right: Polynomial): boolean {
  return left.length === right.length && left.every((value, power) => value.eq(coefficient(right, power)));
}

const ONE: Polynomial = [Quotient.ONE];

/** The unknown itself. */
export const UNKNOWN: Rational = { top: [Quotient.ZERO, Quotient.ONE], bottom: ONE };

export function constant(value: Quotient): Rational {
  return { top: trimmed([value]), bottom: ONE };
}

function bounded(value: Rational): Rational | null {
  return value.top.length <= HIGHEST_DEGREE + 1 && value.bottom.length <= HIGHEST_DEGREE + 1 ? value : null;
}

/** left + right; null when the degree grows too high. */
export function addRational(left: Rational, right: Rational): Rational | null {
  if (same(left.bottom, right.bottom)) return { top: plus(left.top, right.top), bottom: left.bottom };
  return bounded({
    top: plus(times(left.top, right.bottom), times(right.top, left.bottom)),
    bottom: times(left.bottom, right.bottom),
  });
}

/** left · right; null when the degree grows too high. */
export function multiplyRational(left: Rational, right: Rational): Rational | null {
  return bounded({ top: times(left.top, right.top), bottom: times(left.bottom, right.bottom) });
}

/** 1 / value; null when the value is zero everywhere. */
export function invertRational(value: Rational): Rational | null {
  return value.top.length === 0 ? null : { top: value.bottom, bottom: value.top };
}

/** Quotient and remainder of polynomials; `by` is not zero. */
function divide(
  value: Polynomial,
  by: Polynomial,
): { readonly whole: Polynomial; readonly rest: Polynomial } {
  const lead = coefficient(by, by.length - 1);
  const whole: Quotient[] = [];
  let rest = value;
  while (rest.length >= by.length) {
    const power = rest.length - by.length;
    const factor = coefficient(rest, rest.length - 1).div(lead) ?? Quotient.ZERO;
    whole[power] = factor;
    const step = by.map((value) => value.mul(factor).neg());
    // The leading terms cancel by construction.
    rest = trimmed(
      plus(rest, [...Array<Quotient>(power).fill(Quotient.ZERO), ...step]).slice(0, rest.length - 1),
    );
  }
  return { whole: Array.from({ length: whole.length }, (_, power) => coefficient(whole, power)), rest };
}

function commonFactor(left: Polynomial, right: Polynomial): Polynomial {
  return right.length === 0 ? left : commonFactor(right, divide(left, right).rest);
}

/**
 * The one point where the function equals `target`; null if there is none, if every point does, or if the
 * function is not linear-fractional, (a+bx)/(c+dx), after cancelling.
 */
export function solveRational(value: Rational, target: Quotient): Quotient | null {
  const factor = commonFactor(value.top, value.bottom);
  const top = divide(value.top, factor).whole;
  const bottom = divide(value.bottom, factor).whole;
  if (top.length > 2 || bottom.length > 2) return null;
  const equation = plus(top, times(bottom, [target.neg()]));
  return coefficient(equation, 0).neg().div(coefficient(equation, 1));
}
