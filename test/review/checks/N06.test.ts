import { cleanSheet, expectOnly, expectSilent } from '../sheet';

const names = [
  '年初结转结余',
  '一般公共预算财政拨款收入',
  '政府性基金预算财政拨款收入',
  '支出决算数',
  '年末结转结余',
];

/** 100 + 1100 − 1176 = 24. */
describe('N06 the carry-over identity', () => {
  test.each([
    ['24.02', '-0.02'],
    ['23.98', '0.02'],
    ['24.011', '-0.011'],
    ['0', '24'],
  ])('年末结转结余 %s', (closing, gap) => {
    expectOnly(cleanSheet({ inputs: { 年末结转结余: closing } }), {
      code: 'N06',
      severity: 'error',
      indicator: '结转结余率',
      names,
      message: `年初结转结余100万元+收入1100万元-支出1176万元，应等于年末结转结余${closing}万元，差额${gap}万元，请核对。`,
      fix: null,
    });
  });

  test.each([
    ['holds', {}],
    ['within 0.01', { 年末结转结余: '24.01' }],
    ['within 0.01 the other way', { 年末结转结余: '23.99' }],
    ['a figure is blank', { 年末结转结余: '99', 年初结转结余: '' }],
    ['a figure is unreadable', { 年末结转结余: '99', 支出决算数: '一' }],
    ['a figure is negative', { 年末结转结余: '-1' }],
  ])('silent: %s', (_, inputs: Record<string, string>) => {
    expectSilent('N06', cleanSheet({ inputs }));
  });
});
