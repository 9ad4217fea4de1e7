import type { HostEvent } from '../../../src/host/port';
import { wpsHost } from '../../../src/host/wps';
import type { CellAddress } from '../../../src/workbook/address';
import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { CONTRACT_MODEL } from '../contract/model';
import { at } from '../port-contract';
import { cell, sheet, workbook } from '../xlsx/build/models';
import { openWpsBench, page, type WpsBench } from './wps-bench';

/** Readings with few calls: what is kept from the reading before has to be what a full reading would find. */

const WANTED = new Set(CONTRACT_MODEL.names.map(({ name }) => name));
const events: HostEvent[] = [];
let bench: WpsBench;

async function open(model = CONTRACT_MODEL): Promise<void> {
  events.length = 0;
  bench = await openWpsBench(PROFILES.windows, model);
  await bench.host.open((event) => events.push(event));
  bench.wps.calls.reset();
}

afterEach(() => bench.dispose());

/** Something is done of which WPS tells nothing. */
function unheard(what: () => void): void {
  const other = page() as unknown as { Application: { EnableEvents: boolean } };
  bench.wps.install(other);
  other.Application.EnableEvents = false;
  what();
  other.Application.EnableEvents = true;
  bench.wps.calls.reset();
}

const value = async (address: CellAddress): Promise<unknown> =>
  (await bench.host.read(WANTED)).cell(address)?.value ?? null;
const refersTo = async (name: string): Promise<string | undefined> =>
  (await bench.host.read(WANTED)).names.find((one) => one.name === name && one.sheet === null)?.refersTo;
const listedAgain = (): boolean => (bench.wps.calls.byMember().get('Name.Name') ?? 0) > 0;

test('nothing new is found out with few calls, and no name is listed', async () => {
  await open();
  await bench.host.read(WANTED);
  expect(bench.wps.calls.count).toBeLessThanOrEqual(25);
  expect(listedAgain()).toBe(false);
});

test('an edit that was told: the cell, its formula and its format', async () => {
  await open();
  bench.type(at('评分表!B5'), '50%');
  bench.type(at('评分表!C6'), 5);
  const snapshot = await bench.host.read(WANTED);
  expect(snapshot.cell(at('评分表!B5'))).toEqual(bench.content(at('评分表!B5')));
  expect(snapshot.cell(at('评分表!C6'))).toEqual(bench.content(at('评分表!C6')));
  expect(snapshot.cell(at('评分表!C6'))?.formula).toBeNull();
  expect(listedAgain()).toBe(false);
});

test('an edit that nobody told of is read all the same', async () => {
  await open();
  unheard(() => {
    bench.type(at('评分表!B5'), 71);
  });
  expect(await value(at('评分表!B5'))).toBe(71);
});

test('rows that nobody told of are found, and nothing is read from the wrong cell', async () => {
  await open();
  unheard(() => {
    bench.insertRows('评分表', 2, 1);
  });
  expect(await refersTo('预算')).toBe('评分表!$B$6');
  expect(await value(at('评分表!B6'))).toBe(70);
  expect(listedAgain()).toBe(true);
});

test('a name that is defined elsewhere is found when its cell is edited', async () => {
  await open();
  bench.grid.defineName({ name: '得分_一', refersTo: '评分表!$J$20', hidden: false });
  bench.type(at('评分表!J5'), 9);
  expect(await refersTo('得分_一')).toBe('评分表!$J$20');
});

test('a name that is moved to a cell without one is found when something is typed there', async () => {
  await open();
  bench.grid.defineName({ name: '空白', refersTo: '评分表!$B$20', hidden: false });
  bench.type(at('评分表!B20'), 9);
  expect(await refersTo('空白')).toBe('评分表!$B$20');
  expect(await value(at('评分表!B20'))).toBe(9);
});

test('a write to a cell whose name has gone elsewhere is refused, though nothing looks different', async () => {
  await open();
  bench.grid.defineName({ name: '得分_三', refersTo: '评分表!$J$20', hidden: false });
  await expect(bench.host.write([{ address: at('评分表!J7'), value: 1 }])).rejects.toMatchObject({
    kind: 'moved',
  });
  expect(bench.content(at('评分表!J7')).value).toBeNull();
  expect(events).toEqual([{ kind: 'changed', remote: false }]);
  expect(await refersTo('得分_三')).toBe('评分表!$J$20');
});

test('a name that was added or deleted is found', async () => {
  await open();
  bench.grid.defineName({ name: '新的', refersTo: '评分表!$B$30', hidden: false });
  expect(await refersTo('新的')).toBe('评分表!$B$30');
});

test('protection that was lifted is found', async () => {
  const model = {
    ...CONTRACT_MODEL,
    sheets: CONTRACT_MODEL.sheets.map((one) => ({ ...one, protected: true })),
  };
  await open(model);
  bench.protect('评分表', false);
  const snapshot = await bench.host.read(WANTED);
  expect(snapshot.sheets.map((one) => one.protected)).toEqual([false, true, true]);
});

test('what was written is what the next reading starts from', async () => {
  await open();
  await bench.host.write([{ address: at('评分表!J5'), value: 1, numberFormat: '0.00' }]);
  bench.wps.calls.reset();
  const snapshot = await bench.host.read(WANTED);
  expect(snapshot.cell(at('评分表!J5'))).toEqual({ value: 1, formula: null, numberFormat: '0.00' });
  expect(listedAgain()).toBe(false);
});

