import { codeOfMark, MARK_LOOKS, markFormat, markFormula } from '../../../src/workbook/marking/mark';

const CELL = { top: 4, left: 9, bottom: 4, right: 9 };

test.each(['N03', 'S12', 'T01'])('the code of %s is read from the formula', (code) => {
  expect(codeOfMark(markFormula(code))).toBe(code);
  expect(codeOfMark(`=${markFormula(code)}`)).toBe(code);
});

test.each([
  '=N( "绩评:N03" ) = 0',
  'n("绩评:N03")=0',
  'N("绩评:N03")=0.0',
  '0=N("绩评:N03")',
  '(N("绩评:N03")=0)',
  '= ( ( N("绩评:N03") = 0 ) ) ',
  'N("绩评：N03")=0',
])('a spelling that another program may give it is known: %s', (formula) => {
  expect(codeOfMark(formula)).toBe('N03');
});

test.each([
  'N("别的:N03")=0',
  'N("绩评:N03")=1',
  'N("绩评:N03")=0+J5',
  'AND(N("绩评:N03")=0,J5>3)',
  'J5>3',
  '"绩评:N03"=0',
  '',
  null,
  3,
])('any other condition is none: %s', (formula) => {
  expect(codeOfMark(formula)).toBeNull();
});

test('severities are told apart without colours', () => {
  const shapes = Object.values(MARK_LOOKS).map(({ line, underline }) => `${line} ${String(underline)}`);
  expect(new Set(shapes).size).toBe(3);
  expect(new Set(Object.values(MARK_LOOKS).map(({ line }) => line)).size).toBe(3);
});

test('a mark has a fill and a frame on all sides', () => {
  const format = markFormat([CELL], 'N03', 'warning');
  expect(format).toMatchObject({ areas: [CELL], fill: 'FFE699', stopIfTrue: false, fontColour: null });
  const { left, right, top, bottom } = format.border!;
  expect([left, right, top, bottom].map((line) => line?.style)).toEqual(Array(4).fill('dashed'));
});
