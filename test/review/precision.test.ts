import fc from 'fast-check';

import { CHECKS, examined, NO_SHEET } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { rubric2019 } from '../support/facts';
import { printedSheet } from '../support/printed-sheet';
import { filledIn, validFacts } from '../support/valid-facts';

/**
 * Workbooks that the product itself filled in from valid facts have no error, over 1,000 sets of facts; and every
 * check that looks at a sheet or its data had something to look at in some of them. Of half of the sets the whole
 * sheet is known, of the others only the facts.
 */
const SETS = 1000;
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
      for (const { code, places, findings } of examined(assessment, sheet)) {
        if (places > 0) looked.set(code, (looked.get(code) ?? 0) + 1);
        if (findings.length > 0) spoke.set(code, (spoke.get(code) ?? 0) + 1);
        for (const { severity, message } of findings)
          if (severity === 'error') errors.push(`${String(index)} ${code} ${message}`);
      }
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
      `check, its severity, sets of ${String(SETS)} that it looked at, and in which it spoke\n${table.join('\n')}\n`,
    );
    expect(rows.filter(([, , places]) => places === 0).map(([code]) => code)).toEqual([]);
  });
});
