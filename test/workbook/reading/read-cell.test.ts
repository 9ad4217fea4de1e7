import fc from 'fast-check';

import type { InputKind } from '../../../src/rubric/types';
import type { Scalar } from '../../../src/workbook/model';
import { readCell, readPoints, readText, scalarText } from '../../../src/workbook/reading/read-cell';
import type { Read } from '../../../src/workbook/reading/read-number';
import { cell } from '../support';

function read(
  value: Scalar,
  kind: InputKind = 'amount',
  format = 'General',
  unit: string | null = '万元',
): Read {
  return readCell(cell(value, format), kind, unit, false);
}

const KINDS: readonly InputKind[] = ['amount', 'count', 'ratio', 'days', 'score', 'date', 'text'];

test.each(KINDS)('blanks of every kind are blank: %s', (kind) => {
  expect(readCell(null, kind, null, false)).toEqual({ text: '' });
  for (const blank of [null, '', ' ', '\n', '\u00a0', '\u3000', '\u200b', '\ufeff \u2060'])
    expect(read(blank, kind)).toEqual({ text: '' });
});

test.each([
  [3, '3'],
  [3681.0299999999997, '3681.03'],
  [0.1 + 0.2, '0.3'],
  [-0, '0'],
  [-5.25, '-5.25'],
  [1e21, '1000000000000000000000'],
  [1e-7, '0.0000001'],
  [98.60493, '98.60493'],
])('a number is read at 15 digits: %d is %s', (value, text) => {
  for (const kind of KINDS.filter((one) => one !== 'date')) expect(read(value, kind)).toEqual({ text });
});

test.each([
  ['count', '3个', null],
  ['count', '3 项', '项'],
  ['count', '3件', '件'],
  ['days', '3天', null],
  ['days', '3日', '天'],
  ['score', '3分', null],
  ['score', '3 分', '分'],
  ['amount', '3元', '元'],
  ['amount', '3 万元', '万元'],
  ['ratio', '300%', '%'],
] as const)('%s %j in a cell of %s is 3', (kind, value, unit) => {
  expect(read(value, kind, 'General', unit)).toEqual({ text: '3' });
});

test.each([
  ['count', '3天', '个', '“3天”不是数字，或者单位不是个'],
  ['amount', '12万元', '元', '“12万元”不是数字，或者单位不是元'],
  ['score', '98%', '百分制', '“98%”是百分数，这里应填不带百分号的数'],
  ['ratio', '3分', '%', '“3分”不是数字'],
] as const)('%s %j in a cell of %s: %s', (kind, value, unit, fault) => {
  expect(read(value, kind, 'General', unit)).toEqual({ fault });
});

test('errors and truth values are no numbers, dates or texts', () => {
  for (const kind of KINDS) {
    expect(read({ error: '#REF!' }, kind)).toEqual({ fault: '单元格是错误值 #REF!' });
    expect(read(true, kind)).toEqual(kind === 'text' ? { text: 'TRUE' } : { fault: '单元格是逻辑值 TRUE' });
  }
  expect(read(false)).toEqual({ fault: '单元格是逻辑值 FALSE' });
  expect(read('TRUE')).toEqual({ fault: '“TRUE”不是数字' });
  expect(read(Number.NaN)).toEqual({ fault: '不是数字' });
});

test('what Excel turned into a date is no number: 3-4 typed into a cell', () => {
  expect(read(43528, 'count', 'm"月"d"日"')).toEqual({
    fault: '显示为日期 2019-03-04，不是数字；请改单元格格式后重新填写',
  });
  expect(read(0.5, 'score', 'h:mm')).toEqual({ fault: '显示为日期，不是数字；请改单元格格式后重新填写' });
});

test('what is shown as a percentage is one: 98% typed into a cell of points', () => {
  for (const kind of ['amount', 'count', 'days', 'score'] as const)
    expect(read(0.98, kind, '0.00%')).toEqual({
      fault: '显示为百分数，这里应填不带百分号的数；请改单元格格式后重新填写',
    });
  expect(read(0.98, 'ratio', '0.00%')).toEqual({ text: '0.98' });
  expect(read(0.98, 'score', '0.00"%"')).toEqual({ text: '0.98' });
});

