import path from 'node:path';

import { narrate } from '../../src/narrative/narrate';
import { assess } from '../../src/scoring/assess';
import { case2019, rubric2019 } from '../support/facts';
import { expectGolden } from '../support/golden';

const { facts, expected } = case2019();
const rubric = rubric2019();
const texts = narrate(assess(rubric, facts));

/** Which ratios of the case a row's text must print. */
const RATIOS: Readonly<Record<string, readonly string[]>> = {
  预算编制准确性: ['财政拨款收入预决算差异率'],
  支出完成率: ['支出完成率'],
  结转结余率: ['结转结余率'],
  国库集中支付结转结余存量资金效率性: ['国库集中支付结转结余存量资金变动率'],
  政府采购执行率: ['政府采购执行率'],
  固定资产利用率: ['固定资产利用率'],
  公用经费控制率: ['三公经费控制率', '日常公用经费控制率'],
};

/** What a reader takes from a text, found by patterns of this test's own. */
function read(text: string): { ratios: string[]; lost: number; score: number | null; net: number } {
  const numbers = (pattern: RegExp): number[] =>
    [...text.matchAll(pattern)].map(([, digits]) => Number(digits));
  const sum = (values: readonly number[]): number =>
    Number(values.reduce((one, other) => one + other, 0).toFixed(4));
  return {
    ratios: [...text.matchAll(/(?<=[=率])-?\d+\.\d\d%/gu)].map(([percent]) => percent),
    lost: sum(numbers(/扣(\d+(?:\.\d+)?)分/gu)),
    score: /不得分。$/u.test(text) ? 0 : (numbers(/[^不]得(\d+(?:\.\d+)?)分。$/gu)[0] ?? null),
    net: sum([
      ...numbers(/加(\d+(?:\.\d+)?)分/gu),
      ...numbers(/减(\d+(?:\.\d+)?)分/gu).map((value) => -value),
    ]),
  };
}

describe('the texts of the audited case', () => {
  test('cover its 30 rows', () => {
    expect([...texts.keys()]).toEqual([...rubric.indicators.map((one) => one.name), '加减分项']);
  });

  test.each(rubric.indicators.map((one) => [one.name, one.weight.toDecimalText()] as const))(
    '%s: ratio, deduction and score as audited',
    (row, weight) => {
      const found = read(texts.get(row) ?? '');
      const score = Number(expected.scores[row]);
      expect(found.score).toBe(score);
      expect(found.lost).toBe(Number((Number(weight) - score).toFixed(2)));
      const ratios = (RATIOS[row] ?? []).map((name) => expected.ratios[name]);
      expect(found.ratios).toEqual(expect.arrayContaining(ratios));
    },
  );

  test('加减分项', () => {
    expect(read(texts.get('加减分项') ?? '').net).toBe(Number(expected.scores.加减分项));
  });

  test('as they were read and approved', () => {
    const lines = [...texts].map(([row, text]) => `${row}：${String(text)}`);
    expectGolden(path.join(__dirname, 'golden/zhanjiang-2019.txt'), lines.join('\n'));
  });
});
