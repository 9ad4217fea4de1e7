import fc from 'fast-check';

import { daysBetween } from '../../../src/review/words/dates';
import { cleanSheet } from '../sheet';
import { foundBy } from '../words/support';

describe('T11 published within 20 days of approval', () => {
  test.each([
    ['预算批复日期', '预算公开日期', '2019-01-31', '2019-02-21', 21],
    ['决算批复日期', '决算公开日期', '2019-12-31', '2020-01-21', 21],
    ['预算批复日期', '预算公开日期', '2020-02-20', '2020-03-12', 21],
    ['决算批复日期', '决算公开日期', '2018-09-01', '2020-09-23', 753],
  ])('%s %s: %s to %s', (from, to, start, end, days) => {
    const [finding, ...others] = foundBy('T11', cleanSheet({ inputs: { [from]: start, [to]: end } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ indicator: '预决算', names: [from, to], fix: null });
    expect(finding?.message).toContain(`之后 ${String(days)} 日，超过规定的 20 日`);
    expect(finding?.clause).toContain('预算法');
  });

  test.each([
    ['on the twentieth day', { 预算批复日期: '2019-01-31', 预算公开日期: '2019-02-20' }],
    ['on the twentieth day of a leap February', { 预算批复日期: '2020-02-20', 预算公开日期: '2020-03-11' }],
    ['within a week', { 预算批复日期: '2020-02-02', 预算公开日期: '2020-02-07' }],
    ['before', { 预算批复日期: '2020-02-02', 预算公开日期: '2020-01-07' }],
    ['approval not given', { 决算公开日期: '2020-09-23' }],
    ['publication not given', { 决算批复日期: '2018-09-23' }],
    ['no dates', { 预算批复日期: '2019-02-30', 预算公开日期: '2020-02-07' }],
  ])('silent: %s', (_, inputs) => {
    expect(foundBy('T11', cleanSheet({ inputs }))).toEqual([]);
  });

  test('days are those of the calendar', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    const given = (date: Date): { name: string; iso: string; shown: string } => ({
      name: '',
      iso: date.toISOString().slice(0, 10),
      shown: '',
    });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [given(one), given(other)];
        expect(daysBetween(from, to)).toBe((Date.parse(to.iso) - Date.parse(from.iso)) / 86_400_000);
      }),
      { seed: 20190214 },
    );
  });
});
