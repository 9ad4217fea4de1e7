import { CHECKS, type Sheet, subjectOf } from '../../../src/review';
import type { Found } from '../../../src/review/check';
import { NO_SHEET } from '../../../src/review/sheet';
import { assess } from '../../../src/scoring/assess';
import type { Facts } from '../../../src/scoring/facts';
import { rubric2019 } from '../../support/facts';
import { type Change, cleanSheet } from '../sheet';

/** The codes that look at words, evidence and dates. */
export const WORDS = CHECKS.filter(({ code }) => /^[LT]\d\d$/u.test(code) && code !== 'L14');

/** What one check finds on a sheet. */
export function foundBy(code: string, given: Facts, sheet: Sheet = NO_SHEET): readonly Found[] {
  const check = CHECKS.find((one) => one.code === code);
  if (check === undefined) throw new Error(`no check ${code}`);
  return check.find(subjectOf(assess(rubric2019(), given), sheet));
}

/** The clean sheet with one text, and with a score where one is given; by the data's own score otherwise. */
export function saying(row: string, text: string, score?: string, change: Change = {}): Facts {
  return cleanSheet({
    ...change,
    narratives: { ...change.narratives, [row]: text },
    ...(score === undefined ? {} : { reported: { [row]: score } }),
  });
}

/** Blank inputs, as where no data sheet stands behind a score. */
export function blank(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}
