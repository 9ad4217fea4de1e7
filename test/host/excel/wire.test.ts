/** @jest-environment jsdom */
import type { CellWrite } from '../../../src/host/port';
import { cellText } from '../../../src/workbook/address';
import { CONTRACT_MODEL, withSheet } from '../contract/model';
import { at, failure } from '../port-contract';
import { type ExcelBench, openExcelBench } from './excel-bench';

let bench: ExcelBench;
afterEach(() => bench.dispose());

async function start(...given: Partial<Parameters<typeof openExcelBench>>): Promise<void> {
  const [model = CONTRACT_MODEL, options, more] = given;
  bench = await openExcelBench(model, options, more);
  await bench.host.open(() => undefined);
}

/** One name in each of many rows, as scores stand in a sheet. */
function column(from: number, to: number, value: CellWrite['value']): CellWrite[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    address: { sheet: '评分表', row: from + index, column: 9 },
    value,
  }));
}

describe('requests', () => {
  test('opening takes two, reading one, writing one', async () => {
    await start();
    const opened = bench.requests();
    expect(opened.reads + opened.writes).toBeLessThanOrEqual(2);
    await bench.host.read(null);
    expect(bench.requests()).toEqual({ reads: 1, writes: 0 });
    await bench.host.write([
      { address: at('评分表!J5'), value: 1 },
      { address: at('评分表!J6'), value: '=1' },
      { address: at("'基础 数据'!A1"), value: null, formula: '1+1', numberFormat: '0.00' },
    ]);
    expect(bench.requests()).toEqual({ reads: 0, writes: 1 });
  });

  test('a name that moved within what was read costs no second request', async () => {
    await start();
    bench.requests();
    bench.deleteRows('评分表', 2, 1);
    const moved = await bench.host.read(null);
    expect(moved.cell(at('评分表!B4'))?.value).toBe(70);
    expect(bench.requests()).toEqual({ reads: 1, writes: 0 });
  });

  test('names that moved away cost one more, once', async () => {
    await start();
    bench.requests();
    bench.insertRows('评分表', 0, 40);
    await bench.host.read(null);
    expect(bench.requests()).toEqual({ reads: 2, writes: 0 });
    await bench.host.read(null);
    expect(bench.requests()).toEqual({ reads: 1, writes: 0 });
  });

  test('locked cells of a protected sheet cost no request', async () => {
    await start(withSheet('基础 数据', () => ({ protected: true })));
    bench.requests();
    const { failed } = await bench.host.write([{ address: at("'基础 数据'!A1"), value: 1 }]);
    expect(failed).toHaveLength(1);
    expect(bench.requests()).toEqual({ reads: 0, writes: 0 });
  });

  test('cells below one another are written as one range', async () => {
    await start();
    await bench.host.read(null);
    bench.requests();
    await bench.host.write(column(4, 6, 1));
    const [entry] = bench.excel.log.entries;
    const ranges = entry!.request.Actions.filter(({ Name }) => Name === 'Values');
    expect(ranges).toHaveLength(1);
    expect(bench.requests()).toEqual({ reads: 0, writes: 1 });
  });

  test('Excel holds nothing for the add-in after many requests', async () => {
    await start();
    const before = bench.excel.host.held();
    for (let round = 0; round < 40; round += 1) {
      await bench.host.read(null);
      await bench.host.write([{ address: at('评分表!J5'), value: round }]);
    }
    expect(bench.excel.host.held()).toEqual(before);
    expect(bench.excel.log.entries.filter(({ kind }) => kind === 'release')).toEqual([]);
  });

  test('closing takes the listeners back', async () => {
    await start();
    expect(bench.excel.host.held().listeners).toBeGreaterThan(0);
    await bench.host.close();
    expect(bench.excel.host.held()).toEqual({ references: 0, listeners: 0 });
  });
});

