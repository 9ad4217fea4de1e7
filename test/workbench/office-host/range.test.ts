/** @jest-environment jsdom */
import { openExcel, type OpenExcel } from '../../support/office';
import { LOOK, smallSheet, smallWorkbook } from '../../support/small-workbook';
import { area } from '../../host/xlsx/build/models';

let excel: OpenExcel;
beforeEach(async () => {
  const sheet = smallSheet(
    '评分表',
    {
      A1: 1.5,
      B1: '文字',
      C1: true,
      D1: { error: '#REF!' },
      A2: { formula: 'B5*2', value: 8 },
      B2: { value: null, style: LOOK.text },
      C2: { value: 0.5, style: LOOK.percent },
      A3: '合并',
    },
    { merges: [area('A3:B4')] },
  );
  excel = await openExcel({
    model: smallWorkbook([
      sheet,
      smallSheet('锁', { A1: 1, B1: { value: 2, style: LOOK.open } }, { protected: true }),
    ]),
  });
});
afterEach(() => excel.close());

async function tell(address: string): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('评分表').getRange(address);
    range.load('values,formulas,valueTypes,numberFormat,address');
    await context.sync();
    return range;
  });
}

async function enter(address: string, values: unknown, sheet = '评分表'): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values as unknown[][];
    await context.sync();
  });
}

async function failure(done: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await done;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('it was expected to fail');
}

test('tells values, formulas, types and formats of an area', async () => {
  const range = await tell('A1:D2');
  expect(range.address).toBe('评分表!A1:D2');
  expect(range.values).toEqual([
    [1.5, '文字', true, '#REF!'],
    [8, '', 0.5, ''],
  ]);
  expect(range.formulas).toEqual([
    [1.5, '文字', true, '#REF!'],
    ['=B5*2', '', 0.5, ''],
  ]);
  expect(range.valueTypes).toEqual([
    ['Double', 'String', 'Boolean', 'Error'],
    ['Double', 'Empty', 'Double', 'Empty'],
  ]);
  expect(range.numberFormat).toEqual([
    ['General', 'General', 'General', 'General'],
    ['General', '@', '0.00%', 'General'],
  ]);
});

test('reads what is given as if it were typed', async () => {
  await enter('A10:H10', [[3, '=A1+1', "'=A1", '98.6%', '1,234.5', 'TRUE', '2019-2-14', '#N/A']]);
  const range = await tell('A10:H10');
  expect(range.formulas).toEqual([[3, '=A1+1', '=A1', 0.986, 1234.5, true, 43510, '#N/A']]);
  expect(range.valueTypes[0]).toEqual([
    'Double',
    'Empty',
    'String',
    'Double',
    'Double',
    'Boolean',
    'Double',
    'Error',
  ]);
  expect(range.numberFormat[0]!.slice(3, 7)).toEqual(['0.00%', 'General', 'General', 'yyyy/m/d']);
});

test('keeps text in cells formatted as text', async () => {
  await enter('B2', [['3681.03']]);
  expect((await tell('B2')).values).toEqual([['3681.03']]);
});

test('leaves a cell alone for null and clears it for an empty text', async () => {
  await enter('A1:B1', [[null, '']]);
  const range = await tell('A1:B1');
  expect(range.values).toEqual([[1.5, '']]);
  expect(range.valueTypes).toEqual([['Double', 'Empty']]);
});

test('sets one value everywhere', async () => {
  await enter('E1:F2', 7);
  expect((await tell('E1:F2')).values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test('takes formulas and number formats', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('评分表').getRange('E5:F5');
    range.formulas = [['=SUM(A1:A2)', 4]];
    range.numberFormat = [[null, '0.0']];
    await context.sync();
  });
  const range = await tell('E5:F5');
  expect(range.formulas).toEqual([['=SUM(A1:A2)', 4]]);
  expect(range.numberFormat).toEqual([['General', '0.0']]);
});

test('drops what is written beside the anchor of a merged cell', async () => {
  await enter('B4', [['丢失']]);
  expect(excel.log.cells).toEqual([]);
  await enter('A3', [['新']]);
  expect((await tell('A3:B4')).values).toEqual([
    ['新', ''],
    ['', ''],
  ]);
});

test('names the merged areas that an area touches', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('评分表');
    const merged = sheet.getRange('B4:C9').getMergedAreasOrNullObject();
    merged.load('address,areaCount,areas/items/address');
    const none = sheet.getRange('C5:C9').getMergedAreasOrNullObject();
    await context.sync();
    expect(merged.address).toBe('评分表!A3:B4');
    expect(merged.areas.items.map(({ address }) => address)).toEqual(['评分表!A3:B4']);
    expect(none.isNullObject).toBe(true);
  });
});

