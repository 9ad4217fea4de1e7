import fc from 'fast-check';
import { buildWorkbook } from '../../../../src/host/xlsx/build/build-workbook';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { styleList } from '../../../../src/workbook/standard/styles';
import type { CellModel } from '../../../../src/workbook/model';
import { look, style, text } from './arbitrary-sheet';
import { sheet, workbook } from './models';

test('random workbooks read as they were written, and are written again the same', () => {
  fc.assert(
    fc.property(
      fc.array(look, { minLength: 1, maxLength: 3 }),
      fc.array(style, { minLength: 4, maxLength: 6 }),
      fc.boolean(),
      (looks, styles, date1904) => {
        const sheets = looks.map((more, n) => sheet(['甲', "乙's & co", '丙 1'][n]!, more));
        const bytes = buildWorkbook(workbook(sheets, { styles, date1904 }));
        const read = openWorkbook(bytes).model();
        expect(read.sheets).toEqual(sheets);
        expect(read.styles).toEqual(styles);
        expect(read.date1904).toBe(date1904);
        expect(buildWorkbook(read)).toEqual(bytes);
      },
    ),
    { numRuns: 60 },
  );
});

test('texts of every kind, in the standard looks', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const cells = texts.map((value, row): CellModel => ({
        row,
        column: 0,
        value,
        formula: null,
        style: 0,
      }));
      const model = openWorkbook(buildWorkbook(workbook([sheet('表', { cells })]))).model();
      expect(model.sheets[0]!.cells.map(({ value }) => value)).toEqual(texts);
      expect(model.styles).toEqual(styleList());
    }),
    { numRuns: 100 },
  );
});
