import { unzipSync } from 'fflate';
import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { addConditionalFormats } from '../../../src/host/xlsx/patch/conditional-formats';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { OpenedFile } from '../../../src/workbench/file/opened-file';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { areaFromA1, singleCell } from '../../../src/workbook/address';
import type { ConditionalFormat, Scalar } from '../../../src/workbook/model';
import { richWorkbook } from '../../support/rich-workbook';
import { codeOfMark, markFormat } from '../../../src/workbook/marking/mark';
import { LOOK, smallSheet, smallWorkbook } from '../../support/small-workbook';

const SHEET = '甲';
const PART = 'xl/worksheets/sheet1.xml';

function format(area: string, formula: string, look: Partial<ConditionalFormat> = {}): ConditionalFormat {
  return {
    areas: [areaFromA1(area)!],
    formula,
    fill: 'FFEB9C',
    fontColour: null,
    bold: false,
    underline: false,
    border: null,
    stopIfTrue: false,
    ...look,
  };
}

/** B1 is a number, B2 a formula over it, B3 a text. */
function bytesOf(formats: readonly ConditionalFormat[] = []): Uint8Array {
  const cells = { B1: 5, B2: { formula: 'B1*2', value: 10 }, B3: '字' };
  return buildWorkbook(smallWorkbook([smallSheet(SHEET, cells, { conditionalFormats: formats })], {}));
}

function opened(bytes = bytesOf()) {
  const file = new OpenedFile('甲.xlsx', bytes);
  const grid = new MemoryGrid(file.model, { name: file.name });
  const id = grid.sheets()[0]!.id;
  return { file, grid, id, bytes };
}

const at = (a1: string) => {
  const { top: row, left: column } = areaFromA1(a1)!;
  return { row, column };
};

function cellIn(bytes: Uint8Array, a1: string): { value: Scalar; formula: string | null } | null {
  const { row, column } = singleCell(`${SHEET}!$${a1[0]!}$${a1.slice(1)}`)!;
  const cell = openWorkbook(bytes)
    .model()
    .sheets[0]!.cells.find((one) => one.row === row && one.column === column);
  return cell === undefined ? null : { value: cell.value, formula: cell.formula };
}

const formatsIn = (bytes: Uint8Array) => openWorkbook(bytes).model().sheets[0]!.conditionalFormats;

/** Names of the parts that differ. */
function changed(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  return Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
}

test.each([
  ['a small workbook', () => bytesOf([format('B1', 'B1>1')])],
  ['one with everything', () => richWorkbook()],
])('%s that nobody changed is saved as the very bytes', (_what, make) => {
  const { file, grid, bytes } = opened(make());
  expect(file.unsaved(grid)).toBe(false);
  expect(Buffer.compare(file.save(grid), bytes)).toBe(0);
});

test('a change that was taken back leaves the very bytes', () => {
  const { file, grid, id, bytes } = opened(bytesOf([format('B1', 'B1>1'), format('B3', 'B1>1')]));
  grid.write(id, [{ ...at('B1'), value: 6 }], 'user');
  const [first] = grid.conditionalFormats(id);
  grid.removeConditionalFormat(id, first!.id);
  expect(file.unsaved(grid)).toBe(true);
  grid.write(id, [{ ...at('B1'), value: 5 }], 'addin');
  // Put back, it is last in the grid's list.
  const { formula, areas, ...look } = first!.format;
  grid.addConditionalFormat(id, { ...look, areas, formula });
  expect(file.unsaved(grid)).toBe(false);
  expect(Buffer.compare(file.save(grid), bytes)).toBe(0);
});

test('values and results are written, nothing else, and a saved workbook counts as saved', () => {
  const { file, grid, id, bytes } = opened();
  grid.write(id, [{ ...at('B1'), value: 6.5 }], 'user');
  grid.write(id, [{ ...at('B3'), value: '=甲\n"乙"' }], 'addin');
  grid.write(id, [{ ...at('D9'), value: true }], 'addin');
  const calculated = new MemoryGrid(
    {
      ...grid.model(),
      sheets: grid.model().sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.formula === 'B1*2' ? { ...cell, value: 13 } : cell)),
      })),
    },
    { name: file.name },
  );
  const saved = file.save(calculated);
  expect(changed(bytes, saved)).toEqual([PART]);
  expect(cellIn(saved, 'B1')).toEqual({ value: 6.5, formula: null });
  expect(cellIn(saved, 'B2')).toEqual({ value: 13, formula: 'B1*2' });
  expect(cellIn(saved, 'B3')).toEqual({ value: '=甲\n"乙"', formula: null });
  expect(cellIn(saved, 'D9')).toEqual({ value: true, formula: null });

  file.markSaved(calculated);
  expect(file.unsaved(calculated)).toBe(false);
  calculated.write(id, [{ ...at('B1'), value: 5 }], 'user');
  expect(file.unsaved(calculated)).toBe(true);
});

