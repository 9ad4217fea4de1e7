import type { CellWrite } from '../../../src/host/port';
import { PROFILES, type WpsProfile } from '../../../src/workbench/wps-host/profile';
import { CONTRACT_MODEL } from '../contract/model';
import { at } from '../port-contract';
import { cell, sheet, workbook } from '../xlsx/build/models';
import { openWpsBench, type WpsBench } from './wps-bench';

/** What nobody has measured, a switch at a time: what a user's cells hold afterwards. */

let bench: WpsBench;

async function open(change: Partial<WpsProfile>, model = CONTRACT_MODEL): Promise<void> {
  bench = await openWpsBench({ ...PROFILES.windows, ...change }, model);
  await bench.host.open(() => undefined);
}

afterEach(() => bench.dispose());

const write = (...writes: readonly (Omit<CellWrite, 'address'> & { readonly cell: string })[]) =>
  bench.host.write(writes.map(({ cell: where, ...one }) => ({ address: at(where), ...one })));

test('a date that comes as an object is read, is not written over, and its neighbours are written', async () => {
  await open({ dates: 'objects' });
  const snapshot = await bench.host.read(null);
  expect(snapshot.cell(at('评分表!B11'))?.value).toBe(43_830);
  const { done, failed } = await write(
    { cell: '评分表!B10', value: 1 },
    { cell: '评分表!B11', value: 2 },
    { cell: '评分表!B12', value: 'x' },
  );
  expect(done.map(({ after }) => after.value)).toEqual([1, 'x']);
  expect(failed).toMatchObject([
    {
      error: {
        kind: 'unsupported',
        message:
          '评分表!B11 的内容（如日期、货币）在此版本的 WPS 中读不准，写入后无法撤销，未写入。请在表格中直接填写。',
      },
    },
  ]);
  expect(bench.content(at('评分表!B11')).value).toBe(43_830);
});

test('a date that is written comes back as an object and is done', async () => {
  await open({ dates: 'objects' });
  const { done } = await write({ cell: '评分表!B13', value: 43_831, numberFormat: 'yyyy-mm-dd' });
  expect(done).toMatchObject([{ after: { value: 43_831, numberFormat: 'yyyy-mm-dd' } }]);
});

test('nothing is read again for a date that stays the same', async () => {
  await open({ dates: 'objects' });
  await bench.settle();
  bench.wps.calls.reset();
  await bench.host.read(new Set(CONTRACT_MODEL.names.map(({ name }) => name)));
  expect(bench.wps.calls.byMember().get('Name.RefersTo') ?? 0).toBe(0);
});

describe.each(['first', 'throws'] as const)('blocks of cells: %s', (blockWrites) => {
  test('each cell gets its own, and its own is told', async () => {
    await open({ blockWrites });
    const { done, failed } = await write(
      { cell: '评分表!J5', value: 1 },
      { cell: '评分表!J6', value: 2 },
      { cell: '评分表!J7', value: 3.5 },
    );
    expect(failed).toEqual([]);
    expect(done.map(({ before, after }) => [before.value, after.value])).toEqual([
      [3, 1],
      [4, 2],
      [null, 3.5],
    ]);
    expect(['J5', 'J6', 'J7'].map((one) => bench.content(at(`评分表!${one}`)).value)).toEqual([1, 2, 3.5]);
  });

  test('so do formulas, of added sheets too', async () => {
    await open({ blockWrites });
    await write(
      { cell: '评分表!K5', value: null, formula: 'B5*2' },
      { cell: '评分表!K6', value: null, formula: 'B5*3' },
    );
    expect(['K5', 'K6'].map((one) => bench.content(at(`评分表!${one}`)).formula)).toEqual(['B5*2', 'B5*3']);
    const added = sheet('新表', {
      cells: [0, 1, 2].map((row) => cell(row, 0, row, { formula: `评分表!B${String(row + 5)}` })),
    });
    await bench.host.addSheets(workbook([added]));
    expect(['A1', 'A2', 'A3'].map((one) => bench.content(at(`新表!${one}`)).formula)).toEqual([
      '评分表!B5',
      '评分表!B6',
      '评分表!B7',
    ]);
  });
});

test('a step of undo whose end takes other arguments is ended, and none is begun any more', async () => {
  await open({ undoEnd: 'two' });
  await write({ cell: '评分表!J5', value: 1 });
  await write({ cell: '评分表!J5', value: 2 });
  expect([bench.wps.openTransactions(), bench.wps.undoTransactions.length]).toEqual([0, 1]);
});

test('where none ends no second one is begun', async () => {
  await open({ undoEnd: 'throws' });
  await write({ cell: '评分表!J5', value: 1 });
  await write({ cell: '评分表!J5', value: 2 });
  expect(bench.wps.openTransactions()).toBe(1);
  expect(bench.content(at('评分表!J5')).value).toBe(2);
});

describe.each(['not-whole-sheet', 'covering'] as const)('conditional formats: %s', (conditions) => {
  const mark = (where: string) => ({ address: at(where), code: 'N03', severity: 'error' }) as const;
  const laid = (): string[] =>
    bench
      .formats('评分表')
      .map(({ area }) => area)
      .sort();

  test('marks are found again, also by a program that was started anew', async () => {
    await open({ conditions });
    const both = [mark('评分表!J5'), mark('评分表!J6')];
    expect(await bench.host.mark(both)).toEqual({ done: 2, failed: [] });
    await bench.host.mark(both, { replace: true });
    expect(laid()).toEqual(['J5', 'J6']);
    await bench.host.close();
    await bench.host.open(() => undefined);
    await bench.host.mark(both, { replace: true });
    expect(laid()).toEqual(['J5', 'J6']);
    await bench.host.mark([mark('评分表!J6')], { replace: true });
    expect(laid()).toEqual(['J6']);
    expect(await bench.host.unmark()).toEqual({ done: 1, failed: [] });
    expect(laid()).toEqual([]);
  });
});
