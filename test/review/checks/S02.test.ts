import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings } from '../sheet';

const wrong = (message: string, value: string) =>
  ({
    code: 'S02',
    severity: 'error',
    indicator: null,
    names: ['合计'],
    message,
    fix: { name: '合计', value, safe: true },
  }) as const;

/** Rows of the clean sheet: 98.35. */
describe('S02 合计 is the sum', () => {
  test('a total off by one', () => {
    expectOnly(
      cleanSheet({ reported: { 合计: '98.35' } }),
      wrong('合计写的是 98.35，各行得分之和为 98.35，加减分项为 1，应为 99.35。', '99.35'),
    );
  });

  test('a total off by 0.01, 加减分项 blank counting 0', () => {
    expectOnly(
      cleanSheet({ reported: { 合计: '98.36', 加减分项: '' } }),
      wrong('合计写的是 98.36，各行得分之和为 98.35，应为 98.35。', '98.35'),
    );
  });

  test('a total above 100 although the bonus takes it there', () => {
    expectOnly(
      cleanSheet({ reported: { 加减分项: '3', 合计: '101.35' } }),
      wrong('合计写的是 101.35，各行得分之和为 98.35，加减分项为 3，应为 100。', '100'),
    );
  });

  test('a total below 0 although the penalty takes it there', () => {
    const zeros = Object.fromEntries(Object.keys(cleanSheet().reported).map((name) => [name, '0']));
    expectOnly(
      cleanSheet({ reported: { ...zeros, 预算编制合理性: '2', 加减分项: '-6', 合计: '-4' } }),
      wrong('合计写的是 -4，各行得分之和为 2，加减分项为 -6，应为 0。', '0'),
    );
  });

  test('a blank score counts 0', () => {
    expectOnly(
      cleanSheet({ reported: { 预算编制合理性: '' } }),
      wrong('合计写的是 99.35，各行得分之和为 95.35，加减分项为 1，应为 96.35。', '96.35'),
    );
  });

  test('scores with more decimals than two: the fix is rounded half up', () => {
    expectOnly(
      cleanSheet({ reported: { 重点工作完成效率: '4.755' } }),
      wrong('合计写的是 99.35，各行得分之和为 98.355，加减分项为 1，应为 99.36。', '99.36'),
    );
  });

  test.each([
    ['right', {}],
    ['written with a trailing zero', { 合计: '99.350' }],
    ['加减分项 blank, total without it', { 加减分项: '', 合计: '98.35' }],
    ['total blank', { 合计: ' ' }],
    ['total unreadable', { 合计: '约99' }],
    ['a score unreadable', { 预算编制合理性: '三', 合计: '1' }],
    ['加减分项 unreadable', { 加减分项: '1分', 合计: '98' }],
    ['clamped at 100', { 加减分项: '3', 合计: '100' }],
    ['unrounded sum of scores with three decimals', { 重点工作完成效率: '4.755', 合计: '99.355' }],
    ['rounded sum of scores with three decimals', { 重点工作完成效率: '4.755', 合计: '99.36' }],
  ])('silent: %s', (_, reported: Record<string, string>) => {
    expectSilent('S02', cleanSheet({ reported }));
  });

  test('silent where no score is printed at all: S03 asks for them', () => {
    expectSilent('S02', cleanFacts({ reported: { 合计: '99.35' } }));
    expect(findings('S03', cleanFacts({ reported: { 合计: '99.35' } }))).toHaveLength(29);
  });
});
