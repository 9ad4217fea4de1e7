import {
  codeOfMark,
  MARK_LOOKS,
  markFormat,
  markFormula,
  type MarkSeverity,
} from '../../../src/workbook/marking/mark';
import { marksOf } from '../../../src/workbook/marking/marks-of';
import { graver, severityOfLook } from '../../../src/workbook/marking/severity';

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

test.each([
  ['error', 'warning'],
  ['error', 'info'],
  ['warning', 'info'],
] as const)('%s is graver than %s', (one, other) => {
  expect(graver(one, other)).toBe(true);
  expect(graver(other, one)).toBe(false);
  expect(graver(one, one)).toBe(false);
});

test.each(['error', 'warning', 'info'] as const)('the look of a mark tells its severity: %s', (severity) => {
  const format = markFormat([CELL], 'N03', severity);
  expect(severityOfLook(format)).toBe(severity);
  // A program that keeps either only.
  expect(severityOfLook({ ...format, border: null })).toBe(severity);
  expect(severityOfLook({ ...format, fill: null })).toBe(severity);
  expect(severityOfLook({ ...format, fill: 'C0FFEE' })).toBe(severity);
  expect(severityOfLook({ ...format, fill: format.fill!.toLowerCase(), border: null })).toBe(severity);
});

test('a look that is nobody’s tells none', () => {
  expect(severityOfLook({ fill: 'C0FFEE', border: null })).toBeNull();
  expect(
    severityOfLook({ fill: null, border: { left: null, right: null, top: null, bottom: null } }),
  ).toBeNull();
});

describe('the marks of findings', () => {
  const found = (code: string, severity: MarkSeverity, ...cells: readonly string[]) => ({
    finding: { code, severity },
    cells,
  });

  test.each([
    ['gravest first', ['error', 'info']],
    ['gravest last', ['info', 'error']],
  ] as const)('one for a code at a cell, the gravest, %s', (_, [first, second]) => {
    const marks = marksOf([found('N01', first, '表!I14'), found('N01', second, "'表'!I14")]);
    expect(marks).toEqual([{ address: { sheet: '表', row: 13, column: 8 }, code: 'N01', severity: 'error' }]);
  });

  test('each code and each cell has its own; what is no cell has none', () => {
    const marks = marksOf([
      found('N01', 'info', '表!I14', '表!I15', '#REF!'),
      found('N02', 'error', '表!I14'),
    ]);
    expect(marks.map(({ address, code }) => `${code} ${String(address.row)}`)).toEqual([
      'N01 13',
      'N01 14',
      'N02 13',
    ]);
    expect(marksOf([found('N01', 'info')])).toEqual([]);
  });
});
