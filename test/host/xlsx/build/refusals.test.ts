import { BuildError } from '../../../../src/host/xlsx/build/build-error';
import { buildWorkbook } from '../../../../src/host/xlsx/build/build-workbook';
import type { ListValidation, SheetModel, WorkbookModel } from '../../../../src/workbook/model';
import { area, cell, PRINT, sheet, workbook } from './models';

const list = (more: Partial<ListValidation>): Partial<SheetModel> => ({
  validations: [
    { kind: 'list', areas: [area('A1')], list: ['是'], allowBlank: true, prompt: null, error: null, ...more },
  ],
});
const named = (name: string, sheetIndex: number | null = null): WorkbookModel['names'][number] => ({
  name,
  refersTo: '表!$A$1',
  sheet: sheetIndex,
  hidden: false,
});

test.each<[BuildError['code'], WorkbookModel]>([
  ['bad-sheet-name', workbook([sheet('甲/乙')])],
  ['bad-sheet-name', workbook([sheet('')])],
  ['bad-sheet-name', workbook([sheet('表'.repeat(32))])],
  ['bad-sheet-name', workbook([sheet("'表")])],
  ['bad-sheet-name', workbook([sheet('History')])],
  ['same-sheet-name', workbook([sheet('Abc'), sheet('aBC')])],
  ['bad-name', workbook([sheet('表')], { names: [named('A1')] })],
  ['bad-name', workbook([sheet('表')], { names: [named('甲 乙')] })],
  ['same-name', workbook([sheet('表')], { names: [named('x'), named('X')] })],
  ['long-text', workbook([sheet('表', { cells: [cell(0, 0, '长'.repeat(32_768))] })])],
  ['long-formula', workbook([sheet('表', { cells: [cell(0, 0, 1, { formula: '1+'.repeat(5000) })] })])],
  [
    'long-note',
    workbook([sheet('表', { notes: [{ row: 0, column: 0, author: '', text: '长'.repeat(32_768) }] })]),
  ],
  ['long-list', workbook([sheet('表', list({ list: ['长'.repeat(200), '长'.repeat(55)] }))])],
  ['bad-choice', workbook([sheet('表', list({ list: ['是', '1,2'] }))])],
  ['long-message', workbook([sheet('表', list({ prompt: { title: '长'.repeat(33), text: '' } }))])],
  [
    'long-message',
    workbook([sheet('表', list({ error: { title: '', text: '长'.repeat(256), style: 'stop' } }))]),
  ],
  ['long-header', workbook([sheet('表', { print: { ...PRINT, footer: '长'.repeat(256) } })])],
  [
    'long-link',
    workbook([
      sheet('表', {
        links: [{ area: area('A1'), location: 'A1', target: null, tooltip: '长'.repeat(256) }],
      }),
    ]),
  ],
])('%s: said in Chinese', (code, model) => {
  expect(() => buildWorkbook(model)).toThrow(expect.objectContaining({ name: 'BuildError', code }));
  expect(() => buildWorkbook(model)).toThrow(/\p{Script=Han}.*未生成文件。$/su);
});

test('as much as Excel takes is taken', () => {
  const model = workbook(
    [
      sheet('表'.repeat(31), {
        ...list({ list: ['长'.repeat(200), '长'.repeat(54)] }),
        cells: [cell(0, 0, '长'.repeat(32_767))],
      }),
      sheet('表'),
    ],
    { names: [named('x'), named('X', 0), named('x', 1)] },
  );
  expect(() => buildWorkbook(model)).not.toThrow();
});

test.each<[string, WorkbookModel]>([
  ['no sheet', workbook([])],
  ['no visible sheet', workbook([sheet('表', { visibility: 'hidden' })])],
  ['no style', workbook([sheet('表')], { styles: [] })],
  ['unknown style', workbook([sheet('表', { cells: [cell(0, 0, 1, { style: 99 })] })])],
  ['infinite number', workbook([sheet('表', { cells: [cell(0, 0, Infinity)] })])],
  ['not an error value', workbook([sheet('表', { cells: [cell(0, 0, { error: '错' })] })])],
  ['cells out of order', workbook([sheet('表', { cells: [cell(1, 0, 1), cell(0, 0, 1)] })])],
  ['a cell twice', workbook([sheet('表', { cells: [cell(0, 0, 1), cell(0, 0, 1)] })])],
  ['a cell beyond the sheet', workbook([sheet('表', { cells: [cell(0, 16_384, 1)] })])],
  ['overlapping merges', workbook([sheet('表', { merges: [area('A1:B3'), area('B3:C4')] })])],
  [
    'overlapping columns',
    workbook([
      sheet('表', {
        columns: [
          { first: 0, last: 2, width: 9, hidden: false },
          { first: 2, last: 2, width: 9, hidden: false },
        ],
      }),
    ]),
  ],
  ['empty list', workbook([sheet('表', list({ list: [] }))])],
  ['no areas', workbook([sheet('表', list({ areas: [] }))])],
  [
    'a link to nowhere',
    workbook([sheet('表', { links: [{ area: area('A1'), location: null, target: null, tooltip: null }] })]),
  ],
  ['a break before the first row', workbook([sheet('表', { print: { ...PRINT, breaks: [0] } })])],
  ['a name of no sheet', workbook([sheet('表')], { names: [named('x', 3)] })],
])('%s: a mistake of the program', (_, model) => {
  const error = ((): unknown => {
    try {
      buildWorkbook(model);
      return null;
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(BuildError);
});
