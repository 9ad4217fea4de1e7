import { cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (row: string, message: string): Told => ({
  code: 'N20',
  severity: 'warning',
  indicator: row,
  names: [`得分_${row}`],
  message,
  fix: null,
});

/** The denominator of the clean sheet is 1200: 95% are 1140, 10% are 120. */
const spent = (amount: string, rest: string) =>
  cleanSheet({ inputs: { 支出决算数: amount, 年末结转结余: rest } });

describe('N20 within rounding of an edge', () => {
  test('just below: shown as the better band', () => {
    expectOnly(
      spent('1139.99', '60.01'),
      finding(
        '支出完成率',
        '支出完成率显示为 95.00%，精确值是 94.999…%：按精确值属于“90%≤支出完成率<95%”，不是“95%≤支出完成率<100%”。',
      ),
    );
  });

  test('just above, in a row where less is better', () => {
    expectOnly(
      cleanSheet({ inputs: { 年末结转结余: '120.05' } }),
      finding(
        '结转结余率',
        '结转结余率显示为 10.00%，精确值是 10.004…%：按精确值属于“10%<结转结余率≤20%”，不是“≤10%”。',
      ),
    );
  });

  test('a change rate below 0', () => {
    expectOnly(
      cleanSheet({ inputs: { 上年末存量资金: '100', 本年末存量资金: '85.004' } }),
      finding(
        '国库集中支付结转结余存量资金效率性',
        '国库集中支付结转结余存量资金变动率显示为 -15.00%，精确值是 -14.996%：按精确值属于“-15%<变动率≤-10%”，不是“≤-15%”。',
      ),
    );
  });

  test('a part of a row', () => {
    expectOnly(
      cleanSheet({ inputs: { 三公经费预算数: '1000', 三公经费实际支出数: '1000.01' } }),
      finding(
        '公用经费控制率',
        '三公经费控制率显示为 100.00%，精确值是 100.001%：按精确值属于“>100%”，不是“≤100%”。',
      ),
    );
  });

  test.each([
    ['1050.01', '5.00%，精确值是 5.001%：按精确值扣 1 分，不是 0.5 分'],
    ['949.99', '5.00%，精确值是 5.001%：按精确值扣 1 分，不是 0.5 分'],
    ['1000.01', '0.00%，精确值是 0.001%：按精确值扣 0.5 分，不是 0 分'],
    ['1049.99', null],
    ['1000.00000000000001', '0.00%，精确值是 略大于 0.00%：按精确值扣 0.5 分，不是 0 分'],
    ['999.99999999999999', '0.00%，精确值是 略大于 0.00%：按精确值扣 0.5 分，不是 0 分'],
  ])('steps: 收入决算数 %s', (income, says) => {
    const found = findings('N20', cleanSheet({ inputs: { 收入预算数: '1000', 收入决算数: income } }));
    expect(found).toMatchObject(
      says === null ? [] : [finding('预算编制准确性', `收入预决算差异率显示为 ${says}。`)],
    );
  });

  test('every digit of a short decimal, however small', () => {
    const [found] = findings(
      'N20',
      cleanSheet({ inputs: { 收入预算数: '1000', 收入决算数: '1050.00000001' } }),
    );
    expect(found?.message).toContain('精确值是 5.000000001%：');
  });

  test.each([
    ['exactly on the edge', spent('1140', '60')],
    ['shown on the same side', spent('1139.9', '60.1')],
    ['far from any edge', cleanSheet()],
    ['all points gone either way', cleanSheet({ inputs: { 收入预算数: '1000', 收入决算数: '1350.01' } })],
    ['no value', cleanSheet({ inputs: { 支出决算数: '' } })],
    ['days are not rounded', cleanSheet({ inputs: { 批复下属单位预算天数: '15.001' } })],
    ['a special clause', cleanSheet({ inputs: { 上年末存量资金: '0', 本年末存量资金: '0' } })],
  ])('silent: %s', (_, given) => {
    expectSilent('N20', given);
  });
});
