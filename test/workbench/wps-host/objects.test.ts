import { type OpenWps, openWps, PROFILE_IDS, type Wrapper } from './open-wps';
import { PROFILES } from '../../../src/workbench/wps-host/profile';

describe('roots', () => {
  const ofTheAddIn = [
    'ApiEvent',
    'PluginStorage',
    'CreateTaskPane',
    'GetTaskPane',
    'Enum',
    'Env',
    'FileSystem',
  ];
  const present = (root: Wrapper): readonly string[] =>
    root === undefined ? [] : ofTheAddIn.filter((name) => root[name] !== undefined);

  test.each([
    ['application', ofTheAddIn, []],
    ['wps', [], ofTheAddIn],
    ['both', ofTheAddIn, ofTheAddIn],
  ] as const)('%s: what is about the add-in hangs there', (roots, onApplication, onWps) => {
    const { window } = openWps({ roots });
    expect(present(window.Application)).toEqual(onApplication);
    expect(present(window.wps)).toEqual(onWps);
    expect(window.wps.EtApplication().ActiveWorkbook.Name).toBe('自评表.xlsx');
    expect(window.Application === undefined).toBe(roots === 'wps');
  });

  test('on wps alone, the application has none of it', () => {
    const { window } = openWps({ roots: 'wps' });
    expect(present(window.wps.Application)).toEqual([]);
    expect(window.wps.Application.ActiveWorkbook.Name).toBe('自评表.xlsx');
  });

  test.each([
    ['function', 'function'],
    ['property', 'object'],
    ['absent', 'undefined'],
  ] as const)('EtApplication is a %s', (etApplication, type) => {
    expect(typeof openWps({ etApplication }).window.wps.EtApplication).toBe(type);
  });

  test('come after a while, as the profile says', () => {
    jest.useFakeTimers();
    const { window } = openWps({ injectedAfter: 200 });
    jest.advanceTimersByTime(199);
    expect([window.Application, window.wps]).toEqual([undefined, undefined]);
    jest.advanceTimersByTime(1);
    expect(window.Application.ActiveWorkbook.Name).toBe('自评表.xlsx');
    jest.useRealTimers();
  });

  test.each(PROFILE_IDS)('of %s lead to the workbook', (id) => {
    const { app } = openWps({ ...PROFILES[id], injectedAfter: 0 });
    const name = app.ActiveWorkbook.Name;
    expect(typeof name === 'function' ? name() : name).toBe('自评表.xlsx');
  });
});

