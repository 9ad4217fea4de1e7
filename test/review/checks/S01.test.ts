import { cleanSheet, expectSilent, findings, type Told } from '../sheet';

const finding = (names: readonly string[], message: string): Told => ({
  code: 'S01',
  severity: 'error',
  indicator: null,
  names: names.map((name) => `权重_${name}`),
  message,
  fix: null,
});

const BUDGETING = ['预算编制合理性', '预算编制规范性', '预算编制准确性'];
const BENEFIT = [
  '公用经费控制率',
  '重点工作完成效率',
  '绩效目标完成效率',
  '项目完成及时性',
  '社会经济环境效益',
  '群众信访办理情况',
  '公众或服务对象满意度',
];

describe('S01 weights add up', () => {
  test('one weight too many is pointed out once, in its level-2 branch', () => {
    const found = findings('S01', cleanSheet({ weights: { 预算编制合理性: '4' } }));
    expect(found).toMatchObject([
      finding(BUDGETING, '二级指标“预算编制”下各指标权重之和为 13，应为 12，多 1。'),
    ]);
  });

  test('too few, with a fraction', () => {
    const found = findings('S01', cleanSheet({ weights: { 预算编制准确性: '4.5' } }));
    expect(found).toMatchObject([
      finding(BUDGETING, '二级指标“预算编制”下各指标权重之和为 11.5，应为 12，少 0.5。'),
    ]);
  });

  test('points moved between branches: each branch, not the whole', () => {
    const found = findings('S01', cleanSheet({ weights: { 预算编制合理性: '4', 制度措施健全性: '1' } }));
    expect(found.map((one) => one.message)).toEqual([
      '二级指标“预算编制”下各指标权重之和为 13，应为 12，多 1。',
      '二级指标“保障措施”下各指标权重之和为 1，应为 2，少 1。',
    ]);
  });

  test('assumed weights that do not give 30 are pointed out at level 1', () => {
    const found = findings('S01', cleanSheet({ weights: { 绩效目标完成效率: '4' } }));
    expect(found).toMatchObject([
      finding(BENEFIT, '一级指标“预算使用效益”下各指标权重之和为 31，应为 30，多 1。'),
    ]);
  });

  test('a known branch below the same level 1 does not hide an assumed one', () => {
    const found = findings('S01', cleanSheet({ weights: { 绩效目标完成效率: '4', 公用经费控制率: '5' } }));
    expect(found.map((one) => one.message)).toEqual([
      '二级指标“经济性”下各指标权重之和为 5，应为 4，多 1。',
      '一级指标“预算使用效益”下各指标权重之和为 32，应为 30，多 2。',
    ]);
  });

  test.each([
    ['no weights printed', {}],
    ['the rubric’s own weights', { 预算编制合理性: '3.00', 支出完成率: '4' }],
    ['another split within a branch', { 预算编制合理性: '2', 预算编制规范性: '5' }],
    [
      'another split of the assumed 16',
      { 绩效目标完成效率: '4', 项目完成及时性: '4', 社会经济环境效益: '8' },
    ],
    ['a weight that cannot be read (S14 speaks)', { 预算编制合理性: '三' }],
  ])('silent: %s', (_, weights: Record<string, string>) => {
    expectSilent('S01', cleanSheet({ weights }));
  });
});
