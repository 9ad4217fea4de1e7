import type { DefinedName, SheetModel, Style, WorkbookModel } from '../../../src/workbook/model';
import { styleList } from '../../../src/workbook/standard/styles';
import { cell, sheet } from '../xlsx/build/models';

/** Looks by index: plain, percent, text, unlocked, a date. */
const [FIRST] = styleList() as [Style];
const PLAIN: Style = { ...FIRST, numberFormat: 'General', locked: true };
const STYLES: readonly Style[] = [
  PLAIN,
  { ...PLAIN, numberFormat: '0.00%' },
  { ...PLAIN, numberFormat: '@' },
  { ...PLAIN, locked: false },
  { ...PLAIN, numberFormat: 'yyyy-mm-dd' },
];

const SCORES: SheetModel = sheet('评分表', {
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  cells: [
    cell(1, 1, '自评表'),
    cell(4, 1, 70),
    cell(4, 2, 0.5, { style: 1 }),
    cell(4, 9, 3),
    cell(5, 1, 3611.03),
    cell(5, 2, 3681.03, { formula: 'B5+B6' }),
    cell(5, 9, 4),
    cell(6, 1, '=1+1'),
    cell(7, 1, { error: '#DIV/0!' }, { formula: 'B5/0' }),
    cell(8, 1, true),
    cell(9, 1, '', { formula: '""' }),
    cell(10, 1, 43_830, { style: 4 }),
    cell(11, 1, '003', { style: 2 }),
  ],
});

const DATA: SheetModel = sheet('基础 数据', {
  cells: [cell(0, 0, 12), cell(1, 0, 8, { style: 3 })],
});

const FAR: SheetModel = sheet('远', {
  cells: [cell(0, 0, 'near'), cell(0, 5_000, 'wide'), cell(9_999, 0, 'far')],
});

const NAMES: readonly (readonly [string, string])[] = [
  ['标题', '评分表!$B$2:$D$2'],
  ['预算', '评分表!$B$5'],
  ['比率', '评分表!$C$5'],
  ['追加', '评分表!$B$6'],
  ['合计', '评分表!$C$6'],
  ['像公式', '评分表!$B$7'],
  ['错', '评分表!$B$8'],
  ['真假', '评分表!$B$9'],
  ['空文', '评分表!$B$10'],
  ['日期', '评分表!$B$11'],
  ['文本', '评分表!$B$12'],
  ['空白', '评分表!$B$13'],
  ['得分_一', '评分表!$J$5'],
  ['得分_二', '评分表!$J$6'],
  ['得分_三', '评分表!$J$7'],
  ['数', "'基础 数据'!$A$1"],
  ['可改', "'基础 数据'!$A$2"],
  ['近', '远!$A$1'],
  ['远处', '远!$A$10000'],
  ['宽处', '远!$GJI$1'],
  ['坏', '#REF!$A$1'],
  ['坏二', '评分表!#REF!'],
  ['多区', '评分表!$A$1,评分表!$C$3'],
  ['偏移', 'OFFSET(评分表!$A$1,1,1)'],
  ['常数', '0.5'],
  ['外部', '[1]表!$A$1'],
];

/** A workbook with one of each: kinds of cells, names that can and cannot be used, several sheets. */
export const CONTRACT_MODEL: WorkbookModel = {
  sheets: [SCORES, DATA, FAR],
  names: [
    ...NAMES.map(([name, refersTo]): DefinedName => ({ name, refersTo, sheet: null, hidden: false })),
    { name: '隐藏', refersTo: '评分表!$B$5', sheet: null, hidden: true },
    { name: '预算', refersTo: "'基础 数据'!$A$1", sheet: 1, hidden: false },
    { name: 'Print_Area', refersTo: '远!$A$1:$B$40', sheet: 2, hidden: false },
  ],
  styles: STYLES,
  date1904: false,
};

/** The same with other cells of a sheet, and with any other change. */
export function withSheet(name: string, change: (sheet: SheetModel) => Partial<SheetModel>): WorkbookModel {
  return {
    ...CONTRACT_MODEL,
    sheets: CONTRACT_MODEL.sheets.map((one) => (one.name === name ? { ...one, ...change(one) } : one)),
  };
}
