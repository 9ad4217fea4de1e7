import fc from 'fast-check';

import { CHECKS, NO_SHEET, review, subjectOf } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { rubric2019 } from '../support/facts';
import { printedSheet } from '../support/printed-sheet';
import { filledIn, validFacts } from '../support/valid-facts';

/**
 * Workbooks that the product itself filled in from valid facts have no error, over 1,000 sets of facts; and every
 * check that looks at a sheet or its data had something to look at in some of them.
 */
const SETS = 1000;
const COUNTED = 50;
const FEW = 5;
const SEED = 20190214;

const rubric = rubric2019();
const sets = fc.sample(validFacts(), { numRuns: SETS, seed: SEED }).map(filledIn);

describe('a workbook that the product filled in from valid facts', () => {
  const looked = new Map<string, number>();
  const spoke = new Map<string, number>();
  const errors: string[] = [];
  let complete = 0;

  beforeAll(() => {
    sets.forEach((facts, index) => {
      const assessment = assess(rubric, facts);
      if (assessment.complete) complete += 1;
      const sheet = index % 2 === 0 ? printedSheet(rubric, facts) : NO_SHEET;
      const subject = subjectOf(assessment, sheet);
      // Looking costs as much as finding: in the later sets only what few of the first ones have is looked for.
      for (const check of CHECKS)
        if ((index < COUNTED || (looked.get(check.code) ?? 0) < FEW) && check.looksAt(subject) > 0)
          looked.set(check.code, (looked.get(check.code) ?? 0) + 1);
      const findings = review(assessment, sheet);
      for (const code of new Set(findings.map((one) => one.code)))
        spoke.set(code, (spoke.get(code) ?? 0) + 1);
      for (const { severity, code, message } of findings)
        if (severity === 'error') errors.push(`${String(index)} ${code} ${message}`);
    });
  });

  test('is complete', () => {
    expect(complete).toBe(SETS);
  });

  test('has not one error', () => {
    expect(errors).toEqual([]);
  });

  test('gives every check something to look at', () => {
    const rows = CHECKS.filter(({ scope }) => scope.includes('S') || scope.includes('D')).map(
      ({ code, severity }) => [code, severity, looked.get(code) ?? 0, spoke.get(code) ?? 0] as const,
    );
    const table = rows.map(([code, severity, places, said]) =>
      [code, severity.padEnd(7), String(places).padStart(5), String(said).padStart(5)].join('  '),
    );
    process.stdout.write(
      `check, its severity, sets that it looked at of the first ${String(COUNTED)} (up to ${String(FEW)} of all), sets in which it spoke of ${String(SETS)}\n${table.join('\n')}\n`,
    );
    expect(rows.filter(([, , places]) => places === 0).map(([code]) => code)).toEqual([]);
  });
});
