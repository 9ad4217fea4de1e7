import { readFileSync } from 'node:fs';
import path from 'node:path';

import { type Finding, review } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { fixtureCase, rubric2019 } from '../support/facts';

/** Row (null for the whole sheet), code, and numbers that the message must carry. */
type Expected = readonly [string | null, string, string?];

interface Expectations {
  readonly errors: readonly Expected[];
  readonly warnings: readonly Expected[];
  readonly mustNot: readonly string[];
}

describe.each(['zhanjiang-2019.sheet.json', 'self-evaluation-2020.sheet.json'])('%s', (file) => {
  const findings = review(assess(rubric2019(), fixtureCase(file).facts));
  const { errors, warnings, mustNot } = expectationsOf(file);

  test('exactly the listed errors', () => {
    const found = findings.filter((one) => one.severity === 'error');
    const listed = errors;
    expect(found.map((one) => `${one.code} ${one.indicator ?? ''}`).sort()).toEqual(
      listed.map(([row, code]) => `${code} ${row ?? ''}`).sort(),
    );
    for (const one of listed) expect(found.filter((finding) => matches(finding, one))).toHaveLength(1);
  });

  test('every listed warning', () => {
    const found = findings.filter((one) => one.severity === 'warning');
    for (const one of warnings)
      expect([one, found.filter((finding) => matches(finding, one)).length]).toEqual([one, 1]);
  });

  test('no code that must stay silent', () => {
    expect(findings.filter((one) => mustNot.includes(one.code))).toEqual([]);
  });

  test('each finding says what it rests on and what to do about it', () => {
    const mute = findings.filter(({ clause, advice }) => clause === '' || !advice.endsWith('。'));
    expect(mute).toEqual([]);
  });
});

/** Row, code, and the numbers (`1 | 2`) that the message must carry. */
function matches(finding: Finding, [row, code, says = '']: Expected): boolean {
  const numbers = says.split(' | ');
  return (
    finding.indicator === row &&
    finding.code === code &&
    numbers.every((number) => finding.message.includes(number))
  );
}

function expectationsOf(file: string): Expectations {
  const text = readFileSync(path.join(__dirname, '../fixtures', file), 'utf8');
  return (JSON.parse(text) as { expected: Expectations }).expected;
}
