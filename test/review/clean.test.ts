import { review } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { rubric2019 } from '../support/facts';
import { cleanFacts, cleanSheet } from './sheet';

describe('the clean sheet of these tests', () => {
  test.each([
    ['printing its scores', cleanSheet()],
    ['printing none', cleanFacts()],
  ])('%s has no finding but on the standard itself', (_, given) => {
    const assessment = assess(rubric2019(), given);
    expect(assessment.complete).toBe(true);
    expect(assessment.total.toDecimalText()).toBe('99.35');
    expect(review(assessment).filter(({ code }) => code !== 'S10')).toEqual([]);
  });
});
