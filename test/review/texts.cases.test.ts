import { readFileSync } from 'node:fs';
import path from 'node:path';

import { CHECKS, subjectOf } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { facts, rubric2019 } from '../support/facts';

interface Case {
  readonly row: string;
  readonly score: string;
  readonly text: string;
  readonly expect: readonly string[];
  readonly quiet: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
}

const cases = JSON.parse(
  readFileSync(path.join(__dirname, '../fixtures/texts.json'), 'utf8'),
) as readonly Case[];

/** The checks that read what a text calculates and states. */
const OURS = ['N01', 'N02', 'N04', 'N08', 'N09', 'N10', 'N12', 'N17', 'S05'];

describe('every sentence, on an otherwise empty sheet', () => {
  test.each(cases.map((one): [string, Case] => [one.text, one]))('%s', (_, { row, score, text, ...one }) => {
    const given = facts({
      inputs: one.inputs ?? {},
      reported: { [row]: score },
      narratives: { [row]: text },
    });
    const subject = subjectOf(assess(rubric2019(), given));
    const found = CHECKS.filter(({ code }) => OURS.includes(code)).flatMap((check) =>
      check.find(subject).map((finding) => ({ code: check.code, ...finding })),
    );
    const codes = found.map(({ code }) => code);
    // One mistake gives one finding.
    expect(codes).toEqual(one.expect);
    expect(codes.filter((code) => one.quiet.includes(code))).toEqual([]);
    for (const { indicator, names } of found) {
      expect(indicator).toBe(row);
      expect(names).toContain(`说明_${row}`);
    }
  });
});
