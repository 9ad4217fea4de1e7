/** @jest-environment jsdom */
import { openExcel, type OpenExcel } from '../../support/office';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';

let excel: OpenExcel;
let sheet: string;
let told: unknown[][];
let removers: (() => Promise<void>)[];

beforeEach(async () => {
  excel = await openExcel({
    model: smallWorkbook([smallSheet('表', { A1: 1, B1: { formula: 'A1*2', value: 2 } }), smallSheet('二')]),
    calculate: ({ sheets }) => [
      { address: { sheet: '表', row: 0, column: 1 }, value: Number(sheets[0]!.cells[0]!.value) * 2 },
    ],
  });
  sheet = excel.grid.sheetId('表');
  told = [];
  removers = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const results = [
      worksheets.onChanged.add(async (event) => {
        const { address, source, triggerSource, changeType, details } = event;
        told.push([
          'changed',
          address,
          source,
          triggerSource,
          changeType,
          details?.valueBefore,
          details?.valueAfter,
        ]);
        return Promise.resolve();
      }),
      worksheets.onCalculated.add(async (event) => {
        told.push(['calculated', event.address]);
        return Promise.resolve();
      }),
      worksheets.onSelectionChanged.add(async (event) => {
        told.push(['selected', event.worksheetId, event.address]);
        return Promise.resolve();
      }),
      worksheets.onActivated.add(async (event) => {
        told.push(['activated', event.worksheetId]);
        return Promise.resolve();
      }),
      worksheets.onDeleted.add(async (event) => {
        told.push(['deleted', event.worksheetId]);
        return Promise.resolve();
      }),
      worksheets.onProtectionChanged.add(async (event) => {
        told.push(['protection', event.isProtected]);
        return Promise.resolve();
      }),
    ];
    await context.sync();
    removers = results.map((one) => async () => {
      one.remove();
      await one.context.sync();
    });
  });
});
afterEach(() => excel.close());

test("tells the user's edits as changes and formula results as calculations", async () => {
  excel.grid.edit(sheet, [{ row: 0, column: 0, typed: '5' }]);
  await excel.quiet();
  expect(told).toEqual([
    ['changed', 'A1', 'Local', 'Unknown', 'RangeEdited', 1, 5],
    ['calculated', 'B1'],
  ]);
});

test('tells whose change it was', async () => {
  excel.grid.edit(sheet, [{ row: 4, column: 0, typed: 'x' }], 'remote');
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A7:B7').values = [[1, 2]];
    await context.sync();
  });
  await excel.quiet();
  expect(told.filter(([kind]) => kind === 'changed')).toEqual([
    ['changed', 'A5', 'Remote', 'Unknown', 'RangeEdited', '', 'x'],
    ['changed', 'A7:B7', 'Local', 'ThisLocalAddin', 'RangeEdited', undefined, undefined],
  ]);
});

test('tells inserted and deleted rows and columns', async () => {
  excel.grid.insertRows(sheet, 2, 2);
  excel.grid.deleteRows(sheet, 2);
  excel.grid.insertColumns(sheet, 1);
  excel.grid.deleteColumns(sheet, 1, 2);
  await excel.quiet();
  expect(told.filter(([kind]) => kind === 'changed').map(([, address, , , type]) => [type, address])).toEqual(
    [
      ['RowInserted', '3:4'],
      ['RowDeleted', '3:3'],
      ['ColumnInserted', 'B:B'],
      ['ColumnDeleted', 'B:C'],
    ],
  );
});

test('tells selection, activation, deletion and protection', async () => {
  const second = excel.grid.sheetId('二');
  excel.grid.select(second, { top: 1, left: 1, bottom: 2, right: 2 });
  excel.grid.protect(sheet, true);
  excel.grid.deleteSheet(second);
  await excel.quiet();
  expect(told.filter(([kind]) => kind !== 'calculated')).toEqual([
    ['activated', second],
    ['selected', second, 'B2:C3'],
    ['protection', true],
    ['deleted', second],
    ['activated', sheet],
    ['selected', sheet, 'A1'],
  ]);
});

test('gives the range of an event', async () => {
  const addresses: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').onChanged.add((event) =>
      excel.Excel.run(async (inner) => {
        const range = event.getRange(inner).load('address');
        await inner.sync();
        addresses.push(range.address);
      }),
    );
    await context.sync();
  });
  excel.grid.edit(sheet, [{ row: 4, column: 2, typed: 'x' }]);
  await excel.quiet();
  expect(addresses).toEqual(['表!C5']);
});

test('is silent after removal', async () => {
  expect(excel.host.held().listeners).toBe(6);
  for (const remove of removers) await remove();
  expect(excel.host.held().listeners).toBe(0);
  excel.grid.edit(sheet, [{ row: 0, column: 0, typed: '5' }]);
  await excel.quiet();
  expect(told).toEqual([]);
});

test('does not tell what happens while events are off', async () => {
  await excel.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('表').getRange('A7').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  excel.grid.edit(sheet, [{ row: 0, column: 0, typed: '5' }]);
  await excel.quiet();
  expect(told.map(([, address]) => address)).toEqual(['A1', 'B1']);
});

test("tells the workbook's selection and activation", async () => {
  const seen: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      seen.push('selection');
      return Promise.resolve();
    });
    context.workbook.onActivated.add(async () => {
      seen.push('activated');
      return Promise.resolve();
    });
    await context.sync();
  });
  await excel.quiet();
  excel.grid.select(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
  excel.host.activate();
  await excel.quiet();
  expect(seen.sort()).toEqual(['activated', 'selection']);
});

test.each([
  ['missing', 0],
  ['doubled', 2],
  ['once', 1],
] as const)('events can be %s', async (events, times) => {
  excel.faults.events = events;
  excel.grid.edit(sheet, [{ row: 4, column: 0, typed: 'x' }]);
  await excel.quiet();
  expect(told.filter(([kind]) => kind === 'changed')).toHaveLength(times);
});

test('events can be late', async () => {
  excel.faults.eventDelay = 400;
  excel.grid.edit(sheet, [{ row: 4, column: 0, typed: 'x' }]);
  await excel.quiet();
  expect(told).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(told).not.toEqual([]);
});
