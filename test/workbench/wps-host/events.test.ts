import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';
import { type OpenWps, openWps, turn, type Wrapper } from './open-wps';

/** Notes each event as a text, by what its arguments tell while the callback runs. */
function noted(wps: OpenWps, ...events: readonly string[]): string[] {
  const notes: string[] = [];
  const told = (one: Wrapper): string => {
    if (typeof one !== 'object' || one === null) return String(one);
    if (one.Address !== undefined) return String(one.Address(false, false));
    return String(one.Name ?? one.Caption ?? 'cancel');
  };
  for (const event of events)
    wps.addIn.ApiEvent.AddApiEventListener(event, (...given: readonly Wrapper[]) => {
      notes.push([event, ...given.map(told)].join(' '));
    });
  return notes;
}

describe('SheetChange', () => {
  test('tells what a user and another person change, whatever the profile says of own writes', () => {
    const wps = openWps({ ownChanges: 'never' });
    const notes = noted(wps, 'SheetChange');
    const sheet = wps.grid.sheetId('表一');
    wps.grid.edit(sheet, [{ row: 0, column: 0, typed: '2' }]);
    wps.grid.edit(
      sheet,
      [
        { row: 1, column: 0, typed: 2 },
        { row: 6, column: 2, typed: 2 },
      ],
      'remote',
    );
    wps.grid.insertRows(sheet, 1, 2);
    expect(notes).toEqual(['SheetChange 表一 A1', 'SheetChange 表一 A2:C7', 'SheetChange 表一 2:3']);
  });

  test('of an own write comes at once, within the write', () => {
    const wps = openWps({ ownChanges: 'at-once' });
    const cell = wps.app.ActiveSheet.Range('A1');
    const seen: unknown[] = [];
    wps.addIn.ApiEvent.AddApiEventListener('SheetChange', (_sheet: Wrapper, target: Wrapper) => {
      seen.push(target.Value2);
    });
    cell.Value2 = 7;
    expect(seen).toEqual([7]);
  });

  test('of an own write comes later', async () => {
    const wps = openWps({ ownChanges: 'later' });
    const notes = noted(wps, 'SheetChange');
    wps.app.ActiveSheet.Range('A1').Value2 = 7;
    await Promise.resolve();
    expect(notes).toEqual([]);
    await turn();
    expect(notes).toEqual(['SheetChange 表一 A1']);
  });

  test('of an own write never comes', async () => {
    const wps = openWps({ ownChanges: 'never' });
    const notes = noted(wps, 'SheetChange');
    wps.app.ActiveSheet.Range('A1').Value2 = 7;
    await turn();
    expect(notes).toEqual([]);
  });

  test('can be seen within itself', () => {
    const wps = openWps();
    const notes: string[] = [];
    wps.addIn.ApiEvent.AddApiEventListener('SheetChange', (sheet: Wrapper, target: Wrapper) => {
      notes.push(`begins ${target.Address()}`);
      if (notes.length < 3) sheet.Range('B7').Value2 = 1;
      notes.push(`ends ${target.Address()}`);
    });
    wps.app.ActiveSheet.Range('A7').Value2 = 1;
    expect(notes).toEqual([
      'begins $A$7',
      'begins $B$7',
      'begins $B$7',
      'ends $B$7',
      'ends $B$7',
      'ends $A$7',
    ]);
  });

  test('is not told of formats, of conditional formats and of what formulas come to', async () => {
    const wps = openWps(
      {},
      { calculate: () => [{ address: { sheet: '表一', row: 1, column: 1 }, value: 14 }] },
    );
    const notes = noted(wps, 'SheetChange', 'SheetCalculate', 'AfterCalculate');
    const cell = wps.app.ActiveSheet.Range('A1');
    cell.NumberFormat = '0.0';
    cell.FormatConditions.Add(2, undefined, '=TRUE');
    expect(notes).toEqual([]);
    cell.Value2 = 7;
    // Right after the write a formula still has its last value.
    expect(wps.app.ActiveSheet.Range('B2').Value2).toBe(3);
    await wps.grid.settled();
    await turn();
    expect(wps.app.ActiveSheet.Range('B2').Value2).toBe(14);
    expect(notes).toEqual(['SheetChange 表一 A1', 'SheetCalculate 表一', 'AfterCalculate']);
  });
});

