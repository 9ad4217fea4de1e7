import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { area } from '../../host/xlsx/build/models';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';
import { openWps, turn, type Wrapper } from './open-wps';

function binary(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

describe('PluginStorage', () => {
  test('is shared by all pages and takes plain values only', () => {
    const { host, addIn } = openWps();
    addIn.PluginStorage.setItem('a', 'x');
    const other: Wrapper = {};
    host.install(other);
    const { PluginStorage } = other.wps;
    expect([PluginStorage.getItem('a'), PluginStorage.length, PluginStorage.key(0)]).toEqual(['x', 1, 'a']);
    PluginStorage.setItem('a', 2);
    PluginStorage.setItem('b', true);
    expect([addIn.PluginStorage.getItem('a'), addIn.PluginStorage.getItem('b')]).toEqual([2, true]);
    for (const value of [{}, null, undefined, [1], () => 1])
      expect(() => PluginStorage.setItem('c', value)).toThrow();
    PluginStorage.removeItem('a');
    expect(PluginStorage.length).toBe(1);
    PluginStorage.clear();
    expect(addIn.PluginStorage.length).toBe(0);
  });

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['empty', ''],
  ] as const)('gives %s for what was never set', (storageMissing, given) => {
    expect(openWps({ storageMissing }).addIn.PluginStorage.getItem('a')).toBe(given);
  });
});

test('task panes are made, found, shown and hidden', () => {
  const shown: unknown[] = [];
  const { addIn, host } = openWps(
    {},
    {
      showTaskPane: (pane) => shown.push(pane),
      hideTaskPane: (id) => shown.push(id),
    },
  );
  const pane = addIn.CreateTaskPane('http://127.0.0.1/taskpane.html', '绩评');
  expect([pane.ID, pane.Visible, shown]).toEqual([1, false, []]);
  pane.DockPosition = 2;
  pane.Visible = true;
  pane.Visible = true;
  expect([pane.DockPosition, addIn.GetTaskPane(1).Visible]).toEqual([2, true]);
  expect(shown).toEqual([{ id: 1, url: 'http://127.0.0.1/taskpane.html', title: '绩评' }]);
  addIn.GetTaskPane(1).Visible = false;
  expect(shown.at(-1)).toBe(1);
  expect(host.taskPanes()).toEqual([{ id: 1, url: 'http://127.0.0.1/taskpane.html', visible: false }]);
  expect(addIn.CreateTaskPane('b.html').ID).toBe(2);
  pane.Delete();
  expect(() => addIn.GetTaskPane(1)).toThrow();
  expect(() => pane.Visible).toThrow();
});

test.each(['CreateTaskPane', 'CreateTaskpane'] as const)('is made by %s only', (taskPaneSpelling) => {
  const { addIn } = openWps({ taskPaneSpelling });
  const other = taskPaneSpelling === 'CreateTaskPane' ? 'CreateTaskpane' : 'CreateTaskPane';
  expect([addIn[taskPaneSpelling]('a.html').ID, addIn[other]]).toEqual([1, undefined]);
});

describe('ribbon buttons', () => {
  test('call what the page has under a path, with a control', () => {
    const { host, window } = openWps();
    const controls: unknown[] = [];
    window.ribbon = {
      own: true,
      pressed(this: { own: boolean }, control: unknown) {
        controls.push(this.own, control);
        return 7;
      },
    };
    expect(host.press(window, 'ribbon.pressed', { Id: 'open' })).toBe(7);
    expect(controls).toEqual([true, { Id: 'open', Tag: '' }]);
    expect(() => host.press(window, 'ribbon.missing', { Id: 'open' })).toThrow();
    expect(() => host.press(window, 'missing.path', { Id: 'open' })).toThrow();
  });

  test('must not be answered with a promise', () => {
    const { host, window } = openWps();
    window.pressed = () => Promise.resolve();
    expect(() => host.press(window, 'pressed', { Id: 'open' })).toThrow('promise');
  });
});

describe('files', () => {
  test('are written, read and removed', () => {
    const { FileSystem, Env } = openWps().addIn;
    const path = `${String(Env.GetTempPath())}/a.bin`;
    expect(FileSystem.Exists(path)).toBe(false);
    FileSystem.writeAsBinaryString(path, 'a\0\u00ff');
    expect([FileSystem.Exists(path), FileSystem.readAsBinaryString(path)]).toEqual([true, 'a\0\u00ff']);
    // As a text it ends at the first NUL.
    expect(FileSystem.ReadFile(path)).toBe('a');
    FileSystem.WriteFile(path, '绩评');
    expect([FileSystem.ReadFile(path), FileSystem.readAsBinaryString(path)]).toEqual([
      ...['绩评', '\u00e7\u00bb\u00a9\u00e8\u00af\u0084'],
    ]);
    expect([FileSystem.Remove(path), FileSystem.Remove(path), FileSystem.Exists(path)]).toEqual([
      ...[true, false, false],
    ]);
    expect(() => FileSystem.ReadFile(path)).toThrow();
  });

  test('are not there on builds without them', () => {
    const { addIn } = openWps({ files: false });
    expect([addIn.FileSystem, addIn.Env]).toEqual([undefined, undefined]);
  });
});

