import { cleanSheet, expectOnly, expectSilent, findings } from '../sheet';

describe('N07 both ratios make 100%', () => {
  test('they do not', () => {
    expectOnly(cleanSheet({ inputs: { 年末结转结余: '34' } }), {
      code: 'N07',
      severity: 'error',
      indicator: '支出完成率',
      names: [
        '比率_支出完成率',
        '比率_结转结余率',
        '年初结转结余',
        '一般公共预算财政拨款收入',
        '政府性基金预算财政拨款收入',
      ],
      message:
        '支出完成率98.00%与结转结余率2.83%用同一分母，两者之和应为100%；支出或年末结转结余有误，请核对。',
      fix: null,
    });
  });

  test('from just beyond 0.01 percentage points', () => {
    expect(findings('N07', cleanSheet({ inputs: { 年末结转结余: '24.121' } }))).toHaveLength(1);
    expectSilent('N07', cleanSheet({ inputs: { 年末结转结余: '24.12' } }));
  });

  test('a small denominator: 0.01 万元 is not held against it', () => {
    const small = {
      支出决算数: '0.5',
      年初结转结余: '1',
      一般公共预算财政拨款收入: '0',
      政府性基金预算财政拨款收入: '0',
    };
    expectSilent('N07', cleanSheet({ inputs: { ...small, 年末结转结余: '0.51' } }));
    expect(findings('N07', cleanSheet({ inputs: { ...small, 年末结转结余: '0.52' } }))).toHaveLength(1);
  });

  test.each([
    ['they do', {}],
    ['a ratio cannot be computed', { 年末结转结余: '' }],
    [
      'a denominator of 0',
      { 年初结转结余: '0', 一般公共预算财政拨款收入: '0', 政府性基金预算财政拨款收入: '0' },
    ],
  ])('silent: %s', (_, inputs: Record<string, string>) => {
    expectSilent('N07', cleanSheet({ inputs }));
  });
});
