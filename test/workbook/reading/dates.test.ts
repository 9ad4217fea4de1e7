import fc from 'fast-check';

import { isCalendarDate } from '../../../src/scoring/readings';
import {
  isDateFormat,
  isPercentFormat,
  isoOfSerial,
  isoOfText,
  serialOfIso,
} from '../../../src/workbook/reading/dates';

test.each([
  [43510, false, '2019-02-14'],
  [43510.999, false, '2019-02-14'],
  [42048, true, '2019-02-14'],
  [61, false, '1900-03-01'],
  [2_958_465, false, '9999-12-31'],
  [0, true, '1904-01-01'],
  [2_957_003, true, '9999-12-31'],
])('day %d (1904: %s) is %s', (serial, date1904, iso) => {
  expect(isoOfSerial(serial, date1904)).toBe(iso);
  expect(serialOfIso(iso, date1904)).toBe(Math.floor(serial));
});

test.each([
  [60, false],
  [59, false],
  [1, false],
  [0, false],
  [-1, false],
  [-1, true],
  [2_958_466, false],
  [2_957_004, true],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
])('day %d (1904: %s) is none', (serial, date1904) => {
  expect(isoOfSerial(serial, date1904)).toBeNull();
});

test('days without a serial number', () => {
  expect(serialOfIso('1900-02-28', false)).toBeNull();
  expect(serialOfIso('1903-12-31', true)).toBeNull();
  expect(serialOfIso('下周', false)).toBeNull();
});

test.each(['2019-02-30', '2019-02-29', '2019-04-31', '2019-13-01', '2019-00-10', '2019-01-00'])(
  'there is no %s, and no serial number of it',
  (iso) => {
    expect(serialOfIso(iso, false)).toBeNull();
    expect(serialOfIso(iso, true)).toBeNull();
  },
);

test('29 February of a leap year has one', () => {
  expect(serialOfIso('2020-02-29', false)).toBe(43_890);
});

test('every day of both systems and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_957_003 }), fc.boolean(), (serial, date1904) => {
      const iso = isoOfSerial(serial, date1904);
      expect(isCalendarDate(iso ?? '')).toBe(true);
      expect(serialOfIso(iso ?? '', date1904)).toBe(serial);
    }),
    { numRuns: 300 },
  );
});

test.each([
  '2019-02-14',
  '2019-2-14',
  ' 2019 - 2 - 14 ',
  '2019/2/14',
  '2019/02/14',
  '2019.2.14',
  '２０１９．２．１４',
  '２０１９－０２－１４',
  '2019年2月14日',
  '2019年02月14号',
  '2019 年 2 月 14 日',
  '2019年2月14',
  '20190214',
  '2019-02-14 00:00:00',
  '2019/2/14 9:30',
  '2019-02-14T23:59:59.999',
  '2019\u00a0年2月14日\u200b',
])('%j is 2019-02-14', (text) => {
  expect(isoOfText(text)).toBe('2019-02-14');
});

test.each([
  ...['', '2019', '2019-02', '2019年2月', '14/2/2019', '2-14', '二〇一九年二月十四日', '2019-2/14'],
  ...[
    '2019-02-1 4',
    '2019 0214',
    '2019021',
    '201902140',
    '2019年2月14日①',
    '2019-02-14 25:00',
    '2019-02-14 1',
  ],
  ...['2019-02-14Z', '约2019-02-14', '2019-02-14左右', '2019、2、14', '43510'],
])('%j is no date', (text) => {
  expect(isoOfText(text)).toBeNull();
});

test('a day that is no day keeps its form, for the caller to refuse', () => {
  expect(isoOfText('2019-2-30')).toBe('2019-02-30');
  expect(isCalendarDate('2019-02-30')).toBe(false);
});

test.each([
  ...['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'm/d/yyyy', '[$-804]yyyy"年"m"月"d"日";@', 'h:mm', '[h]:mm:ss'],
  ...['[$-F800]dddd, mmmm dd, yyyy', 'mmm-yy', '上午/下午h"时"mm"分"', 'YYYY/MM/DD', 'yyyy\\-mm\\-dd'],
])('%s shows a date', (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each([
  ...['General', 'GENERAL', 'General"分"', '0.00', '0.00##', '0.00%', '@', '#,##0.00', '0.00E+00', '# ?/?'],
  ...['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ', '[Red]0.00', '0.00"days"', '0\\d', '[$USD] 0.00', '', ';;;'],
  ...['#,##0_);[Red](#,##0)', 'G/通用格式', '[DBNum1]0', '0;yyyy'],
])('%s shows no date', (format) => {
  expect(isDateFormat(format)).toBe(false);
});

test('percentages', () => {
  for (const format of ['0%', '0.00%', '[Red]0%;-0%']) expect(isPercentFormat(format)).toBe(true);
  for (const format of ['0.00', '0"%"', '0\\%', 'General', '0;0%', '"a;b"0'])
    expect(isPercentFormat(format)).toBe(false);
});
