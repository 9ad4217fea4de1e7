import { styleList } from '../../../../src/workbook/standard/styles';
import type { Style } from '../../../../src/workbook/model';
import { area, cell, PRINT, sheet, workbook } from './models';

const [PLAIN] = styleList();

/** Looks that the standard workbook does not have. */
const LOOKS: readonly Style[] = [
  {
    ...PLAIN!,
    font: {
      name: 'Times New Roman',
      size: 14.5,
      bold: true,
      italic: true,
      underline: true,
      strike: true,
      colour: 'C00000',
    },
    fill: 'DAE3F3',
    border: {
      left: { style: 'double', colour: null },
      right: { style: 'hair', colour: '00B050' },
      top: { style: 'other', colour: '0000FF' },
      bottom: null,
    },
    alignment: { horizontal: 'distributed', vertical: 'justify', wrap: true, indent: 2, upright: true },
    numberFormat: 'yyyy"年"m"月";@',
    locked: true,
  },
  {
    ...PLAIN!,
    alignment: { horizontal: 'general', vertical: 'bottom', wrap: false, indent: 0, upright: false },
    locked: true,
  },
];

/** Something of everything that the model knows. */
export const RICH = workbook(
  [
    sheet('评分表', {
      cells: [
        cell(0, 0, '部门整体绩效自评 <&>"\'', { style: 1 }),
        cell(0, 1, null, { style: 1 }),
        cell(1, 0, ' 两端\n\t空格 '),
        cell(1, 1, '_x0041_\u0001\r\n\ufffe'),
        cell(1, 2, '', { style: 3 }),
        cell(1, 3, '𠮷😀'),
        cell(2, 0, 0.1 + 0.2),
        cell(2, 1, -1e-7),
        cell(2, 2, 1.7976931348623157e308),
        cell(2, 3, 5e-324),
        cell(3, 0, true),
        cell(3, 1, { error: '#N/A' }),
        cell(3, 2, 45351, { style: styleList().length }),
        cell(3, 3, null, { style: styleList().length + 1 }),
        cell(4, 0, 0.3, { formula: 'ROUND(A3,2)' }),
        cell(4, 1, ' 合 <格> ', { formula: 'IF(A3<1," 合 <格> ","")' }),
        cell(4, 2, false, { formula: 'A3>1' }),
        cell(4, 3, { error: '#DIV/0!' }, { formula: '1/0' }),
        cell(4, 4, null, { formula: '财政拨款*2' }),
        cell(7, 6, '达标'),
      ],
      merges: [area('A1:B1'), area('C6:D7')],
      columns: [
        { first: 0, last: 0, width: 20.5, hidden: false },
        { first: 2, last: 4, width: 9, hidden: true },
      ],
      rows: [
        { row: 0, height: 30, fixed: true, hidden: false },
        { row: 1, height: 28.5, fixed: false, hidden: false },
        { row: 9, height: null, fixed: false, hidden: true },
      ],
      defaultRowHeight: 16.5,
      frozen: { rows: 5, columns: 2 },
      showGridLines: false,
      validations: [
        {
          areas: [area('G8'), area('G10:H12')],
          list: ['达标', '不达标', '“其他”"'],
          allowBlank: true,
          prompt: { title: '请选择', text: '从列表中选择 <一项>\n空白即未评' },
          error: { title: '无效', text: '只能选择列表中的一项', style: 'warning' },
        },
        {
          areas: [area('J1')],
          list: { formula: "'基础 数据'!$A$2:$A$4" },
          allowBlank: false,
          prompt: null,
          error: { title: '', text: '', style: 'stop' },
        },
        { areas: [area('J2')], list: ['是', '否'], allowBlank: false, prompt: null, error: null },
      ],
      notes: [
        { row: 7, column: 6, author: '绩评', text: '依据：\n  预算 <批复>' },
        { row: 0, column: 0, author: '张三', text: '标题' },
        { row: 1, column: 0, author: '绩评', text: ' 空格 ' },
      ],
      links: [
        { area: area('A2'), location: "'基础 数据'!B2", target: null, tooltip: '转到 "数据"' },
        { area: area('B2:C2'), location: null, target: 'https://example.com/甲?b=1&c=2', tooltip: null },
      ],
      conditionalFormats: [
        {
          areas: [area('A3:A7'), area('C3')],
          formula: 'A3>1',
          fill: 'FFC7CE',
          fontColour: '9C0006',
          bold: true,
          underline: true,
          border: {
            left: null,
            right: { style: 'thin', colour: 'FF0000' },
            top: null,
            bottom: { style: 'dashed', colour: null },
          },
          stopIfTrue: true,
        },
        {
          areas: [area('B3')],
          formula: 'AND(B3<0,B$3<>"")',
          fill: null,
          fontColour: null,
          bold: false,
          underline: false,
          border: null,
          stopIfTrue: false,
        },
      ],
      protected: true,
      print: {
        orientation: 'landscape',
        paper: 8,
        fit: { width: 1, height: 0 },
        titleRows: { first: 0, last: 1 },
        area: area('A1:H40'),
        margins: { left: 0.5, right: 0.55, top: 0.6, bottom: 0.7, header: 0.2, footer: 0.25 },
        header: '&L&"黑体,加粗"附件<1>&R&D',
        footer: '第 &P 页，共 &N 页 && 完',
        centred: true,
        breaks: [5, 20],
      },
    }),
    sheet('基础 数据', {
      cells: [cell(1, 0, '财政拨款'), cell(1, 1, 1234.5)],
      frozen: { rows: 1, columns: 0 },
      notes: [{ row: 1, column: 1, author: '', text: '万元' }],
      print: { ...PRINT, area: area('A1'), titleRows: { first: 2, last: 2 } },
    }),
    sheet("O'Brien", { visibility: 'hidden', frozen: { rows: 0, columns: 3 } }),
    sheet('空表', { visibility: 'veryHidden' }),
  ],
  {
    names: [
      { name: '总分', refersTo: '评分表!$A$5', sheet: null, hidden: false },
      { name: 'alpha', refersTo: '评分表!$A$1:$B$2', sheet: 1, hidden: false },
      { name: 'Alpha', refersTo: 'SUM(评分表!$A$1:$B$2)&"<x>"', sheet: null, hidden: false },
      { name: '财政拨款', refersTo: "'基础 数据'!$B$2", sheet: null, hidden: true },
      { name: 'Zeta', refersTo: '{"甲",1}', sheet: 0, hidden: false },
    ],
    styles: [...styleList(), ...LOOKS],
    date1904: true,
  },
);
