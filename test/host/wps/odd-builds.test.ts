import type { CellWrite, WriteReport } from '../../../src/host/port';
import { wpsHost } from '../../../src/host/wps';
import { page } from './wps-bench';

/** Builds that do what no profile does, made by hand: a workbook of one cell. */
interface Oddity {
  /** What the cell makes of what is assigned to it. */
  readonly keep?: (written: unknown) => unknown;
  readonly more?: object;
  readonly range?: object;
}

async function write(
  oddity: Oddity,
  value: CellWrite['value'],
): Promise<WriteReport & { readonly held: unknown }> {
  let held: unknown = '原有';
  const cell = {
    get Value2() {
      return held;
    },
    set Value2(written: unknown) {
      held = (oddity.keep ?? ((one: unknown) => one))(written);
    },
    get Formula() {
      return held;
    },
    NumberFormat: 'General',
    MergeCells: false,
    ...oddity.range,
  };
  const sheet = {
    Name: '表',
    Visible: -1,
    ProtectContents: false,
    Names: { Count: 0, Item: () => null },
    Range: () => cell,
  };
  const ActiveWorkbook = {
    FullName: '工作簿1',
    Name: '工作簿1',
    ReadOnly: false,
    Names: { Count: 0, Item: () => null },
    Worksheets: { Count: 1, Item: () => sheet },
  };
  const application = { Workbooks: {}, ActiveWorkbook };
  // Setters are kept.
  Object.defineProperties(application, Object.getOwnPropertyDescriptors(oddity.more ?? {}));
  const window = Object.assign(page(), { Application: application });
  const host = wpsHost({ window, schedule: () => () => undefined });
  await host.open(() => undefined);
  const report = await host.write([{ address: { sheet: '表', row: 0, column: 0 }, value }]);
  await host.close();
  return { ...report, held };
}

function fail(): never {
  throw new Error('no');
}

test('a plain cell takes what it is given', async () => {
  const { done, failed } = await write({}, '优');
  expect(failed).toEqual([]);
  expect(done).toMatchObject([{ before: { value: '原有' }, after: { value: '优', formula: null } }]);
});

test('a text that comes back with its apostrophe is a failed write, and what was there is there again', async () => {
  const { done, failed, held } = await write({}, '=1+1');
  expect(done).toEqual([]);
  expect(failed).toMatchObject([
    {
      error: {
        kind: 'failed',
        message: 'WPS 把写入 表!A1 的文字改成了别的内容，已恢复原样。请检查该单元格后点“重试”。',
      },
    },
  ]);
  expect(held).toBe('原有');
});

test('so is one that comes back as a number', async () => {
  const keep = (written: unknown): unknown => (written === "'007" ? 7 : written);
  const { failed, held } = await write({ keep }, '007');
  expect(failed).toMatchObject([{ error: { kind: 'failed' } }]);
  expect(held).toBe('原有');
});

test('a cell that stays as it is is a failed write', async () => {
  const { failed } = await write({ keep: () => '原有' }, 5);
  expect(failed).toMatchObject([{ error: { message: '表!A1 写入后没有变化。请检查该单元格后点“重试”。' } }]);
});

test('a build without switches, events and marks of merged cells is written all the same', async () => {
  const { done } = await write({ range: { MergeCells: undefined, NumberFormat: undefined } }, 5);
  expect(done).toMatchObject([{ after: { value: 5, numberFormat: 'General' } }]);
});

test('a switch that can never be assigned is no cell that is being edited', async () => {
  const more = Object.defineProperty({}, 'ScreenUpdating', {
    enumerable: true,
    get: () => true,
    set: fail,
  });
  const { done } = await write({ more }, 5);
  expect(done).toHaveLength(1);
});

test('where nothing can be assigned a cell is being edited', async () => {
  const refuse = { get: () => true, set: fail };
  const more = Object.defineProperties({}, { ScreenUpdating: refuse, DisplayAlerts: refuse });
  await expect(write({ more }, 5)).rejects.toMatchObject({ kind: 'editing' });
});

test('what a build throws is told', async () => {
  const keep = (): unknown => {
    throw new Error('0x800A03EC');
  };
  const { failed } = await write({ keep }, 5);
  expect(failed).toMatchObject([
    { error: { kind: 'failed', message: 'WPS 未能完成操作：0x800A03EC。请点“重试”。', sheet: '表' } },
  ]);
});