describe('a batch that fails', () => {
  /** With its `=` one character more than Excel takes. */
  const TOO_LONG = '1+'.repeat(4_096);

  test('one bad cell is reported, all others are written and read back', async () => {
    await start();
    // A number format that is no text makes Excel refuse this range and nothing else.
    const writes: CellWrite[] = [
      { address: at("'基础 数据'!A1"), value: 1 },
      { address: at('评分表!B5'), value: 5, numberFormat: 7 as unknown as string },
      { address: at('评分表!J5'), value: 2 },
      { address: at('远!A1'), value: 'x' },
    ];
    const report = await bench.host.write(writes);
    expect(report.failed.map(({ address, error }) => [cellText(address), error.kind])).toEqual([
      ['评分表!B5', 'failed'],
    ]);
    expect(
      report.done.map(({ address, before, after }) => [cellText(address), before.value, after.value]).sort(),
    ).toEqual(
      [
        ["'基础 数据'!A1", 12, 1],
        ['评分表!J5', 3, 2],
        ['远!A1', 'near', 'x'],
      ].sort(),
    );
    expect(bench.content(at('评分表!B5')).value).toBe(70);
    // Each cell was written once.
    expect(bench.excel.log.cells).toHaveLength(3);
  });

  test('a bad cell within a range is found, and the rest of the range is written', async () => {
    await start();
    await bench.host.read(null);
    const report = await bench.host.write(
      ['B5', TOO_LONG, 'B6'].map((formula, index) => ({
        address: { sheet: '评分表', row: 4 + index, column: 9 },
        value: null,
        formula,
        numberFormat: '0.0',
      })),
    );
    expect(report.failed.map(({ address }) => cellText(address))).toEqual(['评分表!J6']);
    expect(
      report.done
        .map(({ address, before, after }) => [cellText(address), before.value, after.formula])
        .sort(),
    ).toEqual([
      ['评分表!J5', 3, 'B5'],
      ['评分表!J7', null, 'B6'],
    ]);
    expect(report.done.map(({ before }) => before.numberFormat)).toEqual(['General', 'General']);
    // Its number format had been set already, and is as it was.
    expect(bench.content(at('评分表!J6'))).toEqual({ value: 4, formula: null, numberFormat: 'General' });
    expect(bench.content(at('评分表!J7')).numberFormat).toBe('0.0');
  });

  test('a number format that was set before its content failed is put back', async () => {
    await start();
    const report = await bench.host.write([
      { address: at('评分表!C5'), value: null, formula: TOO_LONG, numberFormat: '0' },
    ]);
    expect(report).toMatchObject({ done: [], failed: [{ error: { kind: 'failed' } }] });
    expect(bench.content(at('评分表!C5'))).toEqual({ value: 0.5, formula: null, numberFormat: '0.00%' });
  });

  test('too much for one request is written in several', async () => {
    await start();
    await bench.host.read(null);
    bench.requests();
    bench.excel.faults.requestLimit = 9_000;
    const text = '长'.repeat(1_500);
    const report = await bench.host.write([
      { address: at('评分表!J5'), value: text },
      { address: at('评分表!B5'), value: text },
      { address: at("'基础 数据'!A1"), value: text },
      { address: at('远!A1'), value: text },
    ]);
    expect(report.failed).toEqual([]);
    expect(report.done).toHaveLength(4);
    expect(bench.requests().writes).toBeGreaterThan(1);
  });

  test('a single cell too large for a request is said', async () => {
    await start();
    bench.excel.faults.requestLimit = 9_000;
    const error = await failure(bench.host.write([{ address: at('评分表!J5'), value: '长'.repeat(20_000) }]));
    expect(error.kind).toBe('too-large');
    expect(bench.content(at('评分表!J5')).value).toBe(3);
  });

  test('an answer that does not say what was done is looked up', async () => {
    await start();
    bench.excel.faults.next(5001);
    const error = await failure(bench.host.write([{ address: at('评分表!J5'), value: 1 }]));
    expect(error.kind).toBe('failed');
    expect(bench.content(at('评分表!J5')).value).toBe(3);
    // Written, and the answer was too large to be given: found by looking.
    bench.excel.faults.answerLimit = 2_500;
    const text = '长'.repeat(2_000);
    const answer = bench.host.write([{ address: at('评分表!J5'), value: text }]);
    expect((await failure(answer)).message).toBe('无法确定写入是否完成。请点“重试”重新读取。');
    bench.excel.faults.answerLimit = Infinity;
    expect((await bench.host.read(null)).cell(at('评分表!J5'))?.value).toBe(text);
  });

  test.each([
    [5102, 'failed'],
    [7000, 'protected'],
    [5004, 'editing'],
    [5012, 'failed'],
  ] as const)('an error of the host is one of the port: %d', async (code, kind) => {
    await start();
    bench.excel.faults.next(code);
    const error = await failure(bench.host.read(null));
    expect(error.name).toBe('HostError');
    expect(error.kind).toBe(kind);
  });

  test('an Excel that says of every cell that it has moved is not asked again', async () => {
    await start();
    const range = (
      globalThis as unknown as { readonly Excel: { readonly Range: { prototype: Excel.Range } } }
    ).Excel.Range.prototype;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own this
    const { getIntersection } = range;
    range.getIntersection = function (this: Excel.Range) {
      return getIntersection.call(this, 'XFD1048576');
    };
    const write = { address: at('评分表!J5'), value: 1 };
    expect(await failure(bench.host.write([write]))).toMatchObject({ kind: 'moved' });
    expect(await failure(bench.host.write([write]))).toMatchObject({ kind: 'moved' });
    await bench.host.read(null);
    // The reading found all names where they were: this is the last time that it is believed.
    expect(await failure(bench.host.write([write]))).toMatchObject({ kind: 'moved' });
    expect(bench.content(at('评分表!J5')).value).toBe(3);
    expect((await bench.host.write([write])).done).toHaveLength(1);
    expect(bench.content(at('评分表!J5')).value).toBe(1);
  });

  test('a read-only workbook says so', async () => {
    await start(CONTRACT_MODEL, { readOnly: true });
    const report = await bench.host.write([
      { address: at('评分表!J5'), value: 1 },
      { address: at('评分表!B5'), value: 1 },
    ]);
    expect(report.done).toEqual([]);
    expect(report.failed.map(({ error }) => error.kind)).toEqual(['read-only', 'read-only']);
  });
});