test('calculations can be untold', async () => {
  const wps = openWps(
    { calculations: 'untold' },
    { calculate: () => [{ address: { sheet: '表一', row: 1, column: 1 }, value: 14 }] },
  );
  const notes = noted(wps, 'SheetCalculate', 'AfterCalculate');
  wps.app.ActiveSheet.Range('A1').Value2 = 7;
  await wps.grid.settled();
  await turn();
  expect(notes).toEqual([]);
});

describe('EnableEvents', () => {
  test('keeps events back where it works, and is told as it was set', async () => {
    for (const ownChanges of ['at-once', 'later'] as const) {
      const wps = openWps({ ownChanges });
      const notes = noted(wps, 'SheetChange', 'SheetSelectionChange');
      wps.app.EnableEvents = false;
      expect(wps.app.EnableEvents).toBe(false);
      wps.app.ActiveSheet.Range('A1').Value2 = 7;
      wps.app.ActiveSheet.Range('A1').Select();
      wps.grid.edit(wps.grid.sheetId('表一'), [{ row: 0, column: 0, typed: 2 }]);
      wps.app.EnableEvents = true;
      await turn();
      expect(notes).toEqual([]);
      wps.app.ActiveSheet.Range('A1').Value2 = 8;
      await turn();
      expect(notes).toEqual(['SheetChange 表一 A1']);
    }
  });

  test('is ignored, or throws', () => {
    const ignored = openWps({ enableEvents: 'ignored' });
    const notes = noted(ignored, 'SheetChange');
    ignored.app.EnableEvents = false;
    ignored.app.ActiveSheet.Range('A1').Value2 = 7;
    expect([ignored.app.EnableEvents, notes]).toEqual([false, ['SheetChange 表一 A1']]);

    const { app } = openWps({ enableEvents: 'throws' });
    expect(() => {
      app.EnableEvents = false;
    }).toThrow();
    expect(app.EnableEvents).toBe(true);
  });
});

describe('what comes with an event', () => {
  function kept(targets: 'lasting' | 'stale'): {
    wps: OpenWps;
    sheet: Wrapper;
    target: Wrapper;
    seen: string;
  } {
    const wps = openWps({ targets });
    let last: readonly Wrapper[] = [];
    let seen = '';
    wps.addIn.ApiEvent.AddApiEventListener('SheetChange', (...given: readonly Wrapper[]) => {
      last = given;
      seen = `${String(given[0].Name)}!${String(given[1].Address())}`;
    });
    wps.grid.edit(wps.grid.sheetId('表一'), [{ row: 0, column: 0, typed: 2 }]);
    const [sheet, target] = last;
    return { wps, sheet, target, seen };
  }

  test('can be asked later', () => {
    const { sheet, target, seen } = kept('lasting');
    expect([seen, sheet.Name, target.Address()]).toEqual(['表一!$A$1', '表一', '$A$1']);
  });

  test('can be asked only meanwhile', () => {
    const { sheet, target, seen, wps } = kept('stale');
    expect(seen).toBe('表一!$A$1');
    for (const ask of [() => target.Address(), () => target.Value2, () => target.Worksheet, () => sheet.Name])
      expect(ask).toThrow();
    expect(wps.host.listenerErrors).toEqual([]);
  });
});

test('sheets and selections are told', () => {
  const wps = openWps();
  const notes = noted(wps, 'SheetActivate', 'SheetDeactivate', 'SheetSelectionChange');
  wps.app.ActiveSheet.Range('B2:C3').Select();
  wps.app.ActiveWorkbook.Worksheets.Item('锁').Activate();
  expect(notes).toEqual([
    'SheetSelectionChange 表一 B2:C3',
    'SheetDeactivate 表一',
    'SheetActivate 锁',
    'SheetSelectionChange 锁 A1',
  ]);
});

