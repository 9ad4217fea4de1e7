import { readEntry } from '../../../src/workbench/grid/entry';

test.each([
  ['', { value: null }],
  ['文字', { value: '文字' }],
  [' 12 ', { value: 12 }],
  ['-0.5', { value: -0.5 }],
  ['+3', { value: 3 }],
  ['.5', { value: 0.5 }],
  ['1,234,567.5', { value: 1234567.5 }],
  ['12,34', { value: '12,34' }],
  ['1e3', { value: 1000 }],
  ['.', { value: '.' }],
  ['-', { value: '-' }],
  ['=', { value: '=' }],
  ['=A1', { formula: 'A1' }],
  ['-A1*2', { formula: '-A1*2' }],
  ['-见附件', { value: '-见附件' }],
  ['@甲', { value: '@甲' }],
  ["'=A1", { value: '=A1' }],
  ["''", { value: "'" }],
  ['true', { value: true }],
  ['#n/a', { value: { error: '#N/A' } }],
  ['98.6%', { value: 0.986, numberFormat: '0.00%' }],
  ['5 %', { value: 0.05, numberFormat: '0%' }],
  ['2019-2-14', { value: 43510, numberFormat: 'yyyy/m/d' }],
  ['2019年2月14日', { value: 43510, numberFormat: 'yyyy/m/d' }],
  ['2019-2-30', { value: '2019-2-30' }],
  ['20190214', { value: 20190214 }],
])('%j', (text, expected) => {
  expect(readEntry(text, 'General', false)).toEqual(expected);
});

test('a format that is there stays', () => {
  expect(readEntry('98.6%', '0.000', false)).toEqual({ value: 0.986 });
});

test('a cell formatted as text keeps all but an apostrophe', () => {
  expect(['=A1', '12', "'12", 'TRUE'].map((text) => readEntry(text, '@', false).value)).toEqual([
    ...['=A1', '12', '12', 'TRUE'],
  ]);
});

test('dates count from 1904 where the workbook does', () => {
  expect(readEntry('2000-1-1', 'General', true).value).toBe(35_064);
});
