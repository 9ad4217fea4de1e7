/**
 * An independent evaluator of formulas over BigInt fractions, for comparison with the product's. It shares no
 * code with src (no decimal.js, no parser) and has its own tree, which it writes out fully bracketed.
 */

export interface Fraction {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
}

export type OracleNode =
  | { readonly kind: 'number'; readonly digits: string; readonly percent: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly op: '+' | '-'; readonly of: OracleNode }
  | { readonly kind: 'percent'; readonly of: OracleNode }
  | { readonly kind: 'binary'; readonly op: string; readonly left: OracleNode; readonly right: OracleNode }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly OracleNode[] };

export type OracleOutcome =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'division-by-zero' }
  | { readonly kind: 'type-mismatch' };

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

export function fraction(n: bigint, d = 1n): Fraction {
  const size = gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  return d < 0n ? { n: -n / size, d: -d / size } : { n: n / size, d: d / size };
}

export function fromDecimal(text: string): Fraction {
  const [whole = '', digits = ''] = text.split('.');
  return fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
}

const add = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const mul = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
const neg = (a: Fraction) => fraction(-a.n, a.d);
export const difference = (a: Fraction, b: Fraction) => a.n * b.d - b.n * a.d;

/** Rounds by whole and rest of a BigInt division. */
export function round(a: Fraction, digits: number, mode: 'half-up' | 'up' | 'down'): Fraction {
  const scale = 10n ** BigInt(Math.abs(digits));
  const scaled = digits >= 0 ? fraction(a.n * scale, a.d) : fraction(a.n, a.d * scale);
  const size = scaled.n < 0n ? -scaled.n : scaled.n;
  const whole = size / scaled.d;
  const rest = size % scaled.d;
  const away = mode === 'up' ? rest > 0n : mode === 'half-up' ? rest * 2n >= scaled.d : false;
  const total = (whole + (away ? 1n : 0n)) * (scaled.n < 0n ? -1n : 1n);
  return digits >= 0 ? fraction(total, scale) : fraction(total * scale);
}

/** Exactly `digits` decimals, half up. */
export function toFixed(a: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const rounded = round(a, digits, 'half-up');
  const whole = (rounded.n * scale) / rounded.d;
  const text = (whole < 0n ? -whole : whole).toString().padStart(digits + 1, '0');
  const point = text.length - digits;
  const plain = digits === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
  return whole < 0n ? `-${plain}` : plain;
}

/** Fully bracketed text of a tree. */
export function spell(node: OracleNode): string {
  switch (node.kind) {
    case 'number':
      return node.digits + (node.percent ? '%' : '');
    case 'text':
      return `"${node.value.split('"').join('""')}"`;
    case 'boolean':
      return node.value ? 'TRUE' : 'false';
    case 'name':
      return node.name;
    case 'sign':
      return `(${node.op}(${spell(node.of)}))`;
    case 'percent':
      return `((${spell(node.of)})%)`;
    case 'binary':
      return `(${spell(node.left)} ${node.op} ${spell(node.right)})`;
    case 'call':
      return `${node.fn}(${node.args.map(spell).join(', ')})`;
  }
}

type Failed = Extract<OracleOutcome, { kind: 'missing' | 'division-by-zero' | 'type-mismatch' }>;

function failed(outcome: OracleOutcome): outcome is Failed {
  return ['missing', 'division-by-zero', 'type-mismatch'].includes(outcome.kind);
}

const MISMATCH: Failed = { kind: 'type-mismatch' };

/** Missing with all names before division by zero before mismatch; null if nothing failed. */
function gravest(outcomes: readonly OracleOutcome[]): Failed | null {
  const all = outcomes.filter(failed);
  const names = all.flatMap((one) => (one.kind === 'missing' ? one.names : []));
  if (names.length > 0) return { kind: 'missing', names: names.filter((n, i) => names.indexOf(n) === i) };
  return all.find((one) => one.kind === 'division-by-zero') ?? all[0] ?? null;
}

function need(outcome: OracleOutcome, kind: 'number' | 'boolean'): OracleOutcome {
  return failed(outcome) || outcome.kind === kind ? outcome : MISMATCH;
}

const valuesOf = (outcomes: readonly OracleOutcome[]) =>
  outcomes.flatMap((one) => (one.kind === 'number' ? [one.value] : []));

function compare(op: string, a: OracleOutcome, b: OracleOutcome): OracleOutcome {
  const failure = gravest([a, b]);
  if (failure !== null) return failure;
  if (a.kind === 'number' && b.kind === 'number') {
    const by = difference(a.value, b.value);
    const holds: Record<string, boolean> = {
      '=': by === 0n,
      '<>': by !== 0n,
      '<': by < 0n,
      '>': by > 0n,
      '<=': by <= 0n,
      '>=': by >= 0n,
    };
    return { kind: 'boolean', value: holds[op] === true };
  }
  if (a.kind !== b.kind || (op !== '=' && op !== '<>')) return MISMATCH;
  const same =
    a.kind === 'text' && b.kind === 'text'
      ? a.value.toLowerCase() === b.value.toLowerCase()
      : (a.kind === 'boolean' && a.value) === (b.kind === 'boolean' && b.value);
  return { kind: 'boolean', value: op === '=' ? same : !same };
}

