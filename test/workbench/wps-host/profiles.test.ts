import { markFormat, markFormula } from '../../../src/workbook/marking/mark';
import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { area } from '../../host/xlsx/build/models';
import { openWps, PROFILE_IDS, turn, type Wrapper } from './open-wps';

/** What a member gives, whether it is a property or a method of this build. */
function ask(from: Wrapper, member: string): unknown {
  const found: unknown = from[member];
  return typeof found === 'function' ? (found.call(from) as unknown) : found;
}

describe.each(PROFILE_IDS)('under the profile %s', (id) => {
  const open = (): ReturnType<typeof openWps> => openWps({ ...PROFILES[id], injectedAfter: 0 });

  test('a workbook is read', () => {
    const { app } = open();
    const book = app.ActiveWorkbook;
    const sheet = book.Worksheets.Item('表一');
    expect([ask(book, 'Name'), ask(book.Worksheets, 'Count'), ask(sheet, 'Name')]).toEqual([
      ...['自评表.xlsx', 3, '表一'],
    ]);
    const name = book.Names.Item('甲');
    expect([ask(name, 'RefersTo'), ask(name.RefersToRange, 'Address')]).toEqual(['=表一!$A$1', '$A$1']);
    expect(sheet.Range('A1:B2').Value2).toEqual([
      [1.5, '文字'],
      [0.5, 3],
    ]);
    expect(sheet.Range('A1:B2').Formula).toEqual([
      ['1.5', '文字'],
      ['0.5', '=A1*2'],
    ]);
  });

  test('cells are written and marked, and users are heard', async () => {
    const { app, addIn, grid, host } = open();
    const heard: unknown[] = [];
    addIn.ApiEvent.AddApiEventListener('SheetChange', (sheet: Wrapper, target: Wrapper) => {
      heard.push([ask(sheet, 'Name'), ask(target, 'Address'), target.Value2]);
    });
    const sheet = app.ActiveWorkbook.Worksheets.Item('表一');
    // Cell by cell: not every build takes arrays.
    sheet.Range('A7').Value2 = '甲';
    sheet.Range('A7').Offset(0, 1).Value2 = 2;
    const condition = sheet.Range('A7').FormatConditions.Add(2, undefined, `=${markFormula('N03')}`);
    condition.StopIfTrue = false;
    condition.Interior.Color = 0x99e6ff;
    condition.Borders.LineStyle = -4115;
    condition.Borders.Color = 0x00607f;
    await turn();
    const own = grid.sheetId('表一');
    expect(grid.cells(own, area('A7:B7')).map((row) => row.map(({ value }) => value))).toEqual([['甲', 2]]);
    expect(grid.conditionalFormats(own).map(({ format }) => format)).toEqual([
      markFormat([area('A7')], 'N03', 'warning'),
    ]);
    heard.splice(0);
    grid.edit(own, [{ row: 0, column: 0, typed: '2' }]);
    expect(heard).toEqual([['表一', '$A$1', 2]]);
    expect(host.listenerErrors).toEqual([]);
  });

  test('a pane is opened and finds what was left for it', () => {
    const { addIn, host } = open();
    const create = addIn.CreateTaskPane ?? addIn.CreateTaskpane;
    const pane = create('taskpane.html', '绩评');
    addIn.PluginStorage.setItem('jixiao.et.pane', pane.ID);
    pane.Visible = true;
    const other: Wrapper = {};
    host.install(other);
    const root = PROFILES[id].roots === 'application' ? other.Application : other.wps;
    expect(root.PluginStorage.getItem('jixiao.et.pane')).toBe(pane.ID);
    expect(host.taskPanes()).toEqual([{ id: pane.ID, url: 'taskpane.html', visible: true }]);
  });
});