describe('versions', () => {
  test('an older Excel is told what is needed', async () => {
    bench = await openExcelBench(CONTRACT_MODEL, {}, { excelApi: '1.13' });
    const error = await failure(bench.host.open(() => undefined));
    expect(error.kind).toBe('unsupported');
    expect(error.message).toBe(
      '此版本的 Excel 缺少所需的接口（ExcelApi 1.14）。请使用 Excel 2021 或更高版本。',
    );
  });

  test.each(['1.14', '1.15'])('nothing asks for more than ExcelApi %s', async (excelApi) => {
    await start(CONTRACT_MODEL, {}, { excelApi });
    await bench.host.write([{ address: at('评分表!J5'), value: 1 }]);
    await bench.host.mark([{ address: at('评分表!J5'), code: 'N03', severity: 'warning' }]);
    expect((await bench.host.unmark()).done).toBe(1);
    expect(bench.host.capabilities).toEqual({
      marks: 'yes',
      openWorkbook: 'yes',
      addSheets: 'yes',
      remoteEdits: 'yes',
    });
  });
});

describe('what goes wrong while it opens', () => {
  test('an editing cell, a hang: it opens at the next attempt, and tells everything once', async () => {
    bench = await openExcelBench(CONTRACT_MODEL, { timeLimit: 60 });
    const seen: string[] = [];
    bench.excel.faults.next('editing');
    expect((await failure(bench.host.open(({ kind }) => seen.push(kind)))).kind).toBe('editing');
    bench.excel.faults.next('hang-after');
    expect((await failure(bench.host.open(({ kind }) => seen.push(kind)))).kind).toBe('hung');
    await bench.host.open(({ kind }) => seen.push(kind));
    bench.type(at('评分表!B5'), 1);
    await bench.settle();
    expect(seen.filter((kind) => kind === 'changed')).toHaveLength(1);
  });

  test('a workbook that was never saved is the same one until the pane is gone', async () => {
    await start(CONTRACT_MODEL, {}, { name: '' });
    const first = (await bench.host.read(null)).workbook.id;
    await bench.host.close();
    expect((await bench.host.open(() => undefined)).workbook.id).toBe(first);
    await bench.host.close();
    // The browser forgets with the pane what it keeps for its session.
    sessionStorage.removeItem('jixiao:unsaved');
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    const next = (await bench.host.open(() => undefined)).workbook.id;
    later.mockRestore();
    expect(next).not.toBe(first);
    expect([first, next]).toEqual([
      expect.stringMatching(/^未保存：/u) as string,
      expect.stringMatching(/^未保存：/u) as string,
    ]);
  });

  test('nothing can be asked before it was opened', async () => {
    bench = await openExcelBench(CONTRACT_MODEL);
    expect((await failure(bench.host.read(null))).kind).toBe('failed');
  });

  test('the pane coming to the front is told', async () => {
    bench = await openExcelBench(CONTRACT_MODEL);
    const seen: string[] = [];
    await bench.host.open(({ kind }) => seen.push(kind));
    window.dispatchEvent(new Event('focus'));
    expect(seen).toEqual(['activated']);
  });
});

test('marks of each severity are told apart without colours', async () => {
  await start();
  await bench.host.mark([
    { address: at('评分表!J5'), code: 'N01', severity: 'error' },
    { address: at('评分表!J6'), code: 'N02', severity: 'warning' },
    { address: at('评分表!J7'), code: 'N03', severity: 'info' },
  ]);
  const { grid } = bench.excel;
  const looks = grid
    .conditionalFormats(grid.sheetId('评分表'))
    .map(({ format }) => `${String(format.border?.top?.style)} ${String(format.underline)}`);
  expect(new Set(looks).size).toBe(3);
});
