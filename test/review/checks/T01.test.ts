import { cleanSheet } from '../sheet';
import { foundBy } from '../words/support';

const ORDERED = {
  自评通知日期: '2020-03-02',
  自评小组成立日期: '2020-03-20',
  自评材料报送日期: '2020-08-20',
  自评材料公开日期: '2020-08-28',
  核查日期: '2020-11-12',
};

describe('T01 dates in their order', () => {
  test.each([
    [
      '自评小组成立日期',
      '2020-03-01',
      ['自评通知日期', '自评小组成立日期'],
      '“自评小组成立日期”2020年3月1日早于“自评通知日期”2020年3月2日',
    ],
    ['核查日期', '2020-08-27', ['自评材料公开日期', '核查日期'], '早于“自评材料公开日期”2020年8月28日'],
    ['自评材料报送日期', '2020-08-29', ['自评材料报送日期', '自评材料公开日期'], '早于“自评材料报送日期”'],
  ])('%s on %s', (name, date, names, words) => {
    const [finding, ...others] = foundBy('T01', cleanSheet({ inputs: { ...ORDERED, [name]: date } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: null, names });
    expect(finding?.message).toContain(words);
  });

  test('across a blank one', () => {
    const given = cleanSheet({ inputs: { 自评通知日期: '2020-09-01', 核查日期: '2020-03-01' } });
    expect(foundBy('T01', given)).toHaveLength(1);
  });

  test.each([
    ['in order', ORDERED],
    ['all on one day', Object.fromEntries(Object.keys(ORDERED).map((name) => [name, '2020-03-02']))],
    ['one alone', { 核查日期: '2020-11-12' }],
    ['what is no date', { 自评通知日期: '2020-13-01', 核查日期: '2019-01-01' }],
    ['dates of other things', { 预算公开日期: '2019-02-14', 自评通知日期: '2018-01-01' }],
    ['none', {}],
  ])('silent: %s', (_, inputs) => {
    expect(foundBy('T01', cleanSheet({ inputs }))).toEqual([]);
  });
});