test('listeners hear of every workbook that is open', () => {
  const wps = openWps();
  const notes: string[] = [];
  wps.addIn.ApiEvent.AddApiEventListener('SheetChange', (sheet: Wrapper, target: Wrapper) => {
    notes.push(`${String(sheet.Parent.FullName)} ${String(target.Address())}`);
  });
  const other = new MemoryGrid(smallWorkbook([smallSheet('别的')]), { name: '别的.xlsx' });
  wps.host.openBeside(other, 'D:\\别的.xlsx');
  expect([wps.app.ActiveWorkbook.Name, wps.app.Workbooks.Count]).toEqual(['别的.xlsx', 2]);
  other.edit(other.sheetId('别的'), [{ row: 0, column: 0, typed: 1 }]);
  wps.grid.edit(wps.grid.sheetId('表一'), [{ row: 0, column: 0, typed: 2 }]);
  expect(notes).toEqual(['D:\\别的.xlsx $A$1', '自评表.xlsx $A$1']);
  const [one, two] = [1, 2].map((index) => wps.app.Workbooks.Item(index).Windows.Item(1).Hwnd);
  expect(one).not.toBe(two);
});

test('workbooks coming to the front and closing are told', () => {
  const wps = openWps();
  const notes = noted(wps, 'WorkbookActivate', 'WorkbookDeactivate', 'WindowActivate', 'WorkbookBeforeClose');
  wps.host.activate();
  expect(notes.splice(0)).toEqual(['WorkbookActivate 自评表.xlsx', 'WindowActivate 自评表.xlsx 自评表.xlsx']);
  wps.host.openBeside(new MemoryGrid(smallWorkbook([smallSheet('别的')]), { name: '别的.xlsx' }));
  wps.host.activate();
  expect(notes.splice(0).filter((note) => !note.startsWith('Window'))).toEqual([
    'WorkbookDeactivate 自评表.xlsx',
    'WorkbookActivate 别的.xlsx',
    'WorkbookDeactivate 别的.xlsx',
    'WorkbookActivate 自评表.xlsx',
  ]);
  wps.host.close();
  expect(notes[0]).toBe('WorkbookBeforeClose 自评表.xlsx cancel');
  notes.splice(0);
  wps.grid.edit(wps.grid.sheetId('表一'), [{ row: 0, column: 0, typed: 2 }]);
  expect(notes).toEqual([]);
});

describe('listeners', () => {
  test('that throw are swallowed, and the others are called', () => {
    const wps = openWps();
    const fault = new Error('from the page');
    wps.addIn.ApiEvent.AddApiEventListener('SheetChange', () => {
      throw fault;
    });
    const notes = noted(wps, 'SheetChange');
    wps.app.ActiveSheet.Range('A1').Value2 = 7;
    expect([notes, wps.host.listenerErrors]).toEqual([['SheetChange 表一 A1'], [fault]]);
  });

  test('are taken away one by one; without the callback those of other pages go too', () => {
    const wps = openWps();
    const { ApiEvent } = wps.addIn;
    const heard: string[] = [];
    const listener = (): unknown => heard.push('own');
    ApiEvent.AddApiEventListener('SheetChange', listener);
    const other: Wrapper = {};
    wps.host.install(other);
    other.wps.ApiEvent.AddApiEventListener('SheetChange', () => heard.push('other'));
    const write = (): readonly string[] => {
      wps.app.ActiveSheet.Range('A1').Value2 = 7;
      return heard.splice(0);
    };
    expect(write()).toEqual(['own', 'other']);
    ApiEvent.RemoveApiEventListener('SheetChange', listener);
    expect(write()).toEqual(['other']);
    ApiEvent.RemoveApiEventListener('SheetChange');
    expect(write()).toEqual([]);
  });

  test('may be named by a path on their page, and go with it', () => {
    const wps = openWps();
    const heard: unknown[] = [];
    wps.window.handlers = {
      count: 0,
      changed(this: { count: number }) {
        this.count += 1;
        heard.push(this.count);
      },
    };
    wps.addIn.ApiEvent.AddApiEventListener('SheetChange', 'handlers.changed');
    wps.app.ActiveSheet.Range('A1').Value2 = 7;
    expect(heard).toEqual([1]);
    // The page is loaded anew.
    wps.host.install(wps.window);
    wps.app.ActiveSheet.Range('A1').Value2 = 8;
    expect(heard).toEqual([1]);
    const gone: Wrapper = { closed: false, changed: () => heard.push('gone') };
    wps.host.install(gone);
    gone.wps.ApiEvent.AddApiEventListener('SheetChange', 'changed');
    gone.closed = true;
    wps.app.ActiveSheet.Range('A1').Value2 = 9;
    expect(heard).toEqual([1]);
  });
});
