import {
  areasOf,
  cellOf,
  firstCellOf,
  isSameValue,
  numberFormatOf,
  rowsOf,
} from '../../../src/host/wps/decode';
import { bgr } from '../../../src/host/wps/lay-mark';

test.each([
  ['one cell, bare', 5, 1, 1, [[5]]],
  ['one cell in a list', [5], 1, 1, [[5]]],
  ['one cell in rows', [[5]], 1, 1, [[5]]],
  ['an empty cell', null, 1, 1, [[null]]],
  ['a row with one dimension', [1, 2, 3], 1, 3, [[1, 2, 3]]],
  ['a row with two', [[1, 2, 3]], 1, 3, [[1, 2, 3]]],
  ['a column with one dimension', [1, 2], 2, 1, [[1], [2]]],
  ['a column with two', [[1], [2]], 2, 1, [[1], [2]]],
  [
    'a block',
    [
      [1, 2],
      [3, 4],
    ],
    2,
    2,
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['a block of another size', [[1, 2]], 2, 2, null],
  ['a flat list for a block', [1, 2, 3, 4], 2, 2, null],
  ['a bare value for a block', 5, 2, 1, null],
  ['nothing for a block', undefined, 2, 2, null],
])('values of %s', (_case, given, height, width, rows) => {
  expect(rowsOf(given, height, width)).toEqual(rows);
});

test.each([
  ['a number', 70, '70', { value: 70, formula: null }],
  ['a number whose formula is a number', 70, 70, { value: 70, formula: null }],
  ['a formula', 3681.03, '=B5+B6', { value: 3681.03, formula: 'B5+B6' }],
  ['a text that begins with =', '=1+1', '=1+1', { value: '=1+1', formula: null }],
  ['an error of a formula', -2_146_826_281, '=B5/0', { value: { error: '#DIV/0!' }, formula: 'B5/0' }],
  ['a typed error', -2_146_826_246, '#N/A', { value: { error: '#N/A' }, formula: null }],
  ['a number of that size', -2_146_826_281, '-2146826281', { value: -2_146_826_281, formula: null }],
  ['#NULL!', -2_146_826_288, '=A', { value: { error: '#NULL!' }, formula: 'A' }],
  ['#VALUE!', -2_146_826_273, '=A', { value: { error: '#VALUE!' }, formula: 'A' }],
  ['#REF!', -2_146_826_265, '=A', { value: { error: '#REF!' }, formula: 'A' }],
  ['#NAME?', -2_146_826_259, '=A', { value: { error: '#NAME?' }, formula: 'A' }],
  ['#NUM!', -2_146_826_252, '=A', { value: { error: '#NUM!' }, formula: 'A' }],
  ['#SPILL!', -2_146_826_243, '=A', { value: { error: '#SPILL!' }, formula: 'A' }],
  ['#CALC!', -2_146_826_238, '=A', { value: { error: '#CALC!' }, formula: 'A' }],
  ['an empty cell', null, '', { value: null, formula: null }],
  ['an empty text', '', '', { value: null, formula: null }],
  ['a formula that yields an empty text', '', '=""', { value: '', formula: '""' }],
  ['an error without a sign', 2_148_141_015, '=B5/0', { value: { error: '#DIV/0!' }, formula: 'B5/0' }],
  ['a typed error without a sign', 2_148_141_050, '#N/A', { value: { error: '#N/A' }, formula: null }],
  ['a number of that size', 2_148_141_015, '2148141015', { value: 2_148_141_015, formula: null }],
  ['the text of an error', '#DIV/0!', '=B5/0', { value: { error: '#DIV/0!' }, formula: 'B5/0' }],
  ['a typed text like an error', '#N/A', '#N/A', { value: '#N/A', formula: null }],
  ['a date as an object', new Date(0), '43510', { value: 43_510, formula: null }],
  ['a date whose text is one', new Date(0), '2019/2/14', { value: '2019/2/14', formula: null }],
  ['money as an object', {}, '3681.03', { value: 3681.03, formula: null }],
  ['a large number', 5n, 5, { value: 5, formula: null }],
  ['a date that a formula yields', new Date(0), '=A1', { value: { error: '#UNKNOWN!' }, formula: 'A1' }],
  ['what is no value', {}, '', { value: { error: '#UNKNOWN!' }, formula: null }],
  ['what has no text either', {}, null, { value: { error: '#UNKNOWN!' }, formula: null }],
])('%s', (_case, value, formula, cell) => {
  expect(cellOf(value, formula, 'General')).toEqual({ ...cell, numberFormat: 'General' });
});

test('a value is the same as the cell it was read with', () => {
  const plain = (
    value: string | number | boolean | null | { error: string },
    formula: string | null = null,
  ) => ({
    value,
    formula,
    numberFormat: 'General',
  });
  expect(isSameValue(70, plain(70))).toBe(true);
  expect(isSameValue(71, plain(70))).toBe(false);
  expect(isSameValue(null, plain(null))).toBe(true);
  expect(isSameValue('', plain(null))).toBe(true);
  expect(isSameValue('', plain('', '""'))).toBe(true);
  expect(isSameValue('70', plain(70))).toBe(false);
  expect(isSameValue(-2_146_826_281, plain({ error: '#DIV/0!' }, 'B5/0'))).toBe(true);
  expect(isSameValue(-2_146_826_246, plain({ error: '#DIV/0!' }, 'B5/0'))).toBe(false);
  expect(isSameValue(-2_146_826_281, plain(-2_146_826_281))).toBe(true);
});

test('a value that is an object is the same where it can be told apart from others', () => {
  const date = cellOf(new Date(5), '43510', 'General');
  expect(isSameValue(new Date(5), date)).toBe(true);
  expect(isSameValue(new Date(6), date)).toBe(false);
  expect(isSameValue(43_510, date)).toBe(false);
  const money = cellOf({}, '5', 'General');
  expect(isSameValue({}, money)).toBe(false);
  expect(isSameValue(Object.create(null), cellOf(Object.create(null), '5', 'General'))).toBe(false);
});

test.each([
  ['$B$5', [{ top: 4, left: 1, bottom: 4, right: 1 }]],
  ['$A$1:$C$3', [{ top: 0, left: 0, bottom: 2, right: 2 }]],
  ["'基础 数据'!$A$1", [{ top: 0, left: 0, bottom: 0, right: 0 }]],
  [
    'A1,C3',
    [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ],
  ],
  ['$3:$3', null],
  ['$A:$C', null],
  ['', null],
  [undefined, null],
])('areas of %j', (address, areas) => {
  expect(areasOf(address)).toEqual(areas);
});

test.each([
  ['$B$5', { row: 4, column: 1 }],
  ['$3:$3', { row: 2, column: 0 }],
  ['$C:$D', { row: 0, column: 2 }],
  ['C3:D4,A1', { row: 2, column: 2 }],
  ['nothing', null],
  [null, null],
])('the first cell of %j', (address, cell) => {
  expect(firstCellOf(address)).toEqual(cell);
});

test('number formats: mixed is none, the Chinese name of General is General', () => {
  expect([numberFormatOf('0.00%'), numberFormatOf(null), numberFormatOf('G/通用格式')]).toEqual([
    '0.00%',
    null,
    'General',
  ]);
});

test('colours have red in the lowest byte', () => {
  expect(bgr('FF0000')).toBe(255);
  expect(bgr('F8CBAD')).toBe(0xad_cb_f8);
});
