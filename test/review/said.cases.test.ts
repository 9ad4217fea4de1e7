import { readFileSync } from 'node:fs';
import path from 'node:path';

import { review } from '../../src/review';
import { assess } from '../../src/scoring/assess';
import { TOTAL, type Facts } from '../../src/scoring/facts';
import { facts, fixtureCase, rubric2019 } from '../support/facts';

/** What the texts of real sheets show of their scores where neither data nor verdicts are given. */
const found = (given: Facts): readonly string[] =>
  review(assess(rubric2019(), { ...given, inputs: {}, judgements: {} }))
    .filter(({ code }) => ['N03', 'N07', 'N21'].includes(code))
    .map(({ code, severity, message }) => `${code} ${severity} ${message}`);

test('a sheet as it was handed in', () => {
  expect(found(fixtureCase('zhanjiang-2019.sheet.json').facts)).toEqual([]);
});

test('one at full marks throughout', () => {
  expect(found(fixtureCase('self-evaluation-2020.sheet.json').facts)).toEqual([
    'N03 error “支出完成率”得分 4，按评分说明所列算式“（3577.86/（3257.65+468.6））*100%=96.02%”应为 3，属于“95%≤支出完成率<100%”。',
    'N03 error “政府采购执行率”得分 2，按评分说明所列算式“531.95/535.58=99.32%”应为 1.99。',
  ]);
});

test('every row as the audit scored it', () => {
  const given = fixtureCase('zhanjiang-2019.facts.json').facts;
  const scores = assess(rubric2019(), given).rows.map(({ name, score }) => [
    name,
    score?.toDecimalText() ?? '',
  ]);
  const { narratives } = fixtureCase('zhanjiang-2019.sheet.json').facts;
  expect(
    found({ ...given, narratives, reported: Object.fromEntries([...scores, [TOTAL, '93.94']]) }),
  ).toEqual([]);
});

describe('every sentence', () => {
  const cases = JSON.parse(readFileSync(path.join(__dirname, '../fixtures/texts.json'), 'utf8')) as readonly {
    readonly row: string;
    readonly score: string;
    readonly text: string;
  }[];

  const WRONG: Readonly<Record<string, string>> = {
    '相应指标分值调整至“支出完成率”=3×3/4=2.25，扣0.75分，得2.25分。': 'N21 warning',
    '执行率为531.95/535.58=99.32%。': 'N03 error',
  };

  test.each(cases.map(({ row, score, text }) => [text, row, score] as const))('%s', (text, row, score) => {
    const given = facts({ reported: { [row]: score }, narratives: { [row]: text } });
    const wrong = WRONG[text];
    expect(found(given).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(
      wrong === undefined ? [] : [wrong],
    );
  });
});
