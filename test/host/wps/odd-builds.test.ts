import type { CellWrite, WriteReport } from '../../../src/host/port';
import { wpsHost } from '../../../src/host/wps';
import { page } from './wps-bench';

/** Builds that do what no profile does, made by hand: a workbook of one cell. */
interface Oddity {
  /** What the cell makes of what is assigned to it. */
  readonly keep?: (written: unknown) => unknown;
  /** What the cell gives of what it holds. */
  readonly give?: (held: unknown) => unknown;
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
      return (oddity.give ?? ((one: unknown) => one))(held);
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

test('a number that comes back as another one is a failed write, and what was there is there again', async () => {
  const keep = (written: unknown): unknown => (written === 5 ? 50 : written);
  const { done, failed, held } = await write({ keep }, 5);
  expect(done).toEqual([]);
  expect(failed).toMatchObject([
    { error: { message: 'WPS 把写入 表!A1 的内容改成了别的内容，已恢复原样。请检查该单元格后点“重试”。' } },
  ]);
  expect(held).toBe('原有');
});

test.each([
  ['a last digit that is not certain', 0.1 + 0.2, 0.3],
  ['the digits of a cell that is formatted as text', 5, '5'],
  ['a truth as its text', true, 'TRUE'],
  ['an error', { error: '#N/A' }, '#VALUE!'],
])('%s is no other content', async (_what, asked, kept) => {
  const { done } = await write({ keep: () => kept }, asked);
  expect(done).toHaveLength(1);
});

test.each([
  ['a truth', 1, true],
  ['nothing', 5, null],
  ['another text', 5, '五'],
])('%s in place of a number is', async (_what, asked, kept) => {
  const { failed } = await write({ keep: (written) => (written === asked ? kept : written) }, asked);
  expect(failed).toHaveLength(1);
});

test('what could not be put back is said', async () => {
  let writes = 0;
  const keep = (): unknown => {
    writes += 1;
    return writes === 1 ? 50 : fail();
  };
  const { failed } = await write({ keep }, 5);
  const message =
    'WPS 把写入 表!A1 的内容改成了别的内容，也未能恢复原样。请在表格中把该单元格改回原来的内容。';
  expect(failed).toMatchObject([{ error: { message } }]);
  const kept = await write({ keep: () => 50 }, 5);
  expect(kept.failed).toMatchObject([{ error: { message } }]);
});

test('what was written and is not to be read back can be taken back, and is told as uncertain', async () => {
  const give = (held: unknown): unknown => (held === 5 ? fail() : held);
  const { done, failed } = await write({ give }, 5);
  expect(done).toEqual([
    {
      address: { sheet: '表', row: 0, column: 0 },
      before: { value: '原有', formula: null, numberFormat: 'General' },
      after: { value: 5, formula: null, numberFormat: 'General' },
    },
  ]);
  expect(failed).toMatchObject([
    { error: { kind: 'hung', message: '无法确定 表!A1 是否已经写入。请点“重试”重新读取。' } },
  ]);
});

test('values of another shape than their range are told in Chinese', async () => {
  const give = (held: unknown): unknown => [held, held];
  await expect(write({ give }, 5)).rejects.toMatchObject({
    message: 'WPS 给出的单元格个数与所读区域不符，未能读取。请点“重试”。',
  });
});

test.each([
  ['a code', new Error('0x800A03EC'), '（错误代码 0x800A03EC）'],
  ['a number', -2_146_827_284, '（错误代码 -2146827284）'],
  ['an error of another page', { message: '单元格已锁定。' }, '：单元格已锁定'],
  ['English', 'Access denied', '（原文：Access denied）'],
  ['nothing', undefined, ''],
  ['an object without a word', {}, ''],
])('what a build throws is told: %s', async (_what, thrown, told) => {
  const keep = (): unknown => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- builds do
    throw thrown;
  };
  const { failed } = await write({ keep }, 5);
  expect(failed).toMatchObject([
    { error: { kind: 'failed', message: `WPS 未能完成操作${told}。请点“重试”。`, sheet: '表' } },
  ]);
});
