/** @jest-environment jsdom */
import { openExcel, type OpenExcel } from '../../support/office';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';

let excel: OpenExcel;
beforeEach(async () => {
  const model = smallWorkbook(
    [
      smallSheet('评分表', { B2: '单位' }),
      smallSheet("数 '据", { A1: 1 }),
      smallSheet('隐', {}, { visibility: 'veryHidden', protected: true }),
    ],
    {
      单位名称: '评分表!$B$2',
      合计: "'数 ''据'!$A$1:$B$3",
      坏: '#REF!$A$1',
      坏2: '评分表!#REF!',
      常数: '3.5',
      文字: '"甲""乙"',
      公式: 'OFFSET(评分表!$A$1,1,1)',
      外部: '[1]表!$A$1',
    },
  );
  const local = { name: '单位名称', refersTo: '隐!$C$3', sheet: 2, hidden: true };
  excel = await openExcel({ model: { ...model, names: [...model.names, local] }, name: '2019.xlsx' });
});
afterEach(() => excel.close());

test('tells the workbook and its sheets', async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.load('name,readOnly');
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility,items/position,items/protection/protected');
    const active = worksheets.getActiveWorksheet().load('name');
    const none = worksheets.getItemOrNullObject('没有');
    const count = worksheets.getCount(true);
    await context.sync();
    expect([context.workbook.name, context.workbook.readOnly]).toEqual(['2019.xlsx', false]);
    expect(
      worksheets.items.map((one) => [one.name, one.visibility, one.position, one.protection.protected]),
    ).toEqual([
      ['评分表', 'Visible', 0, false],
      ["数 '据", 'Visible', 1, false],
      ['隐', 'VeryHidden', 2, true],
    ]);
    expect([active.name, none.isNullObject, count.value]).toEqual(['评分表', true, 2]);
  });
});

test('tells names with what they mean', async () => {
  await excel.Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula,items/type,items/value,items/visible,items/scope');
    await context.sync();
    expect(names.items.map((one) => [one.name, one.formula, one.type, one.value])).toEqual([
      ['单位名称', '=评分表!$B$2', 'Range', '评分表!$B$2'],
      ['合计', "='数 ''据'!$A$1:$B$3", 'Range', "'数 ''据'!$A$1:$B$3"],
      ['坏', '=#REF!$A$1', 'Error', '#REF!'],
      ['坏2', '=评分表!#REF!', 'Error', '#REF!'],
      ['常数', '=3.5', 'Double', 3.5],
      ['文字', '="甲""乙"', 'String', '甲"乙'],
      ['公式', '=OFFSET(评分表!$A$1,1,1)', 'Error', '#VALUE!'],
      ['外部', '=[1]表!$A$1', 'Error', '#VALUE!'],
    ]);
    expect(names.items.every(({ visible, scope }) => visible && scope === 'Workbook')).toBe(true);
  });
});

test('finds the ranges of names, one without hurting the others', async () => {
  await excel.Excel.run(async (context) => {
    const { names } = context.workbook;
    const ranges = ['单位名称', '合计', '坏', '没有', '公式'].map((name) =>
      names.getItemOrNullObject(name).getRangeOrNullObject().load('address'),
    );
    await context.sync();
    expect(ranges.map((one) => (one.isNullObject ? null : one.address))).toEqual([
      '评分表!B2',
      "'数 ''据'!A1:B3",
      ...[null, null, null],
    ]);
  });
  const bad = excel.Excel.run(async (context) => {
    context.workbook.names.getItem('坏').getRange().load('address');
    await context.sync();
  });
  await expect(bad).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('keeps the names of a sheet apart', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('隐');
    sheet.names.load('items/name,items/scope,items/visible,items/worksheetOrNullObject/name');
    const range = sheet.getRange('单位名称').load('address');
    await context.sync();
    const [local] = sheet.names.items;
    expect([
      sheet.names.items.length,
      local!.scope,
      local!.visible,
      local!.worksheetOrNullObject.name,
    ]).toEqual([1, 'Worksheet', false, '隐']);
    expect(range.address).toBe('隐!C3');
  });
});

test('selects and activates', async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("数 '据").getRange('C5:D6').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, active.address]).toEqual(["'数 ''据'!C5:D6", "'数 ''据'!C5"]);
    context.workbook.worksheets.getItem('评分表').activate();
    await context.sync();
    expect(excel.grid.selection().sheet).toBe(excel.grid.sheetId('评分表'));
  });
});

test('a hidden sheet is not activated', async () => {
  const hidden = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('隐').activate();
    await context.sync();
  });
  await expect(hidden).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('what belongs to a deleted sheet is gone', async () => {
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("数 '据").getRange('A1').load('address');
    await context.sync();
    excel.grid.deleteSheet(excel.grid.sheetId("数 '据"));
    range.load('values');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    const name = context.workbook.names.getItem('合计').load('formula,type');
    await context.sync();
    expect([name.formula, name.type]).toEqual(['=#REF!$A$1:$B$3', 'Error']);
  });
});

test('a renamed sheet is found under its id and its new name', async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('评分表').load('id,name');
    await context.sync();
    excel.grid.renameSheet(sheet.id, '新 名');
    sheet.load('name');
    const name = context.workbook.names.getItem('单位名称').load('formula');
    const old = context.workbook.worksheets.getItemOrNullObject('评分表');
    await context.sync();
    expect([sheet.name, name.formula, old.isNullObject]).toEqual(['新 名', "='新 名'!$B$2", true]);
  });
});

test('waits for the end of calculation before it answers', async () => {
  await excel.close();
  const model = smallWorkbook([smallSheet('表', { A1: 1, B1: { formula: 'A1*2', value: 2 } })]);
  excel = await openExcel({
    model,
    calculationDelay: 20,
    calculate: ({ sheets }) => [
      { address: { sheet: '表', row: 0, column: 1 }, value: Number(sheets[0]!.cells[0]!.value) * 2 },
    ],
  });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.getRange('A1').values = [[21]];
    const result = sheet.getRange('B1').load('values');
    await context.sync();
    expect(result.values).toEqual([[42]]);
  });
});
