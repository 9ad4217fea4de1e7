import fc from 'fast-check';

import {
  absoluteText,
  areaFromA1,
  areaToA1,
  cellText,
  columnLetters,
  COLUMNS,
  fromA1,
  quoteSheet,
  ROWS,
  singleCell,
  toA1,
} from '../../src/workbook/address';

test('every cell and back', () => {
  fc.assert(
    fc.property(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), (row, column) => {
      expect(fromA1(toA1(row, column))).toEqual({ row, column });
      expect(fromA1(toA1(row, column).toLowerCase())).toEqual({ row, column });
    }),
  );
  expect(columnLetters(COLUMNS - 1)).toBe('XFD');
  expect(toA1(0, 26)).toBe('AA1');
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'AAAA1', 'A1:B2', 'A-1', 'A01'])(
  '%j is no cell',
  (text) => {
    expect(fromA1(text)).toBeNull();
  },
);

test('exactly what this pattern says is a cell', () => {
  const unit = fc.constantFrom('$', 'A', 'z', 'XF', 'd', '0', '1', '9', '1048576', '＄', 'ſ', ' ', '!', '一');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      const parts = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/u.exec(text);
      const row = Number(parts?.[2]);
      const letters = (parts?.[1] ?? '').toUpperCase();
      const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const inside = parts !== null && row <= ROWS && column <= COLUMNS;
      expect(fromA1(text)).toEqual(inside ? { row: row - 1, column: column - 1 } : null);
    }),
    { numRuns: 2000 },
  );
});

test('areas, however their corners are given', () => {
  expect(areaFromA1('J15:A1')).toEqual({ top: 0, left: 0, bottom: 14, right: 9 });
  expect(areaFromA1('$B$5')).toEqual({ top: 4, left: 1, bottom: 4, right: 1 });
  for (const text of ['', 'A1:', 'A1:B2:C3', 'A1:XFE1', 'A:B']) expect(areaFromA1(text)).toBeNull();
  expect(areaToA1({ top: 0, left: 0, bottom: 14, right: 9 })).toBe('A1:J15');
  expect(areaToA1({ top: 0, left: 0, bottom: 0, right: 0 })).toBe('A1');
});

test.each([
  ['评分表', '评分表'],
  ['2019年', "'2019年'"],
  ['评分 表', "'评分 表'"],
  ["a'b", "'a''b'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['c', "'c'"],
  ['表（一）', "'表（一）'"],
])('the sheet %s is written %s', (name, written) => {
  expect(quoteSheet(name)).toBe(written);
  expect(cellText({ sheet: name, row: 14, column: 9 })).toBe(`${written}!J15`);
  expect(singleCell(absoluteText({ sheet: name, row: 14, column: 9 }))).toEqual({
    sheet: name,
    row: 14,
    column: 9,
  });
});

test.each([
  '评分表!$A$1:$B$2',
  '评分表!#REF!',
  '#REF!',
  "'[book.xlsx]评分表'!$A$1",
  '[1]评分表!$A$1',
  'OFFSET(评分表!$A$1,1,1)',
  '评分表!$A:$A',
  '评分表!$XFE$1',
  '"文字"',
  '93.94',
  '$A$1',
  '评分表!$A$1,评分表!$B$1',
  "'评分表!$A$1",
  "评'分表!$A$1",
  "'评'分表'!$A$1",
  "''!$A$1",
  '!$A$1',
])('%s is no single cell', (text) => {
  expect(singleCell(text)).toBeNull();
});