function arithmetic(op: string, a: OracleOutcome, b: OracleOutcome): OracleOutcome {
  const x = need(a, 'number');
  const y = need(b, 'number');
  const byZero: OracleOutcome[] =
    op === '/' && y.kind === 'number' && y.value.n === 0n ? [{ kind: 'division-by-zero' }] : [];
  const failure = gravest([x, y, ...byZero]);
  if (failure !== null) return failure;
  const [left = fraction(0n), right = fraction(0n)] = valuesOf([x, y]);
  if (op === '+') return { kind: 'number', value: add(left, right) };
  if (op === '-') return { kind: 'number', value: add(left, neg(right)) };
  if (op === '*') return { kind: 'number', value: mul(left, right) };
  return { kind: 'number', value: mul(left, fraction(right.d, right.n)) };
}

function logic(decisive: boolean, args: readonly OracleOutcome[]): OracleOutcome {
  const truths = args.map((arg) => need(arg, 'boolean'));
  const decided = truths.some((one) => one.kind === 'boolean' && one.value === decisive);
  const failure = gravest(decided ? truths.filter((one) => one.kind !== 'missing') : truths);
  return failure ?? { kind: 'boolean', value: decided ? decisive : !decisive };
}

function numeric(fn: string, args: readonly OracleOutcome[]): OracleOutcome {
  const checked = args.map((arg, index) => {
    const one = need(arg, 'number');
    if (!fn.startsWith('ROUND') || index === 0 || one.kind !== 'number') return one;
    const { n, d } = one.value;
    return d !== 1n || n > 15n || n < -15n ? MISMATCH : one;
  });
  const failure = gravest(checked);
  if (failure !== null) return failure;
  const values = valuesOf(checked);
  const [first = fraction(0n), second = fraction(0n)] = values;
  const total = values.reduce(add, fraction(0n));
  const value = (() => {
    switch (fn) {
      case 'ABS':
        return first.n < 0n ? neg(first) : first;
      case 'MIN':
        return values.reduce((a, b) => (difference(a, b) <= 0n ? a : b));
      case 'MAX':
        return values.reduce((a, b) => (difference(a, b) >= 0n ? a : b));
      case 'SUM':
        return total;
      case 'AVERAGE':
        return mul(total, fraction(1n, BigInt(values.length)));
      case 'ROUND':
        return round(first, Number(second.n), 'half-up');
      case 'ROUNDUP':
        return round(first, Number(second.n), 'up');
      default:
        return round(first, Number(second.n), 'down');
    }
  })();
  return { kind: 'number', value };
}

export type OracleScope = (name: string) => OracleOutcome;

/** The outcome the product should give. */
export function judge(node: OracleNode, scope: OracleScope): OracleOutcome {
  switch (node.kind) {
    case 'number': {
      const value = fromDecimal(node.digits.startsWith('.') ? `0${node.digits}` : node.digits);
      return { kind: 'number', value: node.percent ? mul(value, fraction(1n, 100n)) : value };
    }
    case 'text':
      return { kind: 'text', value: node.value };
    case 'boolean':
      return { kind: 'boolean', value: node.value };
    case 'name':
      return scope(node.name);
    case 'sign': {
      const inner = need(judge(node.of, scope), 'number');
      return inner.kind === 'number' && node.op === '-' ? { kind: 'number', value: neg(inner.value) } : inner;
    }
    case 'percent': {
      const inner = need(judge(node.of, scope), 'number');
      return inner.kind === 'number'
        ? { kind: 'number', value: mul(inner.value, fraction(1n, 100n)) }
        : inner;
    }
    case 'binary': {
      const left = judge(node.left, scope);
      const right = judge(node.right, scope);
      return ['+', '-', '*', '/'].includes(node.op)
        ? arithmetic(node.op, left, right)
        : compare(node.op, left, right);
    }
    case 'call':
      return call(node.fn, node.args, scope);
  }
}

function call(fn: string, args: readonly OracleNode[], scope: OracleScope): OracleOutcome {
  const [first, second, third] = args;
  if (fn === 'IF' && first !== undefined && second !== undefined && third !== undefined) {
    const condition = need(judge(first, scope), 'boolean');
    return condition.kind === 'boolean' ? judge(condition.value ? second : third, scope) : condition;
  }
  const outcomes = args.map((arg) => judge(arg, scope));
  if (fn === 'AND') return logic(false, outcomes);
  if (fn === 'OR') return logic(true, outcomes);
  if (fn === 'NOT') {
    const [inner] = outcomes.map((one) => need(one, 'boolean'));
    return inner?.kind === 'boolean' ? { kind: 'boolean', value: !inner.value } : (inner ?? MISMATCH);
  }
  if (fn === 'COUNT') {
    const failure = gravest(outcomes.filter((one) => one.kind !== 'missing'));
    return failure ?? { kind: 'number', value: fraction(BigInt(valuesOf(outcomes).length)) };
  }
  return numeric(fn, outcomes);
}
