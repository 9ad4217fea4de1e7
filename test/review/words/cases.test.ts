import { readFileSync } from 'node:fs';
import path from 'node:path';

import { subjectOf } from '../../../src/review';
import { assess } from '../../../src/scoring/assess';
import { fixtureCase, rubric2019 } from '../../support/facts';
import { WORDS } from './support';

/** Row (null for the whole sheet) and code. */
type Expected = readonly [string | null, string];

interface Expectations {
  readonly errors: readonly Expected[];
  readonly warnings: readonly Expected[];
  readonly mustNot: readonly string[];
}

const CODES = WORDS.map(({ code }) => code);

function expectationsOf(file: string): Expectations {
  const text = readFileSync(path.join(__dirname, '../../fixtures', file), 'utf8');
  return (JSON.parse(text) as { expected: Expectations }).expected;
}

function foundIn(file: string): readonly { at: string; severity: string; message: string }[] {
  const subject = subjectOf(assess(rubric2019(), fixtureCase(file).facts));
  return WORDS.flatMap((check) =>
    check.find(subject).map((found) => ({
      at: `${found.indicator ?? ''} ${check.code}`,
      severity: found.severity ?? check.severity,
      message: found.message,
    })),
  );
}

const placesOf = (list: readonly Expected[]): readonly string[] =>
  list.filter(([, code]) => CODES.includes(code)).map(([row, code]) => `${row ?? ''} ${code}`);

describe.each([
  ['zhanjiang-2019.sheet.json', 3, 1],
  ['self-evaluation-2020.sheet.json', 4, 5],
])('words, evidence and dates of %s', (file, errors, warnings) => {
  const found = foundIn(file);
  const expected = expectationsOf(file);

  test('the codes of these checks are among what is listed', () => {
    expect(placesOf(expected.errors)).toHaveLength(errors);
    expect(placesOf(expected.warnings)).toHaveLength(warnings);
  });

  test('exactly the listed errors', () => {
    const at = found.filter(({ severity }) => severity === 'error').map((one) => one.at);
    expect([...at].sort()).toEqual([...placesOf(expected.errors)].sort());
  });

  test('every listed warning, once', () => {
    const at = found.filter(({ severity }) => severity === 'warning').map((one) => one.at);
    for (const one of placesOf(expected.warnings)) expect(at.filter((other) => other === one)).toEqual([one]);
  });

  test('no code that must stay silent', () => {
    expect(found.filter(({ at }) => expected.mustNot.some((code) => at.endsWith(` ${code}`)))).toEqual([]);
  });
});

test('what else is found there is looked through', () => {
  const others = ['zhanjiang-2019.sheet.json', 'self-evaluation-2020.sheet.json'].flatMap((file) => {
    const { errors, warnings } = expectationsOf(file);
    const listed = placesOf([...errors, ...warnings]);
    return foundIn(file).filter(({ at }) => !listed.includes(at));
  });
  expect(others).toEqual([
    {
      at: '重点工作完成效率 L10',
      severity: 'warning',
      message: '“重点工作完成效率”的评分说明写了得分，没有写年度。',
    },
    {
      at: '财务合规性 L11',
      severity: 'info',
      message:
        '“财务合规性”的评分说明写着“根据审计局审计整改函反映发放在职人员2018年度绩效奖金未履行代扣代缴义务和未实…”，所说的是 2018 年度，评价年度是 2019。',
    },
    {
      at: '绩效目标 T04',
      severity: 'warning',
      message: '“绩效目标”的评分说明中文号“湛财评[2019]24号”的年份应当用六角括号，写作“〔2019〕”。',
    },
    {
      at: '公用经费控制率 T08',
      severity: 'info',
      message: '“公用经费控制率”的评分说明有笔误：“万元元”应为“万元”。',
    },
  ]);
});
