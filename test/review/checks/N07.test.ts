import type { Facts } from '../../../src/scoring/facts';
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

  describe('without data, by the calculations in both texts', () => {
    const said = (spent: string, left: string): Facts =>
      cleanSheet({
        inputs: {
          支出决算数: '',
          年初结转结余: '',
          一般公共预算财政拨款收入: '',
          政府性基金预算财政拨款收入: '',
          年末结转结余: '',
        },
        narratives: { 支出完成率: `支出完成率=${spent}`, 结转结余率: `结转结余率=${left}` },
      });

    test('they do not', () => {
      expectOnly(said('3629.50/（70+3611.03）×100%=98.60%。', '120/（70+3611.03）×100%=3.26%。'), {
        code: 'N07',
        severity: 'error',
        indicator: '支出完成率',
        names: ['说明_支出完成率', '说明_结转结余率'],
        message:
          '支出完成率98.60%与结转结余率3.26%用同一分母，两者之和应为100%；支出或年末结转结余有误，请核对。',
        fix: null,
      });
    });

    test.each([
      ['they do', '3561.03/（70+3611.03）=96.74%。', '120/（70+3611.03）=3.26%。'],
      ['other denominators', '3560.43/3611.03=98.60%。', '120/（70+3611.03）=3.26%。'],
      ['amounts are rounded', '3562/3681=96.77%。', '120/3681=3.26%。'],
      ['one is not right', '3629.50/（70+3611.03）=97.60%。', '120/（70+3611.03）=3.26%。'],
      ['one is not calculated', '98.60%。', '120/（70+3611.03）=3.26%。'],
      ['something was given back', '3500/（70+3611.03）=95.08%，另缴回财政。', '120/（70+3611.03）=3.26%。'],
      ['neither is', '98.60%。', '3.26%。'],
    ])('silent: %s', (_, spent, left) => {
      expectSilent('N07', said(spent, left));
    });
  });
});
