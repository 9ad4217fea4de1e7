import { assess } from '../../src/scoring/assess';
import { briefly } from '../../src/scoring/brief';
import { CHOICE } from '../../src/scoring/facts';
import { facts } from '../support/facts';
import { rowOf, smallRubric } from '../support/small-rubric';

const rubric = smallRubric(`
inputs: { 甲: amount 元, 乙: amount 元, 丙: count 次, 丁: days 天, 戊: days 天 }
values: { 率: 甲/乙 }
rows:
  - name: 档
    weight: 2
    rule:
      kind: bands
      value: 率
      bands: [{ below: 50%, points: 0, label: 低 }, { atLeast: 50%, points: 2, label: 高 }]
      special: [{ outcome: 免, when: 甲=7, points: full }]
  - { name: 级, weight: 2, rule: { kind: steps, value: ABS(率-1), per: 10%, deduct: 0.5, count: completed } }
  - { name: 比, weight: 2, rule: { kind: proportion, value: 甲, of: 100 } }
  - { name: 数, weight: 2, rule: { kind: tally, start: full, entries: [{ input: 丙, each: -0.5 }] } }
  - { name: 期, weight: 2, rule: { kind: deadlines, items: [{ input: 丁, name: 丁种, within: 5 }, { input: 戊, name: 戊种, within: 5 }] } }
  - { name: 转, weight: 2, rule: { kind: transfer, to: 档, rule: { kind: proportion, value: 率 } } }
  - { name: 选, weight: 2, rule: { kind: choice, options: [{ choice: 好, points: 2 }, { choice: 差, points: 0 }] } }
  - name: 项
    weight: 2
    rule: &items
      kind: checklist
      items: [{ key: 1, name: 一, points: 1 }, { key: 2, name: 二, points: 1, rule: { kind: proportion, value: 率 } }]
  - { name: 证, weight: 2, rule: { kind: evidence, rule: *items } }
  - name: 合
    weight: 2
    rule:
      kind: parts
      parts: [{ key: 一, points: 1, rule: { kind: proportion, value: 率 } }, { key: 二, points: 1, rule: { kind: tally, start: full, entries: [{ input: 丙, each: -0.5 }] } }]
adjustment: [{ input: 丙, each: 1, cap: 2 }, { input: 丁, each: -0.5 }]
`);

const GIVEN = { 甲: '60', 乙: '80', 丙: '1', 丁: '5', 戊: '6' };
const VERDICTS = {
  转: { 1: { verdict: '' } },
  选: { [CHOICE]: { verdict: '好' } },
  项: { 1: { verdict: '符合' } },
  证: { 1: { verdict: '符合' } },
};

function brief(row: string, inputs: Record<string, string> = GIVEN, judgements: object = VERDICTS): string {
  return briefly(rowOf(assess(rubric, facts({ inputs, judgements: judgements as never })), row));
}

test.each([
  ['档', '率 60/80 = 75.00%，属于“高”'],
  ['级', '级 ABS(75.00%-1) = 25.00%，扣 2 级'],
  ['比', '甲 60'],
  ['数', '丙 1：−0.5 分'],
  ['期', '丁种 5 天按期，戊种 6 天超期'],
  ['转', '率 60/80 = 75.00%'],
  ['选', '情形为“好”'],
  ['项', '第 1 项符合 1 分，第 2 项 0.75 分'],
  ['证', '缺佐证，按标准不得分'],
  ['合', '一 0.75 分，二 0.5 分'],
  ['加减分项', '丙 1：+1 分，丁 5：−2.5 分'],
])('%s: %s', (row, text) => {
  expect(brief(row)).toBe(text);
});

test('special cases, verdicts and evidence', () => {
  expect(brief('档', { ...GIVEN, 甲: '7' })).toBe('属于“免”的情形');
  expect(brief('转', GIVEN, { 转: { 1: { verdict: '不适用' } } })).toBe('不适用，2×2/2（“档”的得分率）');
  expect(brief('转', GIVEN, { 转: { 1: { verdict: '不符合' } } })).toBe('判定为不符合');
  expect(brief('转', {}, { 转: { 1: { verdict: '不适用' } } })).toBe('判定为不适用');
  expect(brief('证', GIVEN, { 证: { 1: { verdict: '酌情', deduct: '0.25', evidence: '据' } } })).toBe(
    '第 1 项酌情 0.75 分，第 2 项 0.75 分',
  );
  expect(brief('数', { 丙: '0' })).toBe('没有加减分事项');
  expect(brief('加减分项', { 丙: '0', 丁: '0' })).toBe('没有加减分事项');
  expect(brief('期', { 戊: '6' })).toBe('戊种 6 天超期');
});

test('what is missing is said to be missing', () => {
  const nothing = (row: string): string => brief(row, {}, {});
  expect(nothing('档')).toBe('率 （缺数据，无法计算）');
  expect(nothing('级')).toBe('级 （缺数据，无法计算）');
  expect(nothing('比')).toBe('甲 （缺数据，无法计算）');
  expect(nothing('数')).toBe('丙 缺');
  expect(nothing('期')).toBe('天数均未填');
  expect(nothing('选')).toBe('情形为“未选”');
  expect(nothing('项')).toBe('第 1 项未判定 缺，第 2 项 缺');
  expect(nothing('合')).toBe('一 缺，二 缺');
  expect(brief('档', { 甲: '1', 乙: '0' })).toBe('率 （除数为 0，无法计算）');
});
