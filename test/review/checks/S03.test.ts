import { rubric2019 } from '../../support/facts';
import { printedSheet, type SheetChange } from '../../support/printed-sheet';
import { cleanFacts, cleanSheet, expectOnly, expectSilent, findings, type Told } from '../sheet';
import { foundBy } from '../words/support';

const finding = (row: string, message: string, value: string | null): Told => ({
  code: 'S03',
  severity: 'error',
  indicator: row,
  names: [`得分_${row}`],
  message,
  fix: value === null ? null : { name: `得分_${row}`, value },
});

describe('S03 every score within 0 and its weight', () => {
  test('above the weight: the fix is what the rule gives', () => {
    expectOnly(
      cleanSheet({ reported: { 支出完成率: '4.01' } }),
      finding('支出完成率', '“支出完成率”得分 4.01，超过权重 4。', '3'),
    );
  });

  test('above the weight in a row the product cannot score: the weight', () => {
    expectOnly(
      cleanSheet({ inputs: { 支出决算数: '' }, reported: { 支出完成率: '5' } }),
      finding('支出完成率', '“支出完成率”得分 5，超过权重 4。', '4'),
    );
  });

  test('above the weight that this sheet prints', () => {
    expectOnly(
      cleanSheet({ weights: { 支出完成率: '2' }, reported: { 支出完成率: '3' } }),
      finding('支出完成率', '“支出完成率”得分 3，超过权重 2。', '2'),
    );
  });

  test('below 0, with and without a score of the product’s own', () => {
    expectOnly(
      cleanSheet({ reported: { 固定资产利用率: '-1' } }),
      finding('固定资产利用率', '“固定资产利用率”得分 -1，低于 0。', '3'),
    );
    expectOnly(
      cleanSheet({ inputs: { 固定资产总额: '' }, reported: { 固定资产利用率: '-0.5' } }),
      finding('固定资产利用率', '“固定资产利用率”得分 -0.5，低于 0。', '0'),
    );
  });

  test('blank among other scores', () => {
    const message = '“结转结余率”没有得分，而表上其他得分或合计已经填写；请补填。';
    expectOnly(cleanSheet({ reported: { 结转结余率: '　' } }), finding('结转结余率', message, '3'));
    expectOnly(cleanSheet({ inputs: { 年末结转结余: '' } }), finding('结转结余率', message, null));
  });

  test.each(['合计', '加减分项'])('every row blank while only %s is filled in', (name) => {
    const found = findings('S03', cleanFacts({ reported: { [name]: '1' } }));
    expect(found).toHaveLength(29);
    expect(found.every(({ message }) => message.includes('没有得分'))).toBe(true);
  });

  test.each([
    ['nothing printed', cleanFacts()],
    ['spaces only', cleanFacts({ reported: { 支出完成率: ' ', 合计: '' } })],
    ['all printed', cleanSheet()],
    ['加减分项 blank is 0', cleanSheet({ reported: { 加减分项: '' } })],
    ['合计 blank', cleanSheet({ reported: { 合计: '' } })],
    [
      'exactly 0 and exactly the weight',
      cleanSheet({ reported: { 支出完成率: '4.00', 固定资产利用率: '0' } }),
    ],
    ['unreadable (S14 speaks)', cleanSheet({ reported: { 支出完成率: '四' } })],
    ['加减分项 has no weight', cleanSheet({ reported: { 加减分项: '7' } })],
  ])('silent: %s', (_, given) => {
    expectSilent('S03', given);
  });
});

describe('S03 on a sheet whose rows are known', () => {
  const on = (reported: Record<string, string>, change: SheetChange) => {
    const given = cleanSheet({ reported });
    return foundBy('S03', given, printedSheet(rubric2019(), given, change)).map(({ indicator }) => indicator);
  };

  test('a row that the sheet lacks has no blank score', () => {
    const half = ['支出完成率', '结转结余率'];
    expect(on({ 支出完成率: '', 结转结余率: '' }, { without: half })).toEqual([]);
    expect(on({ 支出完成率: '', 结转结余率: '' }, { without: ['支出完成率'] })).toEqual(['结转结余率']);
  });

  test('a score of it that stands elsewhere is looked at', () => {
    expect(on({ 支出完成率: '5' }, { without: ['支出完成率'] })).toEqual(['支出完成率']);
  });
});
