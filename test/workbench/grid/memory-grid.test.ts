import { standardCalculator } from '../../../src/workbench/grid/calculator';
import type { GridEvent } from '../../../src/workbench/grid/grid';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { filledTemplate } from '../../../src/workbook/template';
import { area } from '../../host/xlsx/build/models';
import { case2019, rubric2019 } from '../../support/facts';
import { LOOK, smallSheet, smallWorkbook } from '../../support/small-workbook';
import { gridContract } from './contract';

describe.each([
  ['results at once', 0],
  ['results later', 10],
])('the contract, %s', (_what, calculationDelay) => {
  test.each(gridContract.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    await one.run(
      new MemoryGrid(one.model(), { calculate: standardCalculator(rubric2019()), calculationDelay }),
    );
  });
});

/** Two sheets that refer to each other. */
function grid(): MemoryGrid {
  return new MemoryGrid(
    smallWorkbook(
      [
        smallSheet(
          '甲',
          {
            A1: '头',
            B5: 5,
            C5: { formula: 'B5*2+LOG10(B5)', value: 10 },
            B6: { formula: 'SUM(B$5:B5)&"B5"', value: 5 },
          },
          {
            merges: [area('A5:A6')],
            notes: [{ row: 4, column: 1, author: '', text: '注' }],
            links: [{ area: area('B5'), location: null, target: 'https://a.cn/', tooltip: null }],
            conditionalFormats: [
              {
                areas: [area('B5:C5')],
                formula: '$B$5>甲!B5',
                fill: null,
                fontColour: null,
                bold: true,
                underline: false,
                border: null,
                stopIfTrue: false,
              },
            ],
            rows: [{ row: 4, height: 30, fixed: true, hidden: false }],
            columns: [{ first: 1, last: 2, width: 20, hidden: false }],
          },
        ),
        smallSheet("乙 '二", { A1: { formula: '甲!B5+SUM(甲!5:5)+COUNT(甲!$A:$C)', value: 6 } }),
      ],
      { 数: '甲!$B$5', 块: '甲!$A$5:$C$6', 另: "'乙 ''二'!$A$1" },
    ),
  );
}

function formula(of: MemoryGrid, sheet: string, address: string): string | null {
  return of.cells(of.sheetId(sheet), area(address))[0]![0]!.formula;
}

function refersTo(of: MemoryGrid): readonly string[] {
  return of.names().map((one) => one.refersTo);
}

test('rows inserted: cells, merges, names, formulas, notes, marks and heights move', () => {
  const one = grid();
  one.insertRows(one.sheetId('甲'), 2, 3);
  expect(formula(one, '甲', 'C8')).toBe('B8*2+LOG10(B8)');
  expect(formula(one, '甲', 'B9')).toBe('SUM(B$8:B8)&"B5"');
  expect(formula(one, "乙 '二", 'A1')).toBe('甲!B8+SUM(甲!8:8)+COUNT(甲!$A:$C)');
  expect(refersTo(one)).toEqual(['甲!$B$8', '甲!$A$8:$C$9', "'乙 ''二'!$A$1"]);
  const [sheet] = one.model().sheets;
  expect(sheet!.merges).toEqual([area('A8:A9')]);
  expect(sheet!.notes[0]).toMatchObject({ row: 7, column: 1 });
  expect(sheet!.links[0]!.area).toEqual(area('B8'));
  expect(sheet!.rows[0]!.row).toBe(7);
  expect(sheet!.conditionalFormats[0]).toMatchObject({ areas: [area('B8:C8')], formula: '$B$8>甲!B8' });
});

test('an area grows around inserted rows and shrinks around deleted ones', () => {
  const one = grid();
  const sheet = one.sheetId('甲');
  one.insertRows(sheet, 5, 2);
  expect(refersTo(one)[1]).toBe('甲!$A$5:$C$8');
  expect(one.merges(sheet, area('A1:Z99'))).toEqual([area('A5:A8')]);
  one.deleteRows(sheet, 5, 3);
  expect(refersTo(one)[1]).toBe('甲!$A$5:$C$5');
  // What is left of the merge is a single cell.
  expect(one.merges(sheet, area('A1:Z99'))).toEqual([]);
});

test('rows deleted: what referred to them is #REF!', () => {
  const one = grid();
  one.deleteRows(one.sheetId('甲'), 4);
  expect(refersTo(one)).toEqual(['甲!#REF!', '甲!$A$5:$C$5', "'乙 ''二'!$A$1"]);
  expect(formula(one, '甲', 'B5')).toBe('SUM(#REF!)&"B5"');
  expect(formula(one, "乙 '二", 'A1')).toBe('甲!#REF!+SUM(甲!#REF!)+COUNT(甲!$A:$C)');
  expect(one.model().sheets[0]!.notes).toEqual([]);
});

