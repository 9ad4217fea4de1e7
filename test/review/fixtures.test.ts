import { readFileSync } from 'node:fs';
import path from 'node:path';

import { CHECKS, type Finding, review } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { fixtureCase, rubric2019 } from '../support/facts';

/** Row (null for the whole sheet), code, and numbers that the message must carry. */
type Expected = readonly [string | null, string, string?];

interface Expectations {
  readonly errors: readonly Expected[];
  readonly warnings: readonly Expected[];
  readonly mustNot: readonly string[];
}

/** The checks there are; what the fixtures expect of others waits for those. */
const implemented = new Set(CHECKS.map((check) => check.code));

/**
 * Not yet to be found: 103 stands only in the text of 重点工作 as one of two scores, the input holds the average; the
 * checks that read texts come with a later change.
 */
const IN_TEXT_ONLY = [['重点工作完成效率', 'N10', '103']];

describe.each(['zhanjiang-2019.sheet.json', 'self-evaluation-2020.sheet.json'])('%s', (file) => {
  const findings = review(assess(rubric2019(), fixtureCase(file).facts));
  const { errors, warnings, mustNot } = expectationsOf(file);
  const known = (list: readonly Expected[]): readonly Expected[] =>
    list.filter(
      (one) => implemented.has(one[1]) && !IN_TEXT_ONLY.some((other) => String(other) === String(one)),
    );

  test('exactly the listed errors', () => {
    const found = findings.filter((one) => one.severity === 'error');
    const listed = known(errors);
    expect(found.map((one) => [one.indicator, one.code])).toEqual(listed.map(([row, code]) => [row, code]));
    found.forEach((one, index) => {
      expect(one.message).toContain(listed[index]?.[2] ?? '');
    });
  });

  test('at least the listed warnings', () => {
    const found = findings.filter((one) => one.severity === 'warning');
    for (const [row, code, says = ''] of known(warnings)) {
      expect(found.filter((one) => matches(one, row, code) && one.message.includes(says))).toHaveLength(1);
    }
  });

  test('no code that must stay silent', () => {
    expect(findings.filter((one) => mustNot.includes(one.code))).toEqual([]);
  });
});

test('the sheet of 2019 has nothing else to say', () => {
  expect(review(assess(rubric2019(), fixtureCase('zhanjiang-2019.sheet.json').facts))).toEqual([]);
});

test('what of the fixtures is looked for today', () => {
  const { errors, warnings } = expectationsOf('self-evaluation-2020.sheet.json');
  const today = [...errors, ...warnings]
    .filter(([, code]) => implemented.has(code))
    .map(([row, code]) => [row, code]);
  expect(today).toEqual([
    ['预算编制准确性', 'N03'],
    ['支出完成率', 'N03'],
    ['政府采购执行率', 'N03'],
    ['重点工作完成效率', 'N03'],
    ['重点工作完成效率', 'N10'],
    ['资金下达合法性', 'N21'],
  ]);
});

function matches(finding: Finding, row: string | null, code: string): boolean {
  return finding.indicator === row && finding.code === code;
}

function expectationsOf(file: string): Expectations {
  const text = readFileSync(path.join(__dirname, '../fixtures', file), 'utf8');
  return (JSON.parse(text) as { expected: Expectations }).expected;
}
