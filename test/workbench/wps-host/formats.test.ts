import { codeOfMark, markFormat, markFormula } from '../../../src/workbook/marking/mark';
import type { ConditionalFormat } from '../../../src/workbook/model';
import { area } from '../../host/xlsx/build/models';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';
import { type OpenWps, openWps, type Wrapper } from './open-wps';

const THEIRS: ConditionalFormat = {
  areas: [area('A1:C3')],
  formula: '$A$1>0',
  fill: 'FF0000',
  fontColour: null,
  bold: true,
  underline: false,
  border: null,
  stopIfTrue: false,
};

let wps: OpenWps;
let sheet: Wrapper;
beforeEach(() => {
  wps = openWps(
    {},
    { model: smallWorkbook([smallSheet('表', { A1: 1 }, { conditionalFormats: [THEIRS] })]) },
  );
  sheet = wps.app.ActiveSheet;
});

function formats(): readonly ConditionalFormat[] {
  return wps.grid.conditionalFormats(wps.grid.sheetId('表')).map(({ format }) => format);
}

/** Lays a mark as the product draws it. */
function lay(address: string): Wrapper {
  const condition = sheet.Range(address).FormatConditions.Add(2, undefined, `=${markFormula('N03')}`);
  condition.StopIfTrue = false;
  condition.Interior.Color = 0xadcbf8;
  condition.Font.Underline = 2;
  for (const side of [-4131, -4152, -4160, -4107]) {
    const border = condition.Borders.Item(side);
    border.LineStyle = 1;
    border.Color = 0x0000c0;
  }
  return condition;
}

test('a mark that is laid piece by piece is the one that a file holds', async () => {
  lay('B2,D4:E5');
  // It reaches the grid when the turn is over, or when something else is asked for.
  expect(formats()).toHaveLength(1);
  await Promise.resolve();
  expect(formats()).toEqual([THEIRS, markFormat([area('B2'), area('D4:E5')], 'N03', 'error')]);
});

test('is whole as soon as anything else is asked', () => {
  lay('B2');
  expect(sheet.Range('A1').Value2).toBe(1);
  expect(formats()[1]).toEqual(markFormat([area('B2')], 'N03', 'error'));
});

test('stops the others unless one says otherwise, as Excel has it', () => {
  expect(sheet.Range('F6').FormatConditions.Add(2, undefined, '=TRUE').StopIfTrue).toBe(true);
});

test('tells what lies on a range, with numbers for colours', () => {
  lay('B2');
  const { FormatConditions } = sheet.Range('B2');
  expect([FormatConditions.Count, sheet.Range('F9').FormatConditions.Count]).toEqual([2, 0]);
  const [theirs, ours] = [FormatConditions.Item(1), FormatConditions.Item(2)];
  expect([theirs.Type, theirs.Formula1, theirs.AppliesTo.Address(), theirs.Interior.Color]).toEqual([
    ...[2, '=$A$1>0', '$A$1:$C$3', 0x0000ff],
  ]);
  expect([codeOfMark(ours.Formula1), ours.Font.Underline, ours.Font.Bold, ours.Priority]).toEqual([
    ...['N03', 2, false, 2],
  ]);
  expect([ours.Borders.LineStyle, ours.Borders.Item(7).Color, theirs.Borders.LineStyle]).toEqual([
    ...[1, 0x0000c0, -4142],
  ]);
});

test('takes away one and leaves the others, wherever they stand in the list', () => {
  const first = lay('B2');
  const second = lay('B2');
  first.Delete();
  expect(() => first.Formula1).toThrow();
  expect(codeOfMark(second.Formula1)).toBe('N03');
  expect(sheet.Range('B2').FormatConditions.Count).toBe(2);
  sheet.Range('B2').FormatConditions.Item(2).Delete();
  expect(formats()).toEqual([THEIRS]);
});

test('follows inserted rows', () => {
  const condition = lay('B2');
  expect(condition.AppliesTo.Address()).toBe('$B$2');
  expect(sheet.Range('A1').Value2).toBe(1);
  wps.grid.insertRows(wps.grid.sheetId('表'), 0, 3);
  expect(condition.AppliesTo.Address()).toBe('$B$5');
});

test('takes away all of a range where they end with it', () => {
  lay('F6');
  expect(() => sheet.Range('B2').FormatConditions.Delete()).toThrow();
  sheet.Range('F6').FormatConditions.Delete();
  expect(formats()).toEqual([THEIRS]);
  sheet.Cells.FormatConditions.Delete();
  expect(formats()).toEqual([]);
});

test('knows formulas only, thin lines only and no palette', () => {
  const { FormatConditions } = sheet.Range('F6');
  expect(() => FormatConditions.Add(1, 3, '=1')).toThrow();
  expect(() => FormatConditions.Add(2, undefined, 'TRUE')).toThrow();
  const condition = FormatConditions.Add(2, undefined, '=TRUE');
  for (const set of [
    () => (condition.Interior.Color = 'red'),
    () => (condition.Interior.Color = 0x1000000),
    () => (condition.Interior.ColorIndex = 3),
    () => (condition.Borders.LineStyle = 9),
    () => (condition.Borders.Weight = 4),
    () => (condition.Formula1 = '=FALSE'),
  ])
    expect(set).toThrow();
  condition.Borders.LineStyle = -4115;
  condition.Borders.Weight = 2;
  condition.Font.Color = 0x00ff00;
  condition.Font.Bold = true;
  condition.Interior.Color = 5;
  condition.Interior.ColorIndex = -4142;
  expect(sheet.Range('A1').Value2).toBe(1);
  const dashed = { style: 'dashed', colour: null };
  expect(formats()[1]).toEqual({
    areas: [area('F6')],
    formula: 'TRUE',
    fill: null,
    fontColour: '00FF00',
    bold: true,
    underline: false,
    border: { left: dashed, right: dashed, top: dashed, bottom: dashed },
    stopIfTrue: true,
  });
});
