import { cleanSheet, expectOnly, expectSilent } from '../sheet';

describe('N18 a base of 0', () => {
  test('上年末 0, 本年末 above 0: scored 0, to be confirmed', () => {
    const given = cleanSheet({ inputs: { 上年末存量资金: '0', 本年末存量资金: '0.01' } });
    expect(given.reported.国库集中支付结转结余存量资金效率性).toBe('0');
    expectOnly(given, {
      code: 'N18',
      severity: 'warning',
      indicator: '国库集中支付结转结余存量资金效率性',
      names: ['本年末存量资金', '上年末存量资金'],
      message:
        '上年末存量资金为0，本年末存量资金0.01万元，变动率无法计算；标准只规定了本年度继续为0的情形，本年末大于0的暂按不得分处理，请核实。',
      fix: null,
    });
  });

  test.each([
    ['both 0, which the standard settles', { 上年末存量资金: '0', 本年末存量资金: '0' }],
    ['a base above 0', { 上年末存量资金: '0.01' }],
    ['a base of 0 beside a blank', { 上年末存量资金: '0', 本年末存量资金: '' }],
  ])('silent: %s', (_, inputs) => {
    expectSilent('N18', cleanSheet({ inputs }));
  });
});
