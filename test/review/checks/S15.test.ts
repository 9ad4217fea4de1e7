import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';

const finding = (input: string, message: string): Told => ({
  code: 'S15',
  severity: 'info',
  indicator: '加减分项',
  names: [input, '得分_加减分项'],
  message,
  fix: null,
});

const four = finding('表彰次数', '表彰次数为 4，按上限加 3 分，多出的不再计。');

describe('S15 more than the cap counts', () => {
  test('awards, the cell right or blank', () => {
    expectOnly(cleanSheet({ inputs: { 表彰次数: '4' } }), four);
    expectOnly(cleanFacts({ inputs: { 表彰次数: '4' } }), four);
    expectOnly(cleanSheet({ inputs: { 表彰次数: '4' }, reported: { 加减分项: '' } }), four);
  });

  test('penalties', () => {
    expectOnly(
      cleanSheet({ inputs: { 问责次数: '4' } }),
      finding('问责次数', '问责次数为 4，按上限减 6 分，多出的不再计。'),
    );
  });

  test('both', () => {
    const found = findings('S15', cleanSheet({ inputs: { 表彰次数: '4', 问责次数: '4' } }));
    expect(found.map((one) => one.names[0])).toEqual(['表彰次数', '问责次数']);
  });

  test('right for the rows as they are printed', () => {
    // 98.35 by the product; printed 97.35, which leaves room for 2.65.
    expectOnly(
      cleanSheet({ inputs: { 表彰次数: '4' }, reported: { 支出完成率: '2', 加减分项: '2.65' } }),
      four,
    );
  });

  test('the other count may be blank', () => {
    expectOnly(cleanFacts({ inputs: { 表彰次数: '4', 问责次数: '' } }), four);
  });

  test.each([
    ['exactly the cap', cleanSheet({ inputs: { 表彰次数: '3', 问责次数: '3' } })],
    [
      'the cell is wrong: S04 and N03 speak',
      cleanSheet({ inputs: { 表彰次数: '4' }, reported: { 加减分项: '4' } }),
    ],
    [
      'the cell is unreadable: S14 speaks',
      cleanSheet({ inputs: { 表彰次数: '4' }, reported: { 加减分项: '四' } }),
    ],
    [
      'printed, but a count is blank',
      cleanSheet({ inputs: { 表彰次数: '4', 问责次数: '' }, reported: { 加减分项: '3' } }),
    ],
    ['counts blank', cleanFacts({ inputs: { 表彰次数: '', 问责次数: '' } })],
  ])('silent: %s', (_, given) => {
    expectSilent('S15', given);
  });
});