test('a formula that a value replaced is gone from the file', () => {
  const { file, grid, id } = opened();
  grid.write(id, [{ ...at('B2'), value: 11 }], 'user');
  expect(cellIn(file.save(grid), 'B2')).toEqual({ value: 11, formula: null });
});

test('a cleared cell is saved as blank', () => {
  const { file, grid, id } = opened();
  grid.write(id, [{ ...at('B3'), value: null }], 'user');
  expect(cellIn(file.save(grid), 'B3')?.value ?? null).toBeNull();
});

test('results that agree to twelve digits are no change', () => {
  const cells = { B1: 3, B2: { formula: '1/B1', value: 1 / 3 } };
  const bytes = buildWorkbook(smallWorkbook([smallSheet(SHEET, cells)], {}));
  const file = new OpenedFile('甲.xlsx', bytes);
  const shown = (value: number) =>
    new MemoryGrid({
      ...file.model,
      sheets: file.model.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value })),
      })),
    });
  expect(file.differences(shown(0.333333333333))).toMatchObject({ writes: [], edited: false });
  // A result alone is no edit: the program that opens the file calculates it again.
  expect(file.differences(shown(0.33333333333))).toMatchObject({
    writes: [{ kind: 'cached', value: 0.33333333333 }],
    edited: false,
  });
  expect(Buffer.compare(file.save(shown(0.33333333333)), bytes)).toBe(0);
});

describe('what the file layer cannot carry is refused with its cells', () => {
  test('a part of an array formula', () => {
    const { package: pkg } = openWorkbook(bytesOf());
    const text = pkg.text(PART);
    pkg.setText(PART, text.replace('<f>', '<f t="array" ref="B2:B3">'));
    const { file, grid, id } = opened(pkg.toBytes());
    grid.write(id, [{ ...at('B3'), value: 1 }], 'addin');
    expect(() => file.save(grid)).toThrow('属于数组公式');
  });

  test('a second look for the same formula in the same place, which the file would not take', () => {
    const { file, grid, id } = opened(bytesOf([format('B1', 'B1>1')]));
    grid.addConditionalFormat(id, format('B1', 'B1>1', { bold: true }));
    expect(() => file.save(grid)).toThrow(`“${SHEET}”的条件格式 无法原样写入`);
  });
});

describe('formulas, number formats, names and sheets', () => {
  const LINK = 'HYPERLINK("#\'评分表\'!J15","评分表!J15")';

  test.each([
    ['a formula in a plain cell', 'B1', { formula: LINK }, { formula: LINK }],
    ['another formula', 'B2', { formula: 'B1*3' }, { formula: 'B1*3' }],
    ['a formula where nothing was', 'F7', { formula: '1+1' }, { formula: '1+1' }],
    ['a number format', 'B3', { numberFormat: '0.000' }, { value: '字', formula: null }],
    ['a number format of a formula', 'B2', { numberFormat: '0.000' }, { formula: 'B1*2' }],
  ])('%s is saved', (_what, cell, change, expected) => {
    const { file, grid, id } = opened();
    grid.write(id, [{ ...at(cell), ...change }], 'addin');
    expect(file.unsaved(grid)).toBe(true);
    const saved = file.save(grid);
    expect(cellIn(saved, cell)).toMatchObject(expected);
    if ('numberFormat' in change) {
      const { styles, sheets } = openWorkbook(saved).model();
      const { row, column } = at(cell);
      const written = sheets[0]!.cells.find((one) => one.row === row && one.column === column)!;
      expect(styles[written.style]!.numberFormat).toBe(change.numberFormat);
    }
    const again = opened(saved);
    expect(again.file.save(again.grid)).toBe(saved);
  });

  test('names and sheets that were added, with what was written into them', () => {
    const { file, grid, bytes } = opened();
    const more = smallWorkbook(
      [smallSheet('核查 表', { A1: '核查评分表', B2: { value: 0.5, style: LOOK.percent } })],
      {},
    );
    const [added] = grid.addSheets(more);
    grid.defineName({ name: '核查_一', refersTo: "'核查 表'!$B$2", hidden: false });
    expect(file.unsaved(grid)).toBe(true);
    grid.write(added!, [{ ...at('B2'), value: 0.25 }], 'addin');
    grid.write(added!, [{ ...at('C2'), formula: `${SHEET}!B1` }], 'addin');
    const saved = file.save(grid);
    file.markSaved(grid);
    expect(file.unsaved(grid)).toBe(false);
    const model = openWorkbook(saved).model();
    expect(model.names).toContainEqual({
      name: '核查_一',
      refersTo: "'核查 表'!$B$2",
      sheet: null,
      hidden: false,
    });
    const sheet = model.sheets[1]!;
    expect(sheet.name).toBe('核查 表');
    expect(sheet.cells.map(({ value, formula }) => formula ?? value)).toEqual([
      '核查评分表',
      0.25,
      `${SHEET}!B1`,
    ]);
    expect(model.styles[sheet.cells[1]!.style]!.numberFormat).toBe('0.00%');
    expect(openWorkbook(saved).package.text(PART)).toBe(openWorkbook(bytes).package.text(PART));
    const again = opened(saved);
    expect(again.file.save(again.grid)).toBe(saved);
  });
});

