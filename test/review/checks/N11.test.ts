import { cleanFacts, cleanSheet, expectOnly, expectSilent } from '../sheet';

const beyond = { 政府采购计划金额: '200', 政府采购实际金额: '200.01' };

describe('N11 purchases above plan', () => {
  test.each(['2', '0.01'])('with a score of %s', (printed) => {
    expectOnly(cleanSheet({ inputs: beyond, reported: { 政府采购执行率: printed } }), {
      code: 'N11',
      severity: 'error',
      indicator: '政府采购执行率',
      names: ['得分_政府采购执行率', '政府采购实际金额', '政府采购计划金额'],
      message: `实际采购金额200.01万元大于采购计划金额200万元，按标准本项不得分；表上得分 ${printed}，应为 0。`,
      fix: { name: '得分_政府采购执行率', value: '0', safe: true },
    });
  });

  test('a plan of 0 and something bought', () => {
    const inputs = { 政府采购计划金额: '0', 政府采购实际金额: '1' };
    expect(cleanSheet({ inputs }).reported.政府采购执行率).toBe('0');
    expectSilent('N11', cleanSheet({ inputs }));
  });

  test.each([
    ['scored 0', cleanSheet({ inputs: beyond })],
    ['no score printed', cleanFacts({ inputs: beyond })],
    ['score unreadable', cleanSheet({ inputs: beyond, reported: { 政府采购执行率: '二' } })],
    ['exactly the plan', cleanSheet({ inputs: { 政府采购实际金额: '200' } })],
    ['both 0 (N23 speaks)', cleanSheet({ inputs: { 政府采购计划金额: '0', 政府采购实际金额: '0' } })],
    [
      'plan blank',
      cleanSheet({ inputs: { ...beyond, 政府采购计划金额: '' }, reported: { 政府采购执行率: '2' } }),
    ],
  ])('silent: %s', (_, given) => {
    expectSilent('N11', given);
  });
});
