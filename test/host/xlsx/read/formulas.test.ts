import { shiftFormula } from '../../../../src/host/xlsx/read/shift-formula';

test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
  ['SUM(A1:B2,C:C,$C:D,1:1,$1:2)', 1, 1, 'SUM(B2:C3,D:D,$C:E,2:2,$1:3)'],
  ['"A1"&A1&"x""A1"', 1, 0, '"A1"&A2&"x""A1"'],
  ["'A1'!A1+表A1!B1+Sheet1!A1", 1, 0, "'A1'!A2+表A1!B2+Sheet1!A2"],
  ['LOG10(A1)+ATAN2(A1,B1)', 1, 0, 'LOG10(A2)+ATAN2(A2,B2)'],
  ['得分_A1+A1_b+.A1+XFE1+A0', 1, 0, '得分_A1+A1_b+.A1+XFE1+A0'],
  ['表1[A1]+表1[[#This Row],[B1]]+A1', 1, 0, '表1[A1]+表1[[#This Row],[B1]]+A2'],
  ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
  ['A1', -1, 0, 'A1048576'],
  ['XFD1', 0, 1, 'A1'],
  ['1E5+A1%', 1, 0, '1E5+A2%'],
])('%s moved by %d rows and %d columns is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