test('marked, saved, reopened, unmarked, saved: every part as it was', () => {
  const { file, grid, id, bytes } = opened(bytesOf([format('B1', 'B1>1')]));
  const area = areaFromA1('B2')!;
  const marks = (['error', 'warning', 'info'] as const).map((one) =>
    markFormat([area], `N0${one.length}`, one),
  );
  for (const one of marks) grid.addConditionalFormat(id, one);
  const marked = file.save(grid);
  expect(formatsIn(marked).slice(1)).toEqual(marks);
  const again = opened(marked);
  for (const {
    id: one,
    format: { formula },
  } of [...again.grid.conditionalFormats(again.id)])
    if (codeOfMark(formula) !== null) again.grid.removeConditionalFormat(again.id, one);
  expect(changed(bytes, again.file.save(again.grid))).toEqual([]);
});

describe('conditional formats', () => {
  test('are added behind those that are there', () => {
    const { file, grid, id, bytes } = opened(bytesOf([format('B1', 'B1>1')]));
    const added = format('B2', 'B2>1', { bold: true });
    grid.addConditionalFormat(id, added);
    const saved = file.save(grid);
    expect(formatsIn(saved)).toEqual([...formatsIn(bytes), added]);
    expect([...changed(bytes, saved)].sort()).toEqual(['xl/styles.xml', PART]);
  });

  test.each([0, 1])('of two with the same formula only the one that went, number %i', (gone) => {
    const { file, grid, id, bytes } = opened(bytesOf([format('B1', 'TRUE'), format('B3', 'TRUE')]));
    grid.removeConditionalFormat(id, grid.conditionalFormats(id)[gone]!.id);
    expect(formatsIn(file.save(grid))).toEqual([formatsIn(bytes)[1 - gone]]);
  });

  test('of two with the same formula and areas the look that went', () => {
    const { package: pkg } = openWorkbook(bytesOf([format('B1', 'B1>1')]));
    // The second one by priority stands first in the file.
    const text = pkg.text(PART);
    const one = /<conditionalFormatting.*<\/conditionalFormatting>/su.exec(text)![0];
    const second = one.replace(/priority="\d+"/u, 'priority="9" stopIfTrue="1"');
    pkg.setText(PART, text.replace(one, second + one));
    const { file, grid, id, bytes } = opened(pkg.toBytes());
    expect(formatsIn(bytes).map(({ stopIfTrue }) => stopIfTrue)).toEqual([false, true]);
    grid.removeConditionalFormat(id, grid.conditionalFormats(id)[1]!.id);
    expect(formatsIn(file.save(grid))).toEqual([formatsIn(bytes)[0]]);
  });

  test('two rules of one area that both go leave no empty format behind', () => {
    const { package: pkg } = openWorkbook(bytesOf([format('B1', 'B1>1')]));
    const text = pkg.text(PART);
    const rule = /<cfRule.*<\/cfRule>/su.exec(text)![0];
    pkg.setText(
      PART,
      text.replace(
        rule,
        rule + rule.replace('B1&gt;1', 'B1&gt;2').replace(/priority="\d+"/u, 'priority="7"'),
      ),
    );
    const { file, grid, id } = opened(pkg.toBytes());
    expect(grid.conditionalFormats(id)).toHaveLength(2);
    for (const { id: one } of [...grid.conditionalFormats(id)]) grid.removeConditionalFormat(id, one);
    const saved = file.save(grid);
    expect(openWorkbook(saved).package.text(PART)).not.toContain('conditionalFormatting');
  });

  test('a format is taken away and another one put in its place', () => {
    const { package: pkg } = openWorkbook(bytesOf());
    addConditionalFormats(pkg, SHEET, [format('B1', 'B1>1')]);
    const { file, grid, id } = opened(pkg.toBytes());
    grid.removeConditionalFormat(id, grid.conditionalFormats(id)[0]!.id);
    const bold = format('B1', 'B1>1', { bold: true, fill: null });
    grid.addConditionalFormat(id, bold);
    expect(formatsIn(file.save(grid))).toEqual([bold]);
  });
});
