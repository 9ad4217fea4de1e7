import type { Outcome, RoundingMode } from '../../../src/rubric/formula';
import { evaluate, Quotient } from '../../../src/rubric/formula';
import type { OracleOutcome } from './bigint-oracle';
import { difference, fraction, fromDecimal, judge, round, spell, toFixed } from './bigint-oracle';
import { tree } from './helpers';
import type { RandomSource } from './random-formula';
import { NAMES, randomDigits, randomFormula, randomSource } from './random-formula';

/** A mutation test may lower this, since it repeats the test for every mutant. */
const TREES = Number(process.env['FORMULA_TREES'] ?? 100_000);

function exactOf(value: Quotient) {
  const n = fromDecimal(value.n.toFixed());
  const d = fromDecimal(value.d.toFixed());
  return fraction(n.n * d.d, n.d * d.n);
}

/** Comparable text of an outcome; the message and denominator are tested elsewhere. */
function productText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'number': {
      const { n, d } = exactOf(outcome.value);
      return `number ${n}/${d} ${outcome.value.toFixed(2)} ${outcome.value.toPercent(1)}`;
    }
    case 'missing':
      return `missing ${outcome.names.join()}`;
    case 'boolean':
    case 'text':
      return `${outcome.kind} ${outcome.value}`;
    default:
      return outcome.kind;
  }
}

function oracleText(outcome: OracleOutcome): string {
  switch (outcome.kind) {
    case 'number': {
      const { n, d } = outcome.value;
      return `number ${n}/${d} ${toFixed(outcome.value, 2)} ${toFixed(fraction(n * 100n, d), 1)}%`;
    }
    case 'missing':
      return `missing ${outcome.names.join()}`;
    case 'boolean':
    case 'text':
      return `${outcome.kind} ${outcome.value}`;
    default:
      return outcome.kind;
  }
}

/** Values as signed decimal text; undefined: missing. */
function randomValues(random: RandomSource): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const name of NAMES) {
    if (name === '空白' || name === '说明' || random.below(12) === 0) continue;
    values.set(name, (random.below(4) === 0 ? '-' : '') + randomDigits(random));
  }
  return values;
}

describe('exact arithmetic against BigInt fractions', () => {
  it(`gives the same outcome for ${TREES} random formulas`, () => {
    const random = randomSource(20_240_601);
    const met = new Map<string, number>();
    for (let i = 0; i < TREES; i++) {
      const node = randomFormula(random, 1 + random.below(4), random.below(4) === 0 ? 'boolean' : 'number');
      const values = randomValues(random);
      const text = random.below(2) === 0 ? 'aBC' : '';
      const expected = judge(node, (name) => {
        const value = values.get(name);
        if (name === '说明') return { kind: 'text', value: text };
        return value === undefined
          ? { kind: 'missing', names: [name] }
          : { kind: 'number', value: fromDecimal(value) };
      });
      const actual = evaluate(tree(spell(node)), (name) => {
        const value = values.get(name);
        if (name === '说明') return { kind: 'text', value: text };
        return value === undefined
          ? { kind: 'missing', names: [name] }
          : { kind: 'number', value: Quotient.of(value) };
      });
      const wanted = oracleText(expected);
      // A plain comparison: 100,000 calls of expect would take longer than the arithmetic.
      if (productText(actual) !== wanted) {
        throw new Error(`${spell(node)}\n${JSON.stringify([...values])}\n${productText(actual)}\n${wanted}`);
      }
      met.set(expected.kind, (met.get(expected.kind) ?? 0) + 1);
    }
    // Every kind of outcome must have been met often, or the comparison says little.
    for (const kind of ['number', 'boolean', 'missing', 'division-by-zero', 'type-mismatch']) {
      expect(met.get(kind)).toBeGreaterThan(TREES / 100);
    }
  });

  it('does not lose a third', () => {
    expect(evaluate(tree('1/3+1/3+1/3<1'), () => ({ kind: 'missing', names: [] }))).toEqual({
      kind: 'boolean',
      value: false,
    });
    expect(evaluate(tree('1/3+1/3+1/3=1'), () => ({ kind: 'missing', names: [] }))).toEqual({
      kind: 'boolean',
      value: true,
    });
  });

  it('rounds quotients as the oracle does within 1e-60 of a half', () => {
    const random = randomSource(7);
    const hair = `0.${'0'.repeat(59)}1`;
    for (let i = 0; i < 3000; i++) {
      const digits = random.below(7) - 3;
      const mode = random.pick<RoundingMode>(['half-up', 'up', 'down']);
      const d = Quotient.of(1 + random.below(999));
      const half = Quotient.of(random.below(2000) - 1000)
        .add(Quotient.of('0.5'))
        .round(1, 'down')
        .add(Quotient.of(random.pick(['0', hair, `-${hair}`])));
      const scale = Quotient.of(`${digits <= 0 ? 10 ** -digits : `0.${'0'.repeat(digits - 1)}1`}`);
      // Multiplied and divided by d, so that the value is a true quotient that stands on the edge.
      const value = half.mul(scale).mul(d).div(d) ?? Quotient.ZERO;
      const wanted = round(exactOf(value), digits, mode);
      expect(difference(exactOf(value.round(digits, mode)), wanted)).toBe(0n);
      const [twoDigits, wantedDigits] = [value.toFixed(2), toFixed(exactOf(value), 2)];
      expect(twoDigits).toBe(wantedDigits);
    }
  });
});
