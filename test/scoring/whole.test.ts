import { assess } from '../../src/scoring/assess';
import type { Assessment } from '../../src/scoring/assessment';
import { drawTree } from '../../src/scoring/explain';
import { facts } from '../support/facts';
import { pointsOf, rowOf, smallRubric, treeOf } from '../support/small-rubric';

/** The sheet as a whole: 加减分项, the clamp, grades, weights. */

const rubric = smallRubric(`
inputs: { 甲: score 百分制, 奖: count 次, 罚: count 次, 评: score 百分制 }
values: { 率: 甲/100, 差: amount 100-甲 }
rows:
  - { name: 行, weight: 90, rule: { kind: proportion, value: 率 } }
  - name: 附
    weight: 10
    weightCertainty: { level: assumed, note: 权重暂定 }
    certainty: { level: printed, note: 原文 }
    rule: { kind: steps, value: 差, per: 10, deduct: 1, count: completed }
grades: [{ name: 中, from: 60 }, { name: 优, from: 90 }, { name: 差, from: 5 }, { name: 良, from: 80 }]
total: { min: 5, max: 100 }
adjustment:
  - { input: 奖, each: 1, cap: 3 }
  - { input: 罚, each: -20 }
  - input: 评
    bands: [{ below: 50, points: -2, label: 差评, certainty: { level: assumed, note: 暂定差评 } }, { atLeast: 50, below: 90, points: 0, label: 平 }, { atLeast: 90, points: 2, label: 好评 }]
adjustmentCertainty: { level: inferred, note: 推定加减 }
`);
const GIVEN = { 甲: '80', 奖: '0', 罚: '0', 评: '60' };

function sheet(inputs: Record<string, string>, weights: Record<string, string> = {}): Assessment {
  return assess(rubric, facts({ inputs: { ...GIVEN, ...inputs }, weights }));
}

/** Total, 加减分项, its two sides and what cut it. */
function summary({ total, adjustment }: Assessment): unknown {
  return [
    total.toDecimalText(),
    adjustment.score?.toDecimalText() ?? null,
    adjustment.bonus?.toDecimalText() ?? null,
    adjustment.penalty?.toDecimalText() ?? null,
    adjustment.clamped,
  ];
}

describe('加减分项', () => {
  // 甲 80: 72 + 8 = 80 points in the rows.
  test.each([
    [{}, ['80', '0', '0', '0', null]],
    [{ 奖: '2' }, ['82', '2', '2', '0', null]],
    [{ 奖: '9', 罚: '1' }, ['63', '-17', '3', '20', null]],
    [{ 评: '90' }, ['82', '2', '2', '0', null]],
    [{ 评: '49' }, ['78', '-2', '0', '2', null]],
    [{ 评: '49', 奖: '1' }, ['79', '-1', '1', '2', null]],
    [{ 罚: '4' }, ['5', '-75', '0', '80', 'floor']],
    [{ 甲: '100', 奖: '1' }, ['100', '0', '1', '0', 'ceiling']],
    [{ 甲: '99', 奖: '1' }, ['100', '0.9', '1', '0', 'ceiling']],
    [{ 奖: '', 罚: '1' }, ['80', null, null, '20', null]],
    [{ 罚: '', 奖: '1' }, ['80', null, '1', null, null]],
    [{ 评: '', 奖: '1', 罚: '1' }, ['80', null, null, null, null]],
  ] as const)('%j', (inputs, expected) => {
    expect(summary(sheet(inputs))).toEqual(expected);
  });

  test('its derivation says what the bounds leave of it, and how sure it is', () => {
    expect(treeOf(sheet({ 罚: '4', 评: '49' }), '加减分项')).toBe(
      [
        '加减分项：-75 分',
        '├─ 奖 = 0 次：不加减分',
        '├─ 罚 = 4 次：扣 80 分',
        '├─ 评 = 49 分：扣 2 分',
        '├─ 总分以 5 分为限，实际计入 -75 分',
        '├─ 推定：推定加减',
        '└─ 暂定：暂定差评',
      ].join('\n'),
    );
    expect(treeOf(sheet({ 甲: '99', 奖: '1' }), '加减分项')).toContain(
      '├─ 总分以 100 分为限，实际计入 0.9 分\n',
    );
    expect(treeOf(sheet({}), '加减分项')).not.toContain('为限');
    expect(treeOf(sheet({ 奖: '' }), '加减分项')).toMatch(/^加减分项：缺\n/u);
  });

  test('whether it is assumed hangs on what counted', () => {
    expect(sheet({}).adjustment.assumed).toBe(false);
    expect(sheet({ 评: '49' }).adjustment.assumed).toBe(true);
    expect(sheet({ 评: '' }).adjustment).toMatchObject({ assumed: false, status: 'missing', weight: null });
    expect(sheet({}).adjustment.improvements).toEqual([]);
  });
});

