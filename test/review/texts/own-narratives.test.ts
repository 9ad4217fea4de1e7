import fc from 'fast-check';

import { narrate } from '../../../src/narrative/narrate';
import { CHECKS, subjectOf } from '../../../src/review';
import { assess } from '../../../src/scoring/assess';
import { type Facts, TOTAL } from '../../../src/scoring/facts';
import { arbitraryFacts, plausibleFacts } from '../../support/arbitrary-facts';
import { rubric2019 } from '../../support/facts';

const rubric = rubric2019();
const SEED = 20190214;

/** The checks that read what a text calculates and states. */
const OURS = ['N01', 'N02', 'N04', 'N08', 'N09', 'N10', 'N12', 'N17', 'S05'];
const checks = CHECKS.filter(({ code }) => OURS.includes(code));

/** A sheet that prints the scores and the texts that the product itself gives. */
function printed(given: Facts): Facts {
  const assessment = assess(rubric, given);
  const narratives = [...narrate(assessment)].flatMap(([row, text]) => (text === null ? [] : [[row, text]]));
  const scores = [...assessment.rows, assessment.adjustment].map((row) => [
    row.name,
    row.score?.toDecimalText() ?? '',
  ]);
  return {
    ...given,
    narratives: Object.fromEntries(narratives),
    reported: { ...Object.fromEntries(scores), [TOTAL]: assessment.total.toDecimalText() },
  };
}

describe('texts that the product writes', () => {
  test('there is nothing to say of them', () => {
    const looked = new Map<string, number>();
    fc.assert(
      fc.property(plausibleFacts(), (given) => {
        const sheet = printed(given);
        const subject = subjectOf(assess(rubric, sheet));
        const found = checks.flatMap((check) => {
          if (check.examine(subject).places > 0) looked.set(check.code, (looked.get(check.code) ?? 0) + 1);
          // What N10 says of the data does not come from the texts.
          return check.find(subject).filter(({ names }) => names.some((name) => name.startsWith('说明_')));
        });
        expect(found.map(({ indicator, message }) => [message, sheet.narratives[indicator ?? '']])).toEqual(
          [],
        );
      }),
      { numRuns: 150, seed: SEED },
    );
    // Each had something to look at; lists of parts and repeated numbers are no part of the product's own texts.
    expect([...looked.keys()].sort()).toEqual(
      expect.arrayContaining(['N01', 'N02', 'N04', 'N08', 'N10', 'N17', 'S05']),
    );
  });

  test('whatever the facts hold, there is no error, and nothing is thrown', () => {
    fc.assert(
      fc.property(arbitraryFacts(), (given) => {
        const subject = subjectOf(assess(rubric, printed(given)));
        const errors = checks.flatMap((check) =>
          check
            .find(subject)
            .filter(({ severity }) => (severity ?? check.severity) === 'error')
            .map(({ message }) => `${check.code} ${message}`),
        );
        expect(errors).toEqual([]);
        const asGiven = subjectOf(assess(rubric, given));
        for (const check of checks) check.find(asGiven);
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});