describe('the poll', () => {
  const tellsAfter = async (what: () => void): Promise<readonly HostEvent[]> => {
    await open();
    unheard(what);
    events.length = 0;
    await bench.clock.pass(15_000);
    return [...events];
  };

  test.each([
    [
      'an edit',
      () => {
        bench.type(at('评分表!B5'), 71);
      },
    ],
    [
      'a sheet that was renamed',
      () => {
        bench.renameSheet('远', '近');
      },
    ],
    [
      'protection',
      () => {
        bench.protect('远', true);
      },
    ],
    [
      'inserted rows',
      () => {
        bench.insertRows('评分表', 2, 1);
      },
    ],
    [
      'a name that was added',
      () => {
        bench.grid.defineName({ name: '新', refersTo: '远!$A$1', hidden: false });
      },
    ],
  ])('tells of %s that nobody told of', async (_case, what) => {
    expect(await tellsAfter(what)).toEqual([{ kind: 'changed', remote: false }]);
  });

  test('tells of a name that means other cells, sooner or later', async () => {
    await open();
    bench.grid.defineName({ name: '宽处', refersTo: '远!$A$2', hidden: false });
    await bench.clock.pass(30_000);
    expect(events).toEqual([{ kind: 'changed', remote: false }]);
  });

  test('tells nothing where there is nothing', async () => {
    expect(await tellsAfter(() => undefined)).toEqual([]);
  });

  test('tells that the workbook was closed, when it is not to be found twice running', async () => {
    expect(
      await tellsAfter(() => {
        bench.wps.close();
      }),
    ).toEqual([]);
    await bench.clock.pass(1_000);
    expect(events).toEqual([{ kind: 'closed' }]);
  });
});

test('what happens in another workbook is not told, but calculations', async () => {
  await open();
  const { MemoryGrid } = await import('../../../src/workbench/grid/memory-grid');
  const other = new MemoryGrid(CONTRACT_MODEL, { name: '另一个.xlsx' });
  bench.wps.openBeside(other);
  events.length = 0;
  other.edit(other.sheetId('评分表'), [{ row: 4, column: 1, typed: 99 }], 'user');
  other.select(other.sheetId('评分表'), { top: 0, left: 0, bottom: 0, right: 0 });
  expect(events.filter(({ kind }) => kind !== 'calculated')).toEqual([]);
  expect(await value(at('评分表!B5'))).toBe(70);
});

test('events are taken again and the screen is drawn again, whatever a write met', async () => {
  await open();
  const own = page() as unknown as { Application: { EnableEvents: boolean; ScreenUpdating: boolean } };
  bench.wps.install(own);
  const writes = ['J5', 'J7', 'J9', 'J11', 'J13', 'J15', 'J17', 'J19', 'J21'].map((cell) => ({
    address: at(`评分表!${cell}`),
    value: 1,
  }));
  bench.protect('评分表', true);
  const { failed } = await bench.host.write(writes);
  expect(failed.map(({ error }) => error.kind)).toEqual(writes.map(() => 'protected'));
  expect([own.Application.EnableEvents, own.Application.ScreenUpdating]).toEqual([true, true]);
  own.Application.EnableEvents = false;
  bench.protect('评分表', false);
  await bench.host.write(writes.slice(0, 1));
  expect(own.Application.EnableEvents).toBe(false);
  expect(bench.wps.listenerErrors).toEqual([]);
});

test('a write is one step of undo where DebugTools has them, and it is ended', async () => {
  await open();
  await bench.host.write([
    { address: at('评分表!J5'), value: 1 },
    { address: at('评分表!J9'), value: '优' },
  ]);
  expect(bench.wps.undoTransactions).toEqual([{ description: '绩评', cancelled: false }]);
});

test('a WPS without files says what cannot be done, and refuses it', async () => {
  bench = await openWpsBench({ ...PROFILES.windows, files: false }, CONTRACT_MODEL);
  await bench.host.open(() => undefined);
  const { addSheets, openWorkbook, marks } = bench.host.capabilities;
  expect([addSheets, openWorkbook]).toEqual([
    { no: expect.stringContaining('没有文件接口') as string },
    { no: expect.stringContaining('没有文件接口') as string },
  ]);
  expect(marks).toBe('yes');
  await expect(bench.host.openWorkbook(new Uint8Array(3))).rejects.toMatchObject({ kind: 'unsupported' });
});

test('without WPS, or without a workbook, it is said', async () => {
  await open();
  const nowhere = wpsHost({ window: page() });
  await expect(nowhere.open(() => undefined)).rejects.toMatchObject({ kind: 'unsupported' });
  expect(nowhere.capabilities.addSheets).not.toBe('yes');
  const empty = Object.assign(page(), { Application: { Workbooks: {}, ActiveWorkbook: null } });
  await expect(wpsHost({ window: empty }).open(() => undefined)).rejects.toMatchObject({
    kind: 'gone',
    message: '没有打开的工作簿。请打开标准工作簿后点“重试”。',
  });
});

test('sheets that cannot be added whole are not added at all', async () => {
  await open();
  const names = [{ name: '预算', refersTo: '新表!$A$1', sheet: null, hidden: false }];
  const fresh = { name: '新名', refersTo: '新表!$A$1', sheet: null, hidden: false };
  const model = workbook([sheet('新表', { cells: [cell(0, 0, 1)] })], { names: [fresh, ...names] });
  await expect(bench.host.addSheets(model)).rejects.toMatchObject({ kind: 'failed' });
  expect(bench.grid.sheets().map(({ name }) => name)).toEqual(['评分表', '基础 数据', '远']);
  expect(bench.grid.names().map(({ name }) => name)).not.toContain('新名');
  expect(bench.opened()).toEqual([]);
});
