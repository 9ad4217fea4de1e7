import fc from 'fast-check';

import { type Finding, review } from '../../src/review';
import { Quotient } from '../../src/rubric/formula';
import { assess } from '../../src/scoring/assess';
import { type Facts, TOTAL } from '../../src/scoring/facts';
import { arbitraryFacts, plausibleFacts } from '../support/arbitrary-facts';
import { rubric2019 } from '../support/facts';
import { fixed, scoresOf } from './sheet';

const rubric = rubric2019();
const SEED = 20190214;

const found = (given: Facts): readonly Finding[] => review(assess(rubric, given));
const at = (findings: readonly Finding[], code: string): readonly (string | null)[] =>
  findings.filter((one) => one.code === code).map((one) => one.indicator);

/** A sheet that prints exactly what the product gives. */
const printed = (given: Facts): Facts => ({ ...given, reported: scoresOf(given) });
const changed = (given: Facts, reported: Record<string, string>): Facts => ({
  ...given,
  reported: { ...given.reported, ...reported },
});
const plus = (text: string, difference: string): string =>
  Quotient.of(text).add(Quotient.of(difference)).toDecimalText();

describe('precision', () => {
  test('a sheet that prints the product’s own scores has no error, but blanks where data are missing', () => {
    fc.assert(
      fc.property(plausibleFacts(), (given) => {
        const sheet = printed(given);
        const assessment = assess(rubric, sheet);
        const findings = review(assessment);
        const missing = assessment.rows.filter((row) => row.status === 'missing');
        const errors = findings.filter((one) => one.severity === 'error');
        expect(errors.map((one) => [one.code, one.indicator])).toEqual(
          missing.map((row) => ['S03', row.name]),
        );
        expect(findings.filter((one) => ['S16', 'M02', 'M03'].includes(one.code))).toEqual([]);
      }),
      { numRuns: 500, seed: SEED },
    );
  });

  test('the order of keys changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(plausibleFacts().map(printed), arbitraryFacts()), fc.nat(), (given, seed) => {
        expect(found(shuffled(given, seed))).toEqual(found(given));
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  test('whatever the facts hold, review answers, and says where it looked', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (given) => {
        const odd = found(given).filter(
          ({ code, message, names, indicator, fix }) =>
            !/[。？]$/u.test(message) ||
            /undefined|NaN|\[object/u.test(message) ||
            // A finding on a row as a whole points at its score.
            (code !== 'M03' && names.length === 0 && indicator === null) ||
            (fix !== null && !names.includes(fix.name)),
        );
        expect(odd).toEqual([]);
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});

describe('recall', () => {
  const scoredRow = plausibleFacts().chain((given) => {
    const sheet = printed(given);
    const rows = assess(rubric, sheet).rows.filter((row) => row.score !== null);
    return fc.record({ sheet: fc.constant(sheet), row: fc.constantFrom(...rows) });
  });

  test('one printed score changed by ±0.5: N03 at that row, or S03 beyond its bounds, and the total no longer fits', () => {
    fc.assert(
      fc.property(scoredRow, fc.constantFrom('0.5', '-0.5', '0.01'), ({ sheet, row }, difference) => {
        const wrong = plus(sheet.reported[row.name] ?? '', difference);
        const findings = found(changed(sheet, { [row.name]: wrong }));
        const outside = Quotient.of(wrong).sign() < 0 || Quotient.of(wrong).gt(row.weight ?? Quotient.ZERO);
        expect(at(findings, 'N03')).toEqual([row.name]);
        expect(at(findings, 'S03').includes(row.name)).toBe(outside);
        const fix = findings.find((one) => one.code === 'N03')?.fix;
        expect(fix).toMatchObject({ name: `得分_${row.name}`, value: sheet.reported[row.name] });
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  test('the total changed: S02, and its fix is the product’s total', () => {
    fc.assert(
      fc.property(plausibleFacts(), fc.constantFrom('1', '-1', '0.01'), (given, difference) => {
        const sheet = printed(given);
        const wrong = changed(sheet, { [TOTAL]: plus(sheet.reported[TOTAL] ?? '', difference) });
        const [finding] = found(wrong).filter((one) => one.code === 'S02');
        expect(finding?.names).toEqual(['合计']);
        expect(fixed(wrong, finding as Finding).reported).toEqual(sheet.reported);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  test('a bonus or penalty beyond its cap: S04', () => {
    fc.assert(
      fc.property(plausibleFacts(), fc.constantFrom('3.5', '4', '-6.5', '-8'), (given, beyond) => {
        const findings = found(changed(printed(given), { 加减分项: beyond }));
        expect(at(findings, 'S04')).toEqual(['加减分项']);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  test('a score cleared: S03 at that row; written as text: S14', () => {
    fc.assert(
      fc.property(scoredRow, ({ sheet, row }) => {
        expect(at(found(changed(sheet, { [row.name]: '' })), 'S03')).toContain(row.name);
        expect(at(found(changed(sheet, { [row.name]: '两分' })), 'S14')).toEqual([row.name]);
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test('a score between two legal ones: S11', () => {
    fc.assert(
      fc.property(
        plausibleFacts(),
        fc.constantFrom('支出完成率', '结转结余率', '固定资产利用率', '预决算'),
        (given, row) => {
          expect(at(found(changed(printed(given), { [row]: '0.7' })), 'S11')).toEqual([row]);
        },
      ),
      { numRuns: 100, seed: SEED },
    );
  });

  test('年末结转结余 off by 0.02 万元: N06', () => {
    fc.assert(
      fc.property(plausibleFacts(), (given) => {
        const closing = plus(given.inputs.年末结转结余 ?? '', '0.02');
        expect(at(found({ ...given, inputs: { ...given.inputs, 年末结转结余: closing } }), 'N06')).toEqual([
          '结转结余率',
        ]);
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});

/** The same facts with the keys of every record in another order. */
function shuffled<T>(value: T, seed: number): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, below]) => [key, shuffled(below as unknown, seed)] as const,
  );
  const keyOf = (key: string): number =>
    Array.from(key).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 65521, seed % 65521);
  entries.sort(([one], [other]) => keyOf(one) - keyOf(other));
  return Object.fromEntries(entries) as T;
}
