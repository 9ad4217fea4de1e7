import { CHECKS } from '../../src/review';
import { runCases } from '../support/check-cases';

/** The table in docs/checks.md is made of these. */
const results = runCases();

test.each(CHECKS.map(({ code }) => code))(
  '%s fires where it must, and is silent where it must be',
  (code) => {
    const wrong = results.filter((one) => one.code === code && !one.holds);
    expect(wrong.map(({ says, fires }) => `${says} ${fires ? 'not found' : 'found'}`)).toEqual([]);
  },
);

test('every code in the cases is that of a check', () => {
  const known = new Set(CHECKS.map(({ code }) => code));
  expect(results.filter(({ code }) => !known.has(code))).toEqual([]);
});