describe('wrappers', () => {
  let wps: OpenWps;
  beforeEach(() => {
    wps = openWps();
  });

  test('are new on each access, and tell nothing by themselves', () => {
    const book = wps.app.ActiveWorkbook;
    expect(book.Worksheets.Item(1) === book.Worksheets.Item(1)).toBe(false);
    expect(wps.window.Application === wps.window.Application).toBe(false);
    expect(JSON.stringify(book)).toBe('{}');
    expect(Object.keys(book)).toEqual([]);
    expect(typeof book).toBe('object');
    expect(String(book)).toBe('[object Object]');
  });

  test('read as undefined what there is not, and do not take it', () => {
    const { app } = wps;
    expect([app.Redo, app.Evaluate, app.ActiveWorkbook.Nmae, app.Selection.CommentThreaded]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect(() => {
      app.ribbonUI = {};
    }).toThrow(TypeError);
    expect(() => {
      app.ActiveWorkbook.Name = 'x';
    }).toThrow(TypeError);
    // The emulator's own workings are not to be seen.
    expect([app.page, app.program, app.check, app.type]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('are no promises', async () => {
    const book = wps.app.ActiveWorkbook;
    expect((await book) === book).toBe(true);
  });

  test('collections answer Item only, counted from 1', () => {
    const sheets = wps.app.ActiveWorkbook.Worksheets;
    expect([sheets.Count, sheets.Item(1).Name, sheets.Item('表一').Index]).toEqual([3, '表一', 1]);
    expect([sheets[1], sheets[0], sheets[Symbol.iterator]]).toEqual([undefined, undefined, undefined]);
    expect(() => [...sheets]).toThrow();
    expect(() => sheets(1)).toThrow();
    expect(sheets.Item('锁').Visible).toBe(-1);
    expect(sheets.Item('隐 藏').Visible).toBe(0);
  });

  test.each([
    ['throws', undefined],
    ['null', null],
    ['undefined', undefined],
  ] as const)('what is missing %s', (missing, given) => {
    const { app } = openWps({ missing });
    const book = app.ActiveWorkbook;
    const block = book.Worksheets.Item(1).Range('A1:B2');
    for (const ask of [
      () => book.Worksheets.Item(0),
      () => book.Worksheets.Item(4),
      () => book.Worksheets.Item('没有'),
      () => book.Names.Item('没有'),
      () => book.Worksheets.Item(1).Range('没有'),
      () => block.FormatConditions.Item(1),
      () => block.Areas.Item(2),
      () => block.MergeArea,
      () => app.Workbooks.Item('没有.xlsx'),
      () => app.GetTaskPane(9),
      () => block.Offset(-1, 0),
    ])
      if (missing === 'throws') expect(ask).toThrow();
      else expect(ask()).toBe(given);
  });

  test.each(['throws', 'null', 'undefined'] as const)('of a sheet that is gone are stale: %s', (missing) => {
    const { app, grid } = openWps({ missing });
    const sheet = app.ActiveWorkbook.Worksheets.Item('锁');
    const cell = sheet.Range('B1');
    const { Names } = sheet;
    grid.deleteSheet(grid.sheetId('锁'));
    const given = missing === 'null' ? null : undefined;
    for (const ask of [() => sheet.Name, () => cell.Value2, () => cell.Address(), () => Names.Count])
      if (missing === 'throws') expect(ask).toThrow();
      else expect(ask()).toBe(given);
    expect(() => {
      cell.Value2 = 1;
    }).toThrow();
  });

  test('of a workbook that was closed are stale, and none is active any more', () => {
    const { app, host } = wps;
    const book = app.ActiveWorkbook;
    const sheet = book.Worksheets.Item(1);
    host.close();
    for (const ask of [
      () => book.Name,
      () => sheet.Name,
      () => sheet.Range('A1').Value2,
      () => book.Names.Count,
    ])
      expect(ask).toThrow();
    expect([app.ActiveWorkbook, app.Workbooks.Count]).toEqual([null, 0]);
  });

  test('turned round, properties are functions and Address is none', () => {
    const { app } = openWps({ members: 'functions' });
    const book = app.ActiveWorkbook;
    const sheet = book.Worksheets.Item(1);
    const cell = sheet.Range('A1:B2');
    expect([book.Name(), book.FullName(), book.Worksheets.Count(), sheet.Index(), cell.Row()]).toEqual([
      ...['自评表.xlsx', '自评表.xlsx', 3, 1, 1],
    ]);
    expect([cell.Address, cell.MergeCells(), book.Names.Item('甲').RefersTo()]).toEqual([
      ...['$A$1:$B$2', false, '=表一!$A$1'],
    ]);
    // What can be set stays a property.
    cell.Value2 = 1;
    expect(cell.Value2).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(sheet.Visible).toBe(-1);
  });
});

describe('while a cell is edited', () => {
  test('every setter throws, and every method that changes something; reading goes on', () => {
    const { app, host, grid, addIn } = openWps();
    const sheet = app.ActiveWorkbook.Worksheets.Item(1);
    const cell = sheet.Range('A1');
    cell.FormatConditions.Add(2, undefined, '=TRUE');
    const condition = cell.FormatConditions.Item(1);
    const before = grid.model();
    host.editing = true;
    for (const change of [
      () => (cell.Value2 = 2),
      () => (cell.Formula = '=1'),
      () => (cell.NumberFormat = '0'),
      () => (app.EnableEvents = false),
      () => (app.ScreenUpdating = false),
      () => (condition.Interior.Color = 0),
      () => cell.Value(undefined, 2),
      () => cell.ClearContents(),
      () => cell.Select(),
      () => cell.AddComment('x'),
      () => cell.FormatConditions.Add(2, undefined, '=TRUE'),
      () => condition.Delete(),
      () => sheet.Activate(),
      () => app.ActiveWorkbook.Names.Add('丙', '=表一!$A$2'),
      () => app.Workbooks.Add(),
      () => app.Goto(cell),
    ])
      expect(change).toThrow('edited');
    expect([cell.Value2, app.EnableEvents, app.ScreenUpdating]).toEqual([1.5, true, true]);
    expect(grid.model()).toEqual(before);
    // What is about the add-in is not held up.
    addIn.PluginStorage.setItem('a', 1);
    const pane = addIn.CreateTaskPane('x.html');
    pane.Visible = true;
    host.editing = false;
    cell.Value2 = 2;
    expect(cell.Value2).toBe(2);
  });
});

describe('names', () => {
  const listed = (names: Wrapper): readonly string[] =>
    Array.from({ length: names.Count }, (_, index) => names.Item(index + 1).Name);

  test.each([
    ['workbook', ['甲', '乙', '坏', '常数', '表一!己'], []],
    ['sheet', ['甲', '乙', '坏', '常数'], ['表一!己']],
    ['both', ['甲', '乙', '坏', '常数', '表一!己'], ['表一!己']],
  ] as const)('of a sheet are listed by the %s', (sheetNames, workbook, sheet) => {
    const book = openWps({ sheetNames }).app.ActiveWorkbook;
    expect(listed(book.Names)).toEqual(workbook);
    expect(listed(book.Worksheets.Item('表一').Names)).toEqual(sheet);
    expect(listed(book.Worksheets.Item('锁').Names)).toEqual([]);
  });

  test('tell what they refer to, whether they are hidden, and where', () => {
    const { Names } = openWps().app.ActiveWorkbook;
    expect(['甲', '乙', '坏', '常数', '表一!己'].map((name) => Names.Item(name).RefersTo)).toEqual([
      ...['=表一!$A$1', '=表一!$A$1:$B$2', '=表一!#REF!', '=3.5', '=表一!$A$2'],
    ]);
    expect([Names.Item('甲').Visible, Names.Item('乙').Visible]).toEqual([true, false]);
    expect([Names.Item('甲').Parent.Name, Names.Item('表一!己').Parent.Name]).toEqual([
      '自评表.xlsx',
      '表一',
    ]);
    expect(Names.Item('乙').RefersToRange.Address()).toBe('$A$1:$B$2');
  });

  test.each(['throws', 'null'] as const)('that mean no cells have no range: %s', (noRange) => {
    const { Names } = openWps({ noRange }).app.ActiveWorkbook;
    for (const name of ['坏', '常数'])
      if (noRange === 'null') expect(Names.Item(name).RefersToRange).toBe(null);
      else expect(() => Names.Item(name).RefersToRange).toThrow();
  });

  test('follow their cells', () => {
    const { app, grid } = openWps();
    const name = app.ActiveWorkbook.Names.Item('甲');
    const sheet = grid.sheetId('表一');
    grid.insertRows(sheet, 0, 2);
    expect([name.RefersTo, name.RefersToRange.Address(), name.RefersToRange.Value2]).toEqual([
      ...['=表一!$A$3', '$A$3', 1.5],
    ]);
    grid.deleteRows(sheet, 2);
    expect(name.RefersTo).toBe('=表一!#REF!');
  });

  test('are added, changed, hidden and taken away', () => {
    const { app, grid } = openWps();
    const { Names } = app.ActiveWorkbook;
    Names.Add('丙', '=表一!$A$2');
    Names.Add('丙', '=表一!$B$2', false);
    expect(grid.names().filter(({ name }) => name === '丙')).toEqual([
      { name: '丙', refersTo: '表一!$B$2', sheet: null, hidden: true },
    ]);
    Names.Item('丙').Visible = true;
    expect(Names.Item('丙').Visible).toBe(true);
    for (const [name, refersTo] of [
      ['A1', '=表一!$A$2'],
      ['有 空格', '=表一!$A$2'],
      ['丁', '表一!$A$2'],
    ])
      expect(() => Names.Add(name, refersTo)).toThrow();
    const name = Names.Item('丙');
    name.Delete();
    expect(() => name.RefersTo).toThrow();
    expect(() => Names.Item('丙')).toThrow();
  });
});

test('each get, each set and each call is one call over the bridge', () => {
  const { app, host } = openWps();
  host.calls.reset();
  const sheet = app.ActiveWorkbook.Worksheets.Item('表一');
  expect(host.calls.count).toBe(3);
  const block = sheet.Range('A1').Resize(2, 2);
  const read: unknown = block.Value2;
  block.Value2 = read;
  expect(typeof block.Address).toBe('function');
  expect([...host.calls.byMember()]).toEqual([
    ['Application.ActiveWorkbook', 1],
    ['Workbook.Worksheets', 1],
    ['Worksheets.Item', 1],
    ['Worksheet.Range', 1],
    ['Range.Resize', 1],
    ['Range.Value2', 1],
    ['Range.Value2=', 1],
  ]);
  expect(host.calls.count).toBe(7);
  host.calls.reset();
  expect([host.calls.count, host.calls.byMember().size]).toEqual([0, 0]);
});

test('windows have a number where the profile has it', () => {
  const hwnd = openWps().app.ActiveWorkbook.Windows.Item(1).Hwnd;
  expect(typeof hwnd).toBe('number');
  expect(openWps({ hwnd: false }).app.ActiveWorkbook.Windows.Item(1).Hwnd).toBe(undefined);
});

test('undo: Undo does nothing, Redo is not there, transactions by the profile', () => {
  const { app, host, grid } = openWps();
  const model = grid.model();
  expect([app.Undo(), app.Redo]).toEqual([false, undefined]);
  expect(grid.model()).toEqual(model);
  const book = app.ActiveWorkbook;
  expect(() => app.DebugTools.UndoTransEnd(book, false, '没有开始')).toThrow();
  app.DebugTools.UndoTransBegin(book);
  app.DebugTools.UndoTransEnd(book, false, '绩评');
  expect(host.undoTransactions).toEqual([{ description: '绩评', cancelled: false }]);
  expect(openWps({ undoTransactions: false }).app.DebugTools).toBe(undefined);
});

test('custom XML parts are kept as long as the workbook is open', () => {
  const { CustomXMLParts } = openWps().app.ActiveWorkbook;
  const xml = '<a xmlns="urn:jixiao">一</a>';
  CustomXMLParts.Add(xml);
  CustomXMLParts.Add('<b/>');
  const found = CustomXMLParts.SelectByNamespace('urn:jixiao');
  expect([CustomXMLParts.Count, found.Count, found.Item(1).XML, found.Item(1).NamespaceURI]).toEqual([
    ...[2, 1, xml, 'urn:jixiao'],
  ]);
  found.Item(1).Delete();
  expect([CustomXMLParts.Count, found.Count]).toEqual([1, 0]);
  expect(() => CustomXMLParts.Add('一')).toThrow();
});

test('a used range is that of what the cells hold', () => {
  const { app } = openWps();
  expect(app.ActiveSheet.UsedRange.Address()).toBe('$A$1:$E$5');
  expect(app.ActiveWorkbook.Worksheets.Item('隐 藏').UsedRange.Address()).toBe('$A$1');
});
