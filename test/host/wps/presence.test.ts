import type { HostEvent } from '../../../src/host/port';
import { PROFILES } from '../../../src/workbench/wps-host/profile';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { CONTRACT_MODEL } from '../contract/model';
import { openWpsBench, type WpsBench } from './wps-bench';

/** Whether the workbook was closed: with it goes what is kept for it, so no failed call may be taken for that. */

describe.each(Object.values(PROFILES))('under $name', (profile) => {
  const events: HostEvent[] = [];
  let bench: WpsBench;

  beforeEach(async () => {
    events.length = 0;
    bench = await openWpsBench(profile, CONTRACT_MODEL);
    await bench.host.open((event) => events.push(event));
  });
  afterEach(() => bench.dispose());

  const closed = (): boolean => events.some(({ kind }) => kind === 'closed');

  test('a program that answers nobody, as while it asks whether to save, closes nothing', async () => {
    bench.wps.busy = true;
    await bench.clock.pass(120_000);
    expect(closed()).toBe(false);
    bench.wps.busy = false;
    await bench.clock.pass(60_000);
    expect(closed()).toBe(false);
    expect((await bench.host.read(null)).names.length).toBeGreaterThan(0);
  });

  test('a workbook that was closed is told of, also while others are open', async () => {
    bench.wps.openBeside(new MemoryGrid(CONTRACT_MODEL, { name: '另一个.xlsx' }));
    bench.wps.closeFirst();
    await bench.clock.pass(2_000);
    expect(closed()).toBe(true);
  });

  test('after a close that the program went on to ask about, the next looks find it', async () => {
    bench.wps.openBeside(new MemoryGrid(CONTRACT_MODEL, { name: '另一个.xlsx' }));
    bench.wps.closeFirst();
    bench.wps.busy = true;
    await bench.clock.pass(10_000);
    expect(closed()).toBe(false);
    bench.wps.busy = false;
    await bench.clock.pass(16_000);
    expect(closed()).toBe(true);
  });
});

test('a workbook that gives no name, though it is listed, is not taken for closed', async () => {
  const own = {
    FullName: '工作簿1' as string | null,
    Name: '工作簿1',
    Names: { Count: 0, Item: () => null },
  };
  const sheet = { Name: '表', Visible: -1, Range: () => ({ Value2: null, Formula: '' }), Names: own.Names };
  const workbook = Object.assign(own, { Worksheets: { Count: 1, Item: () => sheet } });
  const { wpsHost } = await import('../../../src/host/wps');
  const { page } = await import('./wps-bench');
  const listed: unknown[] = [{ FullName: '工作簿1' }];
  const Workbooks = {
    get Count() {
      return listed.length;
    },
    Item: (index: number) => listed[index - 1],
  };
  const window = Object.assign(page(), { Application: { Workbooks, ActiveWorkbook: workbook } });
  const host = wpsHost({ window, schedule: () => () => undefined });
  await host.open(() => undefined);
  own.FullName = '';
  await expect(host.read(null)).rejects.toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('正忙') as string,
  });
  listed[0] = { FullName: '' };
  await expect(host.read(null)).rejects.toMatchObject({ kind: 'failed' });
  listed[0] = { FullName: '别的.xlsx' };
  await expect(host.read(null)).rejects.toMatchObject({ kind: 'gone' });
  await host.close();
});
