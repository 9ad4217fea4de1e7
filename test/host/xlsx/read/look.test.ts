import { tinted } from '../../../../src/host/xlsx/read/colours';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { areaFromA1 } from '../../../../src/workbook/address';
import { richWorkbook } from '../../../support/rich-workbook';

const model = openWorkbook(richWorkbook()).model();
const sheet = model.sheets[0]!;

test('sheets in order with their visibility; names, local and hidden ones', () => {
  expect(model.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['评分表', 'visible'],
    ['基础 数据', 'visible'],
    ['表与透视', 'hidden'],
    ['空表', 'veryHidden'],
  ]);
  expect(model.names.map(({ name, sheet: local, hidden }) => [name, local, hidden])).toEqual([
    ['_xlnm.Print_Area', 0, false],
    ['_xlnm.Print_Titles', 0, false],
    ['财政拨款', null, false],
    ['隐藏名', null, true],
  ]);
});

test('looks: fonts, theme colours with tint, indexed colours, borders, alignment, formats, protection', () => {
  expect(model.styles[1]).toEqual({
    font: {
      name: '黑体',
      size: 14,
      bold: true,
      italic: false,
      underline: true,
      strike: false,
      colour: 'C00000',
    },
    fill: 'DAE3F3',
    border: {
      left: { style: 'thin', colour: null },
      right: { style: 'medium', colour: '00B050' },
      top: { style: 'double', colour: null },
      bottom: { style: 'other', colour: 'ED7D31' },
    },
    alignment: { horizontal: 'center', vertical: 'center', wrap: true, indent: 0, upright: true },
    numberFormat: '0.00%',
    locked: false,
  });
  expect(model.styles[2]).toMatchObject({
    font: { strike: true, colour: '0000FF', size: 9 },
    fill: 'BFBFBF',
    alignment: { horizontal: 'left', indent: 2 },
    numberFormat: 'yyyy/m/d',
    locked: true,
  });
  expect(model.styles.map(({ numberFormat }) => numberFormat).slice(3)).toEqual(['yyyy"年"m"月"', '0.00']);
});

test('grid: columns, rows, panes, merges, protection', () => {
  expect(sheet.columns.slice(0, 2)).toEqual([
    { first: 0, last: 0, width: 20.5, hidden: false },
    { first: 1, last: 2, width: 9, hidden: true },
  ]);
  expect(sheet.rows).toEqual([
    { row: 0, height: 30, fixed: true, hidden: false },
    { row: 6, height: null, fixed: false, hidden: true },
  ]);
  expect(sheet).toMatchObject({
    merges: [areaFromA1('A1:C1')],
    frozen: { rows: 2, columns: 1 },
    showGridLines: false,
    defaultRowHeight: 14.25,
    protected: true,
  });
});

test('validations of both kinds, notes, links, conditional formats that a formula decides', () => {
  expect(sheet.validations.map((one) => one.kind === 'list' && one.list)).toEqual([
    ['达标', '不达标', '"其他"'],
    { formula: "'基础 数据'!$A$2:$A$4" },
  ]);
  expect(sheet.notes.map(({ text }) => text)).toEqual(['张三:\n请核实', '[线程批注]']);
  expect(sheet.links.map(({ location, target }) => [location, target])).toEqual([
    ["'基础 数据'!B2", null],
    [null, 'https://example.com/a?b=1'],
  ]);
  expect(sheet.conditionalFormats).toEqual([
    {
      areas: [areaFromA1('A4:A7'), areaFromA1('C4')],
      formula: 'A4>1',
      fill: 'FFC7CE',
      fontColour: '9C0006',
      bold: true,
      underline: false,
      border: null,
      stopIfTrue: true,
    },
  ]);
});

test('print set-up; titles and area come from names', () => {
  expect(sheet.print).toEqual({
    orientation: 'landscape',
    paper: 9,
    fit: { width: 1, height: 0 },
    titleRows: { first: 0, last: 1 },
    area: areaFromA1('A1:H40'),
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.2, footer: 0.25 },
    header: '',
    footer: '第 &P 页，共 &N 页',
    centred: true,
    breaks: [5],
  });
});

test('shared formulas stand in each of their cells', () => {
  const formulas = sheet.cells.filter(({ column }) => column === 2).map(({ formula }) => formula);
  expect(formulas.filter((formula) => formula !== null)).toEqual(
    [4, 5, 6, 7].map((row) => `A${row}*$B$4+SUM(A$4:A${row})&"A4"`),
  );
});

test.each([
  ['FFFFFF', -0.5, '808080'],
  ['000000', 0.5, '808080'],
  ['FF0000', 0.5, 'FF8080'],
  ['123456', 0, '123456'],
])('%s with tint %d is %s', (colour, tint, expected) => {
  expect(tinted(colour, tint)).toBe(expected);
});
