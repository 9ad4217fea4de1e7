import type { OracleNode } from './bigint-oracle';

/** Seeded generator (mulberry32), so that a failure can be repeated. */
export function randomSource(seed: number) {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0];
  return { below, pick };
}

export type RandomSource = ReturnType<typeof randomSource>;

export const NAMES = ['预算数', '决算数', 'a', 'b.c', '_x1', '上年', '说明', '空白'] as const;

const TINY = `0.${'0'.repeat(29)}1`;

/** Digits that sit on, or within 1e-30 of, an edge. */
const EDGES = [
  '0',
  '0.5',
  '1',
  '2.5',
  '0.9',
  '100',
  '3',
  '7',
  `0.5${'0'.repeat(28)}1`,
  `0.4${'9'.repeat(29)}`,
  `1.${'0'.repeat(29)}1`,
  `0.${'9'.repeat(30)}`,
  TINY,
  '0.005',
  `0.004${'9'.repeat(27)}`,
] as const;

/** A non-negative plain decimal. */
export function randomDigits(random: RandomSource): string {
  if (random.below(3) === 0) return random.pick(EDGES);
  const whole = String(random.below(10 ** random.below(6)));
  const decimals = random.below(4);
  return decimals === 0 ? whole : `${whole}.${String(random.below(10 ** decimals)).padStart(decimals, '0')}`;
}

/** A formula of the wanted type, now and then ill-typed. */
export function randomFormula(random: RandomSource, depth: number, type: 'number' | 'boolean'): OracleNode {
  const other = type === 'number' ? 'boolean' : 'number';
  const wanted = random.below(60) === 0 ? other : type;
  return wanted === 'number' ? randomNumber(random, depth) : randomTruth(random, depth);
}

function randomNumber(random: RandomSource, depth: number): OracleNode {
  const sub = () => randomFormula(random, depth - 1, 'number');
  const several = () => Array.from({ length: 1 + random.below(3) }, sub);
  if (depth === 0 || random.below(8) === 0) {
    if (random.below(2) === 0) return { kind: 'name', name: random.pick(NAMES) };
    return { kind: 'number', digits: randomDigits(random), percent: random.below(5) === 0 };
  }
  switch (random.below(9)) {
    case 0:
      return { kind: 'sign', op: random.pick(['+', '-']), of: sub() };
    case 1:
      return { kind: 'percent', of: sub() };
    case 2:
      return { kind: 'call', fn: random.pick(['MIN', 'MAX', 'SUM', 'AVERAGE', 'COUNT']), args: several() };
    case 3: {
      const digits = { kind: 'number', digits: String(random.below(18)), percent: false } as const;
      const signed = random.below(2) === 0 ? digits : ({ kind: 'sign', op: '-', of: digits } as const);
      return { kind: 'call', fn: random.pick(['ROUND', 'ROUNDUP', 'ROUNDDOWN']), args: [sub(), signed] };
    }
    case 4:
      return random.below(2) === 0
        ? { kind: 'call', fn: 'ABS', args: [sub()] }
        : { kind: 'call', fn: 'IF', args: [randomFormula(random, depth - 1, 'boolean'), sub(), sub()] };
    default:
      return { kind: 'binary', op: random.pick(['+', '-', '*', '/', '/']), left: sub(), right: sub() };
  }
}

function randomTruth(random: RandomSource, depth: number): OracleNode {
  if (depth === 0) return { kind: 'boolean', value: random.below(2) === 0 };
  const truth = () => randomFormula(random, depth - 1, 'boolean');
  switch (random.below(7)) {
    case 0:
      return { kind: 'call', fn: 'NOT', args: [truth()] };
    case 1:
      return {
        kind: 'call',
        fn: random.pick(['AND', 'OR']),
        args: Array.from({ length: 1 + random.below(3) }, truth),
      };
    case 2:
      return {
        kind: 'binary',
        op: random.pick(['=', '<>', '=', '<']),
        left: { kind: 'name', name: '说明' },
        right: { kind: 'text', value: random.pick(['', '是', 'Abc', '"']) },
      };
    case 3:
      return { kind: 'binary', op: random.pick(['=', '<>', '<=']), left: truth(), right: truth() };
    default: {
      const left = randomFormula(random, depth - 1, 'number');
      // The same value on both sides, or a hair beside it, so that equality is met.
      const hair: OracleNode = { kind: 'number', digits: random.pick(['0', TINY]), percent: false };
      const right: OracleNode =
        random.below(3) === 0
          ? { kind: 'binary', op: random.pick(['+', '-']), left, right: hair }
          : randomFormula(random, depth - 1, 'number');
      return { kind: 'binary', op: random.pick(['=', '<>', '<', '>', '<=', '>=']), left, right };
    }
  }
}