test('refuses locked cells of a protected sheet, whole', async () => {
  const error = await failure(enter('A1:B1', [[5, 6]], '锁'));
  expect([error.code, error.debugInfo.errorLocation]).toEqual(['AccessDenied', 'Range.values']);
  expect(excel.log.cells).toEqual([]);
  await enter('B1', [[6]], '锁');
  expect(excel.log.cells).toHaveLength(1);
});

test.each([
  ['a text longer than a cell holds', "'".padEnd(32_770, '文')],
  ['a text with a sign in front that is longer than a formula', '-'.padEnd(8_193, '文')],
])('refuses %s', async (_what, text) => {
  expect((await failure(enter('A1', [[text]]))).code).toBe('InvalidArgument');
});

test('takes the longest text that a cell holds', async () => {
  await enter('A1', [["'".padEnd(32_768, '=')]]);
  expect((await tell('A1')).values[0]![0]).toHaveLength(32_767);
});

test('refuses a table of another size', async () => {
  expect((await failure(enter('A1:B1', [[1], [2]]))).code).toBe('InvalidArgument');
});

test('keeps what was done before a failure, and says where it failed', async () => {
  const error = await failure(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('评分表');
      sheet.getRange('A1').values = [[2]];
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[3]];
      sheet.getRange('A2').values = [[4]];
      await context.sync();
    }),
  );
  expect([error.code, error.debugInfo.errorLocation]).toEqual([
    'ItemNotFound',
    'WorksheetCollection.getItem',
  ]);
  expect(excel.log.cells.map(({ value }) => value)).toEqual([2]);
});

test('takes a table that the library sends in pieces', async () => {
  const table = Array.from({ length: 1000 }, (_, row) => [row, row / 8]);
  await enter('J1:K1000', table);
  expect((await tell('J1:K1000')).values).toEqual(table);
});

test('finds cells, rows, areas and the used range', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('评分表');
    const range = sheet.getRange('B2:C4');
    const found = [
      range.getCell(1, 1),
      range.getRow(2),
      range.getColumn(0),
      range.getLastCell(),
      range.getOffsetRange(1, 1),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getBoundingRect('E9'),
      range.getIntersection('C4:D5'),
      sheet.getCell(0, 0),
      sheet.getRangeByIndexes(1, 1, 2, 3),
      sheet.getUsedRange(),
      sheet.getRange('A:C'),
    ];
    for (const one of found) one.load('address');
    const none = range.getIntersectionOrNullObject('E9');
    await context.sync();
    expect(found.map(({ address }) => address.replace('评分表!', ''))).toEqual([
      ...['C3', 'B4:C4', 'B2:B4', 'C4', 'C3:D5', '2:4', 'B:C', 'B2:E9', 'C4', 'A1', 'B2:D3', 'A1:D3', 'A:C'],
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test('refuses what is no address, and what lies beyond the sheet', async () => {
  expect((await failure(tell('没有'))).code).toBe('InvalidArgument');
  const beyond = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('评分表').getRange('A1').getOffsetRange(-1, 0).load('address');
    await context.sync();
  });
  expect((await failure(beyond)).code).toBe('InvalidArgument');
});

test('holds references only while they are wanted, and moves them with their cells', async () => {
  const sheetId = excel.grid.sheetId('评分表');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('评分表').getRange('A2');
    range.load('address');
    await context.sync();
    excel.grid.insertRows(sheetId, 0, 2);
    range.load('address');
    await context.sync();
    expect(range.address).toBe('评分表!A4');
    expect(excel.host.held().references).toBe(1);
  });
  await excel.quiet();
  expect(excel.host.held().references).toBe(0);
});

test('tells whether cells are locked', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('锁');
    const told = ['A1', 'B1', 'A1:B1'].map((address) =>
      sheet.getRange(address).format.protection.load('locked'),
    );
    await context.sync();
    expect(told.map(({ locked }) => locked)).toEqual([true, false, null]);
  });
});

test('fails loudly at what is not emulated', async () => {
  const error = await failure(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('评分表').getRange('A1').format.fill.color = '#FF0000';
      await context.sync();
    }),
  );
  expect([error.code, error.message]).toEqual(['ApiNotFound', 'RangeFormat.fill is not emulated.']);
});

test('refuses every write to a workbook that is read only', async () => {
  await excel.close();
  excel = await openExcel({ model: smallWorkbook([smallSheet('评分表')]), readOnly: true });
  expect((await failure(enter('A1', [[1]]))).code).toBe('AccessDenied');
});

test('a failing write is found in the log', async () => {
  await failure(enter('A1:B1', [[1], [2]]));
  expect(excel.log.writes).toBe(1);
  expect(excel.log.entries[0]!.answer).toMatchObject({ Error: { Code: 'InvalidArgument' } });
});
