/** @jest-environment jsdom */
import { openExcel, type OpenExcel } from '../../support/office';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel({ model: smallWorkbook([smallSheet('表', { A1: 1 })]) });
});
afterEach(() => excel.close());

async function read(): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('表').getRange('A1').load('values');
    await context.sync();
    return range.values[0]![0] as unknown;
  });
}

async function write(value: unknown): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1').values = [[value]];
    await context.sync();
  });
}

/** What comes first: the end of something, or a number of milliseconds. */
async function within(milliseconds: number, done: Promise<unknown>): Promise<unknown> {
  return Promise.race([done, new Promise((resolve) => setTimeout(resolve, milliseconds, 'still waiting'))]);
}

test('counts what reads and what writes, without clean-up', async () => {
  await read();
  await read();
  await write(3);
  await excel.quiet();
  expect([excel.log.reads, excel.log.writes]).toEqual([2, 1]);
  expect(excel.log.entries.filter(({ kind }) => kind === 'release').length).toBeGreaterThan(0);
  expect(excel.log.cells).toEqual([{ sheet: excel.grid.sheetId('表'), row: 0, column: 0, value: 3 }]);
});

test('a registration is no write', async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => Promise.resolve());
    await context.sync();
  });
  expect([excel.log.reads, excel.log.writes]).toEqual([1, 0]);
});

test('latency', async () => {
  excel.faults.latency = 300;
  expect(await within(20, read())).toBe('still waiting');
  expect(await within(3000, read())).toBe(1);
});

test('refuses while a cell is being edited', async () => {
  excel.faults.editing = true;
  await expect(read()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  excel.faults.editing = false;
  expect(await read()).toBe(1);
});

test('lets those wait who say that they can, until the editing is over', async () => {
  await excel.close();
  excel = await openExcel({
    model: smallWorkbook([smallSheet('表', { A1: 1 })]),
    requirements: { DelayForCellEdit: '1.1' },
  });
  excel.faults.editing = true;
  const done = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('表').getRange('A1').values = [[5]];
    await context.sync();
    return 'done';
  });
  expect(await within(30, done)).toBe('still waiting');
  expect(excel.log.cells).toEqual([]);
  excel.faults.editing = false;
  expect(await done).toBe('done');
  expect(excel.log.cells).toHaveLength(1);
});

test.each([
  ['after', 1],
  ['before', 0],
] as const)('hangs %s the work is done, without holding up others', async (when, written) => {
  excel.faults.next(`hang-${when}`);
  expect(await within(30, write(9))).toBe('still waiting');
  expect(excel.log.cells).toHaveLength(written);
  expect(await read()).toBe(written === 1 ? 9 : 1);
});

test('hangs until it is switched off', async () => {
  excel.faults.hang = 'before';
  expect(await within(20, read())).toBe('still waiting');
  expect(await within(20, read())).toBe('still waiting');
  excel.faults.hang = 'no';
  expect(await read()).toBe(1);
});

test.each([
  [5001, 'GeneralException'],
  [5102, 'ActivityLimitReached'],
  [7000, 'AccessDenied'],
])('fails once with the error %d of the host', async (number, code) => {
  excel.faults.next(number);
  await expect(read()).rejects.toMatchObject({ code });
  expect(await read()).toBe(1);
});

test('refuses requests and answers that are too large', async () => {
  excel.faults.requestLimit = 3000;
  await expect(write("'".padEnd(4000, '文'))).rejects.toMatchObject({
    code: 'RequestPayloadSizeLimitExceeded',
  });
  expect(excel.log.cells).toEqual([]);
  excel.faults.requestLimit = Infinity;
  await write("'".padEnd(4000, '文'));
  excel.faults.answerLimit = 3000;
  await expect(read()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('answers in the order of the questions', async () => {
  excel.faults.latency = 5;
  const seen: unknown[] = [];
  await Promise.all([
    read().then((value) => seen.push(value)),
    write(2),
    read().then((value) => seen.push(value)),
  ]);
  expect(seen).toEqual([1, 2]);
});