test('columns inserted and deleted', () => {
  const one = grid();
  const sheet = one.sheetId('甲');
  one.insertColumns(sheet, 1, 2);
  expect(refersTo(one)).toEqual(['甲!$D$5', '甲!$A$5:$E$6', "'乙 ''二'!$A$1"]);
  expect(formula(one, '甲', 'E5')).toBe('D5*2+LOG10(D5)');
  expect(formula(one, "乙 '二", 'A1')).toBe('甲!D5+SUM(甲!5:5)+COUNT(甲!$A:$E)');
  expect(one.model().sheets[0]!.columns[0]).toMatchObject({ first: 3, last: 4 });
  one.deleteColumns(sheet, 3);
  expect(refersTo(one)[0]).toBe('甲!#REF!');
});

test('a renamed sheet is renamed wherever it is referred to', () => {
  const one = grid();
  const id = one.sheetId('甲');
  one.renameSheet(id, "新 '甲");
  expect(refersTo(one)).toEqual(["'新 ''甲'!$B$5", "'新 ''甲'!$A$5:$C$6", "'乙 ''二'!$A$1"]);
  expect(formula(one, "乙 '二", 'A1')).toContain("'新 ''甲'!B5+");
  expect(one.sheetId("新 '甲")).toBe(id);
});

test('of a deleted sheet only #REF! is left, and another one is active', () => {
  const one = grid();
  const events: GridEvent[] = [];
  one.listen((event) => events.push(event));
  const id = one.sheetId('甲');
  one.deleteSheet(id);
  expect(refersTo(one)).toEqual(['#REF!$B$5', '#REF!$A$5:$C$6', "'乙 ''二'!$A$1"]);
  expect(events.map(({ kind }) => kind)).toEqual(['sheetDeleted', 'activated', 'selected']);
  expect(() => {
    one.deleteSheet(one.sheetId("乙 '二"));
  }).toThrow('the last sheet');
});

test('a typed text is read as Excel reads it, at the anchor of a merged cell', () => {
  const one = grid();
  const sheet = one.sheetId('甲');
  one.edit(sheet, [
    { row: 5, column: 0, typed: '12.5%' },
    { row: 9, column: 0, typed: '=B5' },
    { row: 9, column: 1, typed: '2019年2月14日' },
    { row: 9, column: 2, typed: "'007" },
    { row: 9, column: 3, typed: true },
  ]);
  const cells = one.cells(sheet, area('A10:D10'))[0]!;
  expect(one.cells(sheet, area('A5'))[0]![0]).toMatchObject({ value: 0.125, numberFormat: '0.00%' });
  expect(cells.map(({ value, formula: own }) => own ?? value)).toEqual(['B5', 43510, '007', true]);
});

test('locked cells of a protected sheet cannot be typed into, open ones can', () => {
  const one = new MemoryGrid(
    smallWorkbook([smallSheet('表', { A1: 1, B1: { value: 2, style: LOOK.open } }, { protected: true })]),
  );
  const sheet = one.sheetId('表');
  expect(() => {
    one.edit(sheet, [{ row: 0, column: 0, typed: '5' }]);
  }).toThrow('protected');
  one.edit(sheet, [{ row: 0, column: 1, typed: '5' }]);
  one.protect(sheet, false);
  one.edit(sheet, [{ row: 0, column: 0, typed: '6' }]);
  expect(one.cells(sheet, area('A1:B1'))[0]!.map(({ value }) => value)).toEqual([6, 5]);
});

test('many changes are calculated once', async () => {
  let calculations = 0;
  const one = new MemoryGrid(smallWorkbook([smallSheet('表')]), {
    calculate: () => {
      calculations += 1;
      return [];
    },
  });
  for (let row = 0; row < 40; row += 1) one.edit(one.sheetId('表'), [{ row, column: 0, typed: '1' }]);
  await one.settled();
  expect(calculations).toBe(1);
});

test('a model goes in and comes out the same', () => {
  const model = filledTemplate(rubric2019(), case2019().facts);
  expect(new MemoryGrid(model).model()).toEqual(model);
});

test('changing a format back leaves no looks behind', () => {
  const one = grid();
  const before = one.model().styles.length;
  const sheet = one.sheetId('甲');
  for (let round = 0; round < 5; round += 1)
    for (const numberFormat of ['0.0', 'General'])
      one.write(sheet, [{ row: 0, column: 0, numberFormat }], 'addin');
  expect(one.model().styles.length).toBe(before + 1);
  expect(one.model().sheets[0]!.cells[0]!.style).toBe(0);
});