describe('grades, in any order of the file', () => {
  // 甲 x: 0.9x + 10 − ⌊(100 − x) / 10⌋.
  test.each([
    ['100', '优', null, null],
    ['90', '优', null, null],
    ['89.99', '良', '优', '0.01'],
    ['88', '良', '优', '1.8'],
    ['80', '良', '优', '10'],
    ['79', '中', '良', '0.9'],
    ['60', '中', '良', '20'],
    ['50', '差', '中', '10'],
    ['0', '差', '中', '55'],
  ])('%s: %s', (score, grade, next, points) => {
    const assessment = sheet({ 甲: score });
    expect([
      assessment.grade,
      assessment.nextGrade?.name ?? null,
      assessment.nextGrade?.points.toDecimalText() ?? null,
    ]).toEqual([grade, next, points]);
    // Rounded up to whole prizes, of which three count, what is said to be lacking is enough.
    const prizes = Math.ceil(Number(points));
    if (prizes > 0 && prizes <= 3) {
      expect(sheet({ 甲: score, 奖: String(prizes) }).grade).toBe(next);
      expect(sheet({ 甲: score, 奖: String(prizes - 1) }).grade).toBe(grade);
    }
  });

  test('none while something is missing', () => {
    const assessment = sheet({ 甲: '' });
    expect([assessment.complete, assessment.grade, assessment.nextGrade]).toEqual([false, null, null]);
    expect(assessment.total.toDecimalText()).toBe('5');
    expect([sheet({ 奖: '' }).complete, sheet({ 奖: '' }).grade]).toEqual([false, null]);
    expect(sheet({}).complete).toBe(true);
  });
});

describe('rows', () => {
  test('the weight is the sheet’s, where it can be read', () => {
    expect(rowOf(sheet({}, { 行: '50' }), '行').score?.toDecimalText()).toBe('40');
    expect(rowOf(sheet({}, { 行: '五十' }), '行').weight?.toDecimalText()).toBe('90');
    expect(rowOf(sheet({}, { 行: '-1' }), '行').weight?.toDecimalText()).toBe('90');
  });

  test('a score is rounded half up at the end, which the derivation shows', () => {
    const assessment = sheet({ 甲: '33.35' });
    expect(pointsOf(assessment, '行')).toBe('30.015');
    expect(rowOf(assessment, '行').score?.toDecimalText()).toBe('30.02');
    expect(treeOf(assessment, '行')).toContain('四舍五入保留两位小数：30.015 → 30.02');
    expect(treeOf(sheet({}), '行')).not.toContain('四舍五入');
  });

  test('a doubtful weight is a caveat, a printed remark is none', () => {
    expect(rowOf(sheet({}), '附').caveats).toEqual([{ level: 'assumed', note: '权重暂定' }]);
    expect(rowOf(sheet({}), '附').assumed).toBe(true);
    expect(rowOf(sheet({}), '行')).toMatchObject({ assumed: false, caveats: [], status: 'scored' });
    expect(treeOf(sheet({}), '附')).toMatch(/└─ 暂定：权重暂定$/u);
  });

  test('look-ups by name', () => {
    const assessment = sheet({});
    expect(assessment.rows.map((row) => row.name)).toEqual(['行', '附']);
    expect(assessment.row('附')).toBe(assessment.rows[1]);
    expect(assessment.row('加减分项')).toBe(assessment.adjustment);
    expect(assessment.row('不存在')).toBeUndefined();
    expect(assessment.value('差')?.display).toBe('20');
    expect(assessment.value('甲')).toBeUndefined();
    expect(assessment.ratios.map(({ name, value }) => [name, value?.toDecimalText()])).toEqual([
      ['率', '0.8'],
    ]);
    expect(assessment.text('差')).toBe('20');
    expect(assessment.legal('加减分项')).toEqual({ kind: 'any' });
  });

  test('a row of no weight in the rubric scores by the weight of the sheet', () => {
    const none = smallRubric(`
inputs: { 甲: ratio % }
rows:
  - { name: 主, weight: 2, rule: { kind: proportion, value: 甲 } }
  - { name: 零, weight: 0, rule: { kind: transfer, to: 主, rule: { kind: proportion, value: 甲 } } }
`);
    const given = { inputs: { 甲: '0.5', 奖项: '0' }, judgements: { 零: { 1: { verdict: '不适用' } } } };
    expect(rowOf(assess(none, facts(given)), '零').score?.toDecimalText()).toBe('0');
    expect(rowOf(assess(none, facts({ ...given, weights: { 零: '4' } })), '零').score?.toDecimalText()).toBe(
      '2',
    );
  });
});

test('what one input must become is said in its unit, if it has one', () => {
  const bare = smallRubric(`
inputs: { 甲: score 百分制, 乙: count }
rows:
  - { name: 分, weight: 2, rule: { kind: proportion, value: 甲/90 }, improve: [{ input: 甲, towards: more }] }
  - { name: 数, weight: 2, rule: { kind: steps, value: 乙, per: 2, deduct: 1, count: started }, improve: [{ input: 乙, towards: less }] }
`);
  const assessment = assess(bare, facts({ inputs: { 甲: '45', 乙: '3', 奖项: '0' } }));
  expect(treeOf(assessment, '分')).toContain('└─ 甲再增加 45 分（至 90 分）可得 2 分');
  expect(treeOf(assessment, '数')).toContain('└─ 乙再减少 1（至 2）可得 1 分');
});

test('a line by itself is a tree of one', () => {
  expect(drawTree({ text: '一行' })).toBe('一行');
});
