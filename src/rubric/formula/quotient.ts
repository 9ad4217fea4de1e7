import { Decimal } from 'decimal.js';

/**
 * decimal.js rounds a sum, difference or product only when its digits exceed `precision`. A billion digits
 * are never reached here, so these operations are exact. `dividedBy` would compute a billion digits and is
 * therefore never called: only `divToInt`, whose quotient is an integer.
 */
const Exact = Decimal.clone({
  precision: 1e9,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

/** The one denominator of every plain decimal, compared by identity for the fast paths. */
const UNIT = new Exact(1);
const TEN_POWERS = new Map<number, Decimal>();
const PLAIN_DECIMAL = /^-?\d+(?:\.\d+)?$/;
const LONGEST_LITERAL = 200;

/** half-up: halves away from zero; up: away from zero; down: toward zero (as Excel's ROUND, ROUNDUP, ROUNDDOWN). */
export type RoundingMode = 'half-up' | 'up' | 'down';

const DECIMAL_MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
};

function tenTo(exponent: number): Decimal {
  const known = TEN_POWERS.get(exponent);
  if (known !== undefined) return known;
  const made = new Exact(`1e${exponent}`);
  TEN_POWERS.set(exponent, made);
  return made;
}

function isPowerOfTen(value: Decimal): boolean {
  return value.d.length === 1 && value.eq(tenTo(value.e));
}

/**
 * An exact rational number n/d, kept as a quotient of two decimals (d > 0, not necessarily reduced).
 * Immutable. Every result is exact except the text of `toDecimalText`, `toFixed` and `toPercent`, and those
 * are rounded from the exact value.
 */
export class Quotient {
  static readonly ZERO = new Quotient(new Exact(0), UNIT);
  static readonly ONE = new Quotient(UNIT, UNIT);
  static readonly HUNDRED = new Quotient(new Exact(100), UNIT);
  static readonly HUNDREDTH = new Quotient(new Exact('0.01'), UNIT);

  /** The exact text of a plain decimal, made when first asked for: constants and inputs are shown many times. */
  private text: string | null = null;

  /** Read n and d for inspection only; they are decimals of a private clone of decimal.js. */
  private constructor(
    readonly n: Decimal,
    readonly d: Decimal,
  ) {}

  /** Wraps a decimal; one zero for all, so that "-0" cannot occur. */
  private static plain(n: Decimal): Quotient {
    return n.isZero() ? Quotient.ZERO : new Quotient(n, UNIT);
  }

  /** n/d for any d ≠ 0: makes d positive and takes powers of ten out of it, which keeps x/100 a plain decimal. */
  private static ratio(n: Decimal, d: Decimal): Quotient {
    if (n.isZero()) return Quotient.ZERO;
    const negative = d.isNegative();
    const top = negative ? n.negated() : n;
    const bottom = negative ? d.negated() : d;
    if (isPowerOfTen(bottom)) return new Quotient(top.times(tenTo(-bottom.e)), UNIT);
    return new Quotient(top, bottom);
  }

  /**
   * Reads a plain decimal: optional "-", digits, optional fraction; white space around it is ignored.
   * Returns null for anything else (exponent, "+", thousands separators, more than 200 characters).
   */
  static parse(text: string): Quotient | null {
    const trimmed = text.trim();
    if (trimmed.length > LONGEST_LITERAL || !PLAIN_DECIMAL.test(trimmed)) return null;
    return Quotient.plain(new Exact(trimmed));
  }

  /** A constant of the program. Throws a RangeError for a bad literal or a number that is no safe integer. */
  static of(value: string | number): Quotient {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw new RangeError(`不是安全整数：${value}`);
    }
    const read = Quotient.parse(String(value));
    if (read === null) throw new RangeError(`不是十进制数：“${value}”`);
    return read;
  }

  /** The least of the given values. */
  static min(first: Quotient, ...rest: readonly Quotient[]): Quotient {
    let least = first;
    for (const value of rest) if (value.lt(least)) least = value;
    return least;
  }

  /** The greatest of the given values. */
  static max(first: Quotient, ...rest: readonly Quotient[]): Quotient {
    let greatest = first;
    for (const value of rest) if (value.gt(greatest)) greatest = value;
    return greatest;
  }

  /** The sum of the given values; 0 when there are none. */
  static sum(...values: readonly Quotient[]): Quotient {
    let total = Quotient.ZERO;
    for (const value of values) total = total.add(value);
    return total;
  }

  add(other: Quotient): Quotient {
    // Sums of points are full of zeros, and every decimal operation costs.
    if (other === Quotient.ZERO) return this;
    if (this === Quotient.ZERO) return other;
    if (this.d === other.d) {
      const n = this.n.plus(other.n);
      return this.d === UNIT ? Quotient.plain(n) : Quotient.ratio(n, this.d);
    }
    // Equal denominators are common (shares of one total) and must not be squared.
    if (this.d.eq(other.d)) return Quotient.ratio(this.n.plus(other.n), this.d);
    return Quotient.ratio(this.n.times(other.d).plus(other.n.times(this.d)), this.d.times(other.d));
  }

  sub(other: Quotient): Quotient {
    if (this === other) return Quotient.ZERO;
    if (this.d === UNIT && other.d === UNIT && other !== Quotient.ZERO)
      return Quotient.plain(this.n.minus(other.n));
    return this.add(other.neg());
  }

  mul(other: Quotient): Quotient {
    if (other === Quotient.ONE) return this;
    if (this === Quotient.ONE) return other;
    const n = this.n.times(other.n);
    if (other.d === UNIT) return n.isZero() ? Quotient.ZERO : new Quotient(n, this.d);
    return this.d === UNIT ? other.mul(this) : Quotient.ratio(n, this.d.times(other.d));
  }

  /** The exact quotient; null when `other` is zero. */
  div(other: Quotient): Quotient | null {
    if (other.n.isZero()) return null;
    if (other === Quotient.ONE) return this;
    if (this.d === other.d) return Quotient.ratio(this.n, other.n);
    return Quotient.ratio(this.n.times(other.d), this.d.times(other.n));
  }

  neg(): Quotient {
    return this.n.isZero() ? this : new Quotient(this.n.negated(), this.d);
  }

  abs(): Quotient {
    return this.n.isNegative() ? this.neg() : this;
  }

  /** Exact comparison by cross-multiplication. */
  cmp(other: Quotient): -1 | 0 | 1 {
    if (this === other) return 0;
    const order = this.d === other.d ? this.n.cmp(other.n) : this.n.times(other.d).cmp(other.n.times(this.d));
    return order < 0 ? -1 : order > 0 ? 1 : 0;
  }

  eq(other: Quotient): boolean {
    return this.cmp(other) === 0;
  }

  lt(other: Quotient): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: Quotient): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: Quotient): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: Quotient): boolean {
    return this.cmp(other) >= 0;
  }

  isZero(): boolean {
    return this.n.isZero();
  }

  sign(): -1 | 0 | 1 {
    return this.n.isZero() ? 0 : this.n.isNegative() ? -1 : 1;
  }

  isInteger(): boolean {
    return this.d === UNIT ? this.n.isInteger() : this.n.modulo(this.d).isZero();
  }

  /**
   * Rounds to `digits` decimal places (negative: to tens, hundreds… as Excel's ROUND(x,-2)). Exact: decided by
   * an integer division, never by an approximation. The result is a plain decimal (d = 1).
   * Throws a RangeError when `digits` is no integer.
   */
  round(digits: number, mode: RoundingMode): Quotient {
    if (!Number.isSafeInteger(digits)) throw new RangeError(`小数位数应为整数：${digits}`);
    if (this.d === UNIT && digits >= 0) {
      if (this.n.decimalPlaces() <= digits) return this;
      return Quotient.plain(this.n.toDecimalPlaces(digits, DECIMAL_MODES[mode]));
    }
    if (mode === 'up') return this.roundUp(digits);
    // One digit more than wanted, cut off there, decides half-up as the whole value would.
    const cut = this.n.times(tenTo(digits + 1)).divToInt(this.d);
    const whole = cut.times(tenTo(-1)).toDecimalPlaces(0, DECIMAL_MODES[mode]);
    return Quotient.plain(whole.times(tenTo(-digits)));
  }

  private roundUp(digits: number): Quotient {
    const scaled = this.n.times(tenTo(digits));
    const whole = scaled.divToInt(this.d);
    const exact = whole.times(this.d).eq(scaled);
    const away = exact ? whole : scaled.isNegative() ? whole.minus(UNIT) : whole.plus(UNIT);
    return Quotient.plain(away.times(tenTo(-digits)));
  }

  /** The least integer not below the value. */
  ceil(): Quotient {
    return this.round(0, this.n.isNegative() ? 'down' : 'up');
  }

  /** Whether the value has a finite decimal expansion. */
  isFiniteDecimal(): boolean {
    if (this.d === UNIT) return true;
    // Made an integer of m digits, d holds fewer than 4m factors of 2 and of 5 (2⁴ > 10). So if any power of
    // ten clears the denominator, 10^(4m) does.
    const shift = tenTo(this.d.decimalPlaces());
    const bottom = this.d.times(shift);
    const top = this.n.times(shift).times(tenTo(this.n.decimalPlaces()));
    return top
      .times(tenTo(4 * (bottom.e + 1)))
      .modulo(bottom)
      .isZero();
  }

  /**
   * Plain decimal text without trailing zeros and without exponent: exact if the value has at most
   * `significant` digits, otherwise rounded half up at that many significant digits.
   */
  toDecimalText(significant = 30): string {
    // Each word of a decimal holds seven digits.
    if (this.d === UNIT && this.n.d.length * 7 <= significant) return this.plainText();
    if (this.d === UNIT) return this.n.toSignificantDigits(significant).toFixed();
    return this.round(significant - 1 - this.exponent(), 'half-up').n.toFixed();
  }

  /** Exactly `digits` decimals, rounded half up from the exact value; never "-0.00". */
  toFixed(digits: number): string {
    const text = this.round(digits, 'half-up').plainText();
    if (digits <= 0) return text;
    const point = text.indexOf('.');
    const shown = point < 0 ? 0 : text.length - point - 1;
    return `${text}${point < 0 ? '.' : ''}${'0'.repeat(digits - shown)}`;
  }

  /** As a percentage with `digits` decimals ("98.60%"), rounded half up from the exact value. */
  toPercent(digits = 2): string {
    return `${this.mul(Quotient.HUNDRED).toFixed(digits)}%`;
  }

  private plainText(): string {
    this.text ??= this.n.toFixed();
    return this.text;
  }

  /** The decimal exponent of the first significant digit, for d ≠ 1. */
  private exponent(): number {
    const guess = this.n.e - this.d.e;
    return this.n.abs().lt(this.d.times(tenTo(guess))) ? guess - 1 : guess;
  }
}