describe('workbooks', () => {
  const BOOK = smallWorkbook(
    [
      smallSheet('一', { A1: 5, B1: { value: 5, formula: '二!A1' }, C1: { value: 5, formula: 'A1' } }),
      smallSheet('二', { A1: 5 }, { merges: [area('A1:B1')] }),
    ],
    { 全: '一!$A$1' },
    {
      names: [
        { name: '全', refersTo: '一!$A$1', sheet: null, hidden: false },
        { name: '自', refersTo: '一!$A$1', sheet: 0, hidden: false },
      ],
    },
  );
  const bytes = buildWorkbook(BOOK);

  function opened(options: Parameters<typeof openWps>[1] = {}): Wrapper {
    const wps = openWps({}, options);
    const { FileSystem, Env } = wps.addIn;
    const path = `${String(Env.GetTempPath())}/源.xlsx`;
    FileSystem.writeAsBinaryString(path, binary(bytes));
    return { ...wps, app: wps.app, addIn: wps.addIn, path, book: wps.app.Workbooks.Open(path) };
  }

  test('are opened from a file, come to the front, and hold the file as long as they are open', () => {
    const { app, addIn, book, path } = opened();
    expect([app.Workbooks.Count, app.ActiveWorkbook.Name, book.FullName]).toEqual([2, '源.xlsx', path]);
    expect(app.Workbooks.Item('源.xlsx').Worksheets.Item('一').Range('A1').Value2).toBe(5);
    expect([addIn.FileSystem.Remove(path), addIn.FileSystem.Exists(path)]).toEqual([false, true]);
    book.Close(false);
    expect([app.Workbooks.Count, app.ActiveWorkbook.Name]).toEqual([1, '自评表.xlsx']);
    expect(() => book.Name).toThrow();
    expect(addIn.FileSystem.Remove(path)).toBe(true);
    expect(() => app.Workbooks.Open(path)).toThrow();
    addIn.FileSystem.WriteFile(path, 'no workbook');
    expect(() => app.Workbooks.Open(path)).toThrow();
  });

  test('that stay open are told of, those that are closed in the same turn are not', async () => {
    const told: Uint8Array[] = [];
    const options = { openWorkbook: (given: Uint8Array) => told.push(given) };
    opened(options).book.Close();
    await turn();
    expect(told).toEqual([]);
    opened(options);
    await turn();
    expect(
      told.map((given) =>
        openWorkbook(given)
          .model()
          .sheets.map(({ name }) => name),
      ),
    ).toEqual([['一', '二']]);
  });

  test('give their sheets to another one, behind its last; what is left behind is linked to', () => {
    const { app, book, grid } = opened();
    const ours = app.Workbooks.Item('自评表.xlsx');
    const last = (): Wrapper => ours.Worksheets.Item(ours.Worksheets.Count);
    book.Worksheets.Item('一').Copy(undefined, last());
    expect([app.ActiveWorkbook.Name, app.ActiveSheet.Name]).toEqual(['自评表.xlsx', '一']);
    expect(app.ActiveSheet.Range('A1:C1').Formula).toEqual([['5', "='[源.xlsx]二'!A1", '=A1']]);
    expect(grid.names().filter(({ name }: { name: string }) => name === '自' || name === '全')).toEqual([
      { name: '自', refersTo: '一!$A$1', sheet: 3, hidden: false },
    ]);
    book.Worksheets.Copy(undefined, last());
    expect(grid.sheets().map(({ name }: { name: string }) => name)).toEqual([
      ...['表一', '锁', '隐 藏', '一', '一 (2)', '二'],
    ]);
    expect(ours.Worksheets.Item('一 (2)').Range('B1').Formula).toBe('=二!A1');
    expect(() => book.Worksheets.Item('一').Copy(undefined, ours.Worksheets.Item(1))).toThrow();
    expect(() => book.Worksheets.Item('一').Copy()).toThrow();
  });

  test('take a new sheet behind the last, and let one go when nobody is asked', () => {
    const { app, grid } = openWps();
    const { Worksheets } = app.ActiveWorkbook;
    const sheet = Worksheets.Add(undefined, Worksheets.Item(Worksheets.Count));
    expect([sheet.Name, sheet.Index, app.ActiveSheet.Name]).toEqual(['Sheet1', 4, 'Sheet1']);
    expect(() => Worksheets.Add()).toThrow();
    // The user is asked, and says no.
    expect([sheet.Delete(), grid.sheets().length]).toEqual([false, 4]);
    app.DisplayAlerts = false;
    expect([sheet.Delete(), grid.sheets().length]).toEqual([true, 3]);
    expect(() => sheet.Name).toThrow();
  });

  test('are made empty', () => {
    const { app } = openWps();
    const book = app.Workbooks.Add();
    expect([book.Name, book.Worksheets.Count, app.ActiveWorkbook.Name]).toEqual(['工作簿2', 1, '工作簿2']);
  });

  test('tell where they are stored and whether they can be saved', () => {
    const fullName = 'D:\\自评\\自评表.xlsx';
    const book = openWps({}, { fullName, readOnly: true }).app.ActiveWorkbook;
    expect([book.FullName, book.Path, book.ReadOnly, book.Date1904]).toEqual([
      ...[fullName, 'D:\\自评', true, false],
    ]);
    const plain = openWps().app.ActiveWorkbook;
    expect([plain.FullName, plain.Path, plain.ReadOnly]).toEqual(['自评表.xlsx', '', false]);
  });
});
