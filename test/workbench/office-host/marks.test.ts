/** @jest-environment jsdom */
import type { ConditionalFormat } from '../../../src/workbook/model';
import { area } from '../../host/xlsx/build/models';
import { openExcel, type OpenExcel } from '../../support/office';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';

const THEIRS: ConditionalFormat = {
  areas: [area('A1:C3')],
  formula: '$A$1>0',
  fill: 'FFFFFF',
  fontColour: null,
  bold: true,
  underline: false,
  border: null,
  stopIfTrue: false,
};

let excel: OpenExcel;
let sheet: string;
beforeEach(async () => {
  excel = await openExcel({
    model: smallWorkbook([
      smallSheet('表', {}, { conditionalFormats: [THEIRS] }),
      smallSheet('锁', {}, { protected: true }),
    ]),
  });
  sheet = excel.grid.sheetId('表');
});
afterEach(() => excel.close());

function formats(): readonly ConditionalFormat[] {
  return excel.grid.conditionalFormats(sheet).map(({ format }) => format);
}

/** Lays a format over some cells and says how it looks. */
async function lay(address: string): Promise<string> {
  return excel.Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem('表')
      .getRanges(address)
      .conditionalFormats.add('Custom');
    format.custom.rule.formula = '="N03"<>""';
    format.custom.format.fill.color = '#FFEB9C';
    format.custom.format.font.color = '#9C5700';
    format.custom.format.font.bold = true;
    format.custom.format.font.underline = 'Single';
    format.custom.format.borders.getItem('EdgeBottom').style = 'Dash';
    format.custom.format.borders.bottom.color = '#FF0000';
    format.stopIfTrue = true;
    format.load('id');
    await context.sync();
    return format.id;
  });
}

test('lays a format over several areas at once', async () => {
  await lay('B2,D4:E5');
  expect(formats()).toEqual([
    THEIRS,
    {
      areas: [area('B2'), area('D4:E5')],
      formula: '"N03"<>""',
      fill: 'FFEB9C',
      fontColour: '9C5700',
      bold: true,
      underline: true,
      border: { left: null, right: null, top: null, bottom: { style: 'dashed', colour: 'FF0000' } },
      stopIfTrue: true,
    },
  ]);
});

test('tells the formats that touch an area', async () => {
  await lay('D4:E5');
  await excel.Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem('表').getRange('D5:F9');
    conditionalFormats.load(
      'items/type,items/custom/rule/formula,items/custom/format/fill/color,items/custom/format/font/bold',
    );
    const count = context.workbook.worksheets.getItem('表').getRange().conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    const [found, ...more] = conditionalFormats.items;
    expect(more).toEqual([]);
    expect(found!.type).toBe('Custom');
    expect(found!.custom.rule.formula).toBe('="N03"<>""');
    expect(found!.custom.format.fill.color).toBe('#FFEB9C');
    expect(found!.custom.format.font.bold).toBe(true);
    const range = found!.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('表!D4:E5');
  });
});

test('takes away one format and leaves the others, also after rows were inserted', async () => {
  const id = await lay('D4:E5');
  excel.grid.insertRows(sheet, 0, 2);
  await excel.Excel.run(async (context) => {
    const format = context.workbook.worksheets.getItem('表').getRange('D6').conditionalFormats.getItem(id);
    const range = format.getRange().load('address');
    await context.sync();
    expect(range.address).toBe('表!D6:E7');
    format.custom.format.fill.color = '#00FF00';
    await context.sync();
    expect(formats()[1]).toMatchObject({ areas: [area('D6:E7')], fill: '00FF00' });
    format.delete();
    await context.sync();
  });
  // A reference moves within a formula as the cells do.
  expect(formats()).toEqual([{ ...THEIRS, areas: [area('A3:C5')], formula: '$A$3>0' }]);
});

test('does not mind a format that is gone', async () => {
  await excel.Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem('表').getRange().conditionalFormats;
    const none = all.getItemOrNullObject('{gone}');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    all.clearAll();
    await context.sync();
  });
  expect(formats()).toEqual([]);
});

test.each([
  [
    'a kind that is not emulated',
    'ApiNotFound',
    (range: Excel.Range) => range.conditionalFormats.add('DataBar'),
  ],
  [
    'a formula without an equals sign',
    'InvalidArgument',
    (range: Excel.Range) => {
      range.conditionalFormats.add('Custom').custom.rule.formula = 'TRUE';
    },
  ],
  [
    'a colour that is none',
    'InvalidArgument',
    (range: Excel.Range) => {
      range.conditionalFormats.add('Custom').custom.format.fill.color = 'rot';
    },
  ],
])('refuses %s', async (_what, code, ask) => {
  const refused = excel.Excel.run(async (context) => {
    ask(context.workbook.worksheets.getItem('表').getRange('A1'));
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code });
});

test('refuses a protected sheet', async () => {
  const refused = excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('锁').getRange('A1').conditionalFormats.add('Custom');
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
});
