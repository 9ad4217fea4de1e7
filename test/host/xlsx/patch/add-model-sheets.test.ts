import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { buildWorkbook } from '../../../../src/host/xlsx/build/build-workbook';
import { addModelSheets } from '../../../../src/host/xlsx/patch/add-model-sheets';
import type { CellWrite } from '../../../../src/host/xlsx/patch/patch-cells';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import type { SheetModel, WorkbookModel } from '../../../../src/workbook/model';
import { NO_VALIDATOR, ooxmlErrors } from '../../../support/ooxml-validator';
import { richWorkbook } from '../../../support/rich-workbook';
import { look, style } from '../build/arbitrary-sheet';
import { cell, sheet, workbook } from '../build/models';

/** A sheet with its cells' looks in place of their numbers. */
function looksOf({ styles }: WorkbookModel, one: SheetModel): unknown {
  return { ...one, cells: one.cells.map((each) => ({ ...each, style: styles[each.style] })) };
}

/** New errors, by the validator's own words. */
function errorsIn(bytes: Uint8Array): readonly string[] {
  if (NO_VALIDATOR !== null) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'added-'));
  try {
    const file = path.join(folder, 'a.xlsx');
    writeFileSync(file, bytes);
    return ooxmlErrors(file).map(({ description }) => description);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('random sheets that were added read as they came, and those that were there as before', () => {
  const base = buildWorkbook(workbook([sheet('表', { cells: [cell(0, 0, 1, { style: 3 })] })]));
  const before = openWorkbook(base).model();
  fc.assert(
    fc.property(look, fc.array(style, { minLength: 4, maxLength: 6 }), (more, styles) => {
      // Links out of the workbook are refused; the others are one for an area.
      const links = (more.links ?? [])
        .filter(({ area }, n, all) => all.findIndex((one) => one.area.top === area.top) === n)
        .map((link) => ({ ...link, target: null }));
      // What is the same twice, the file holds once.
      const formats = (more.conditionalFormats ?? []).slice(0, 1);
      const added = sheet("乙's & co", { ...more, links, conditionalFormats: formats });
      const model = workbook([added], { styles });
      const file = openWorkbook(base);
      addModelSheets(file.package, model);
      const after = openWorkbook(file.toBytes()).model();
      expect(after.sheets).toHaveLength(before.sheets.length + 1);
      expect(looksOf(after, after.sheets.at(-1)!)).toEqual(looksOf(model, added));
      for (const [index, one] of before.sheets.entries())
        expect(looksOf(after, after.sheets[index]!)).toEqual(looksOf(before, one));
    }),
    { numRuns: 15 },
  );
});

test('into a file with everything in it, hidden too, with print names; Excel finds nothing wrong with it', () => {
  const bytes = richWorkbook();
  const file = openWorkbook(bytes);
  const before = file.model();
  const titled = sheet('核查评分表', {
    cells: [cell(0, 0, '核查评分表'), cell(1, 0, 3, { formula: '1+2', style: 2 })],
    print: { ...sheet('').print, titleRows: { first: 0, last: 1 } },
  });
  addModelSheets(file.package, workbook([titled, sheet('附', { visibility: 'hidden' })]));
  const saved = file.toBytes();
  const after = openWorkbook(saved).model();
  expect(after.sheets.slice(0, -2)).toEqual(before.sheets);
  expect(after.styles.slice(0, before.styles.length)).toEqual(before.styles);
  expect(after.sheets.slice(-2).map(({ name, visibility }) => [name, visibility])).toEqual([
    ['核查评分表', 'visible'],
    ['附', 'hidden'],
  ]);
  expect(after.sheets.at(-2)!.print.titleRows).toEqual({ first: 0, last: 1 });
  expect(errorsIn(saved)).toEqual(errorsIn(bytes));
});

test('a sheet whose name is taken is refused', () => {
  const file = openWorkbook(buildWorkbook(workbook([sheet('表')])));
  expect(() => {
    addModelSheets(file.package, workbook([sheet('表')]));
  }).toThrow('或与已有的工作表同名');
});

describe('formulas and number formats', () => {
  const LINK = 'HYPERLINK("#\'评分表\'!J15","评分表!J15")';
  const write = (row: number, column: number, more: Partial<CellWrite>): CellWrite => ({
    sheet: '表',
    row,
    column,
    value: null,
    kind: 'value',
    ...more,
  });
  const written = (bytes: Uint8Array, writes: readonly CellWrite[]) => {
    const file = openWorkbook(bytes);
    file.write(writes);
    const saved = file.toBytes();
    const model = openWorkbook(saved).model();
    return {
      saved,
      at: (row: number, column: number) => {
        const found = model.sheets[0]!.cells.find((one) => one.row === row && one.column === column);
        return found === undefined
          ? null
          : { ...found, style: undefined, format: model.styles[found.style]!.numberFormat };
      },
      styles: model.styles,
    };
  };
  const small = buildWorkbook(
    workbook([
      sheet('表', {
        cells: [cell(0, 0, 1), cell(0, 1, 2, { formula: 'A1*2' }), cell(4, 0, '字', { style: 3 })],
      }),
    ]),
  );

  test('a formula is written with its result: into a cell, in place of another, into a new row', () => {
    const { at, saved } = written(small, [
      write(0, 0, { formula: LINK, value: '评分表!J15' }),
      write(0, 1, { formula: 'A1*3', value: 3 }),
      write(9, 2, { formula: '"<&>"&A1', value: '<&>1' }),
    ]);
    expect(at(0, 0)).toMatchObject({ formula: LINK, value: '评分表!J15' });
    expect(at(0, 1)).toMatchObject({ formula: 'A1*3', value: 3 });
    expect(at(9, 2)).toMatchObject({ formula: '"<&>"&A1', value: '<&>1' });
    expect(errorsIn(saved)).toEqual([]);
  });

  test('a number format that a cell gets keeps the rest of its look', () => {
    const { at, saved, styles } = written(small, [
      write(0, 0, { value: 1, numberFormat: '0.000' }),
      write(4, 0, { value: '字', numberFormat: '0.00%' }),
      write(7, 7, { value: 43_830, numberFormat: 'yyyy-mm-dd' }),
      write(7, 8, { value: null, numberFormat: '@' }),
      write(0, 1, { kind: 'cached', value: 2, numberFormat: '0.000' }),
    ]);
    expect([at(0, 0), at(4, 0), at(7, 7), at(7, 8), at(0, 1)].map((one) => one?.format)).toEqual([
      '0.000',
      '0.00%',
      'yyyy-mm-dd',
      '@',
      '0.000',
    ]);
    const before = openWorkbook(small).model();
    const look = before.styles[before.sheets[0]!.cells.at(-1)!.style]!;
    expect(styles).toContainEqual({ ...look, numberFormat: '0.00%' });
    expect(at(0, 1)?.formula).toBe('A1*2');
    expect(errorsIn(saved)).toEqual([]);
  });

  test('a formula in a file with a calculation chain: the chain goes, Excel makes a new one', () => {
    const bytes = richWorkbook();
    const name = openWorkbook(bytes).model().sheets[0]!.name;
    const file = openWorkbook(bytes);
    expect(file.package.related(file.package.main, 'calcChain')).toHaveLength(1);
    file.write([write(200, 50, { sheet: name, formula: '1+1', value: 2 })]);
    expect(file.package.related(file.package.main, 'calcChain')).toHaveLength(0);
    expect(errorsIn(file.toBytes())).toEqual(errorsIn(bytes));
  });

  test('a shared formula whose first cell gets another one goes on below', () => {
    const file = openWorkbook(small);
    const part = file.package.related(file.package.main, 'worksheet')[0]!.part!;
    const text = file.package.text(part);
    const shared =
      '<row r="8"><c r="A8"><f t="shared" ref="A8:A9" si="0">B8+1</f><v>1</v></c></row>' +
      '<row r="9"><c r="A9"><f t="shared" si="0"/><v>1</v></c></row>';
    file.package.setText(part, text.replace('</sheetData>', `${shared}</sheetData>`));
    const { at } = written(file.toBytes(), [write(7, 0, { formula: '7', value: 7 })]);
    expect(at(7, 0)?.formula).toBe('7');
    expect(at(8, 0)?.formula).toBe('B9+1');
  });
});