describe('dates', () => {
  test.each<[Scalar, string]>([
    [43510, 'yyyy-mm-dd'],
    [43510.75, 'yyyy/m/d h:mm'],
    [43510, '[$-804]yyyy"年"m"月"d"日";@'],
    [20190214, 'General'],
    [20190214, 'yyyy-mm-dd'],
    ['20190214', '@'],
    ['2019年2月14日', 'yyyy-mm-dd'],
    ['2019-02-14 00:00:00', 'General'],
  ])('%j as %s is 2019-02-14', (value, format) => {
    expect(read(value, 'date', format)).toEqual({ text: '2019-02-14' });
  });

  test('days count from 1904 in some workbooks', () => {
    expect(readCell(cell(42048, 'yyyy-mm-dd'), 'date', null, true)).toEqual({ text: '2019-02-14' });
  });

  test.each<[Scalar, string, string]>([
    [43510, 'General', '“43510”是数字，不是日期，应填如 2019-02-14'],
    [43510, '0.00', '“43510”是数字，不是日期，应填如 2019-02-14'],
    [60, 'yyyy-mm-dd', '“60”是数字，不是日期，应填如 2019-02-14'],
    [59, 'yyyy-mm-dd', '“59”是数字，不是日期，应填如 2019-02-14'],
    [20190230, 'General', '“20190230”是数字，不是日期，应填如 2019-02-14'],
    [20190214.5, 'General', '“20190214.5”是数字，不是日期，应填如 2019-02-14'],
    [-1, 'yyyy-mm-dd', '“-1”是数字，不是日期，应填如 2019-02-14'],
    [Number.NaN, 'yyyy-mm-dd', '“”是数字，不是日期，应填如 2019-02-14'],
    ['2019-02-30', '@', '“2019-02-30”不是日期，应填如 2019-02-14'],
    ['43510', 'General', '“43510”不是日期，应填如 2019-02-14'],
    ['下周', 'General', '“下周”不是日期，应填如 2019-02-14'],
  ])('%j as %s: %s', (value, format, fault) => {
    expect(read(value, 'date', format)).toEqual({ fault });
  });

  test('day 61 is the first that is certain', () => {
    expect(read(61, 'date', 'yyyy-mm-dd')).toEqual({ text: '1900-03-01' });
  });
});

test('texts are what a person reads, trimmed', () => {
  expect(readText(null, false)).toBe('');
  expect(readText(cell('\u3000湛财预〔2019〕8号 \n'), false)).toBe('湛财预〔2019〕8号');
  expect(readText(cell(43510, 'yyyy-mm-dd'), false)).toBe('2019-02-14');
  expect(readText(cell(60, 'yyyy-mm-dd'), false)).toBe('60');
  expect(readText(cell(0.1 + 0.2), false)).toBe('0.3');
  expect(readText(cell(Number.NaN), false)).toBe('');
  expect(readText(cell(true), false)).toBe('TRUE');
  expect(scalarText(null)).toBe('');
  expect(scalarText(Number.NaN)).toBe('');
  expect(scalarText(false)).toBe('FALSE');
  expect(scalarText({ error: '#N/A' })).toBe('#N/A');
});

test('points know no percent', () => {
  expect(readPoints(cell('93.94 分'))).toEqual({ text: '93.94' });
  expect(readPoints(cell('九十'))).toEqual({ fault: '“九十”不是数字' });
  expect(readPoints(null)).toEqual({ text: '' });
});

test('reading never throws, whatever a cell holds', () => {
  const value = fc.oneof(
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.string().map((error) => ({ error })),
  );
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...KINDS),
      fc.oneof(fc.string(), fc.constantFrom('yyyy-mm-dd', 'General', '0.00%')),
      fc.boolean(),
      (given, kind, format, date1904) => {
        const found = readCell(cell(given, format), kind, '元', date1904);
        expect('text' in found ? typeof found.text : found.fault).not.toBe('');
      },
    ),
    { numRuns: 500 },
  );
});
