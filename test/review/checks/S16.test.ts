import { NO_SHEET } from '../../../src/review';
import { cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';
import { foundBy } from '../words/support';

const weight = (row: string, message: string): Told => ({
  code: 'S16',
  severity: 'warning',
  indicator: row,
  names: [`权重_${row}`],
  message,
  fix: null,
});

describe('S16 another year, other weights', () => {
  test.each(['2020', '2020年', '2020 年度', '２０２０'])('the year %s', (year) => {
    expectOnly(cleanSheet({ header: { 评价年度: year } }), {
      code: 'S16',
      severity: 'warning',
      indicator: null,
      names: ['评价年度'],
      message: '评价年度是 2020，所用的评分标准是湛江市 2019 年度的；请确认或改选评分标准。',
      fix: null,
    });
  });

  test('a year that is not a number is shown as it is', () => {
    expect(findings('S16', cleanSheet({ header: { 评价年度: '去年' } }))[0]?.message).toMatch(
      /^评价年度是 去年，/u,
    );
  });

  test.each(['元', '亿元', '千元'])('the money unit %s', (unit) => {
    expect(foundBy('S16', cleanSheet(), { ...NO_SHEET, unit })).toMatchObject([
      { indicator: null, names: [], message: `评分表写的金额单位是${unit}，评分标准以万元计。` },
    ]);
  });

  test.each(['万元', null])('silent: the money unit %p', (unit) => {
    expect(foundBy('S16', cleanSheet(), { ...NO_SHEET, unit })).toEqual([]);
  });

  test.each(['2019', '2019年度', ' 2019 年 ', '２０１９', ''])('silent: the year %p', (year) => {
    expectSilent('S16', cleanSheet({ header: { 评价年度: year } }));
  });

  test('a weight that should not differ', () => {
    expectOnly(
      cleanSheet({ weights: { 支出完成率: '5' } }),
      weight('支出完成率', '“支出完成率”的权重是 5，评分标准为 4；现按表上的权重计。'),
    );
  });

  test('assumed weights whose sum is not 16: each that differs', () => {
    const found = findings(
      'S16',
      cleanSheet({ weights: { 绩效目标完成效率: '4', 社会经济环境效益: '10.00' } }),
    );
    expect(found).toMatchObject([
      weight('绩效目标完成效率', '“绩效目标完成效率”的权重是 4，评分标准为 3；现按表上的权重计。'),
    ]);
  });

  test('assumed weights of 16 in a level-1 group that does not add up', () => {
    const weights = {
      绩效目标完成效率: '4',
      项目完成及时性: '4',
      社会经济环境效益: '8',
      公用经费控制率: '5',
    };
    const found = findings('S16', cleanSheet({ weights }));
    expect(found.map((one) => one.indicator)).toEqual([
      '公用经费控制率',
      '绩效目标完成效率',
      '项目完成及时性',
      '社会经济环境效益',
    ]);
  });

  test('another level-1 group that does not add up is no reason', () => {
    const weights = { 绩效目标完成效率: '4', 项目完成及时性: '2', 支出完成率: '5' };
    expect(findings('S16', cleanSheet({ weights })).map((one) => one.indicator)).toEqual(['支出完成率']);
  });

  test.each([
    [
      'another split of the assumed 16',
      { 绩效目标完成效率: '5', 项目完成及时性: '5', 社会经济环境效益: '6' },
    ],
    ['the same weight written otherwise', { 支出完成率: '4.0' }],
    ['unreadable (S14 speaks)', { 支出完成率: '四' }],
  ])('silent: %s', (_, weights: Record<string, string>) => {
    expectSilent('S16', cleanSheet({ weights }));
  });
});
