/** @jest-environment jsdom */
import '../../support/office/page';
import { filled2019 } from '../../session/support';
import { OfficeSession } from './office-session';
import { watchWrites } from './write-watch';

/** Rows that come and go while the product is at work: what it writes lands in its own cells, or nowhere. */

let chain: OfficeSession;
afterEach(() => chain.close());

/** Names of the cells that are written, as the workbook has them at that moment. */
function writtenNames(): string[] {
  const { grid } = chain.excel;
  const names: string[] = [];
  watchWrites(grid, ({ sheet, change }) => {
    const found = grid.names().find(({ name, sheet: own }) => {
      if (own !== null) return false;
      const place = chain.place(name);
      return (
        grid.sheetId(place.sheet) === sheet && place.row === change.row && place.column === change.column
      );
    });
    names.push(found?.name ?? `a cell without a name in row ${change.row}`);
  });
  return names;
}

const OWN = /^(?:校验_)?(?:得分_.+|说明_.+|合计|等级)$/u;

async function open(): Promise<string[]> {
  chain = await OfficeSession.open(filled2019, { calculationDelay: 5 });
  return writtenNames();
}

function insertRow(): void {
  const { grid } = chain.excel;
  grid.insertRows(grid.sheetId(chain.place('合计').sheet), 0);
}

test.each(['once', 'missing'] as const)(
  'a row inserted between the read and its write, told %s: nothing is written beside, and the scores follow',
  async (events) => {
    const names = await open();
    const { faults } = chain.excel;
    faults.latency = 200;
    chain.type('支出决算数', 3681.03);
    // The read has been carried out, and its answer is on its way.
    await chain.pass(150);
    faults.events = events;
    insertRow();
    faults.events = 'once';
    await chain.pass(10_000);
    expect([chain.value('合计'), chain.value('得分_支出完成率')]).toEqual([95.69, 4]);
    expect(names.filter((name) => !OWN.test(name))).toEqual([]);
    expect(names).toContain('合计');
    expect([chain.view.waiting, chain.view.kept]).toEqual([null, []]);
  },
);

test('a command after a row that nobody told of writes where the cells are now', async () => {
  const names = await open();
  const { faults } = chain.excel;
  faults.events = 'missing';
  insertRow();
  faults.events = 'once';
  await chain.until(chain.session.fillNarratives({ kind: 'empty' }));
  await chain.until(chain.session.setCell('支出决算数', '3681.03'));
  await chain.pass(1_000);
  expect(chain.value('支出决算数')).toBe(3681.03);
  expect(names.filter((name) => name !== '支出决算数' && !OWN.test(name))).toEqual([]);
  expect(chain.view.kept).toEqual([]);
});

test('undo follows cells that moved since', async () => {
  await open();
  chain.type('支出决算数', 3681.03);
  await chain.pass(1_000);
  insertRow();
  await chain.pass(1_000);
  await chain.until(chain.session.undo());
  expect([chain.value('合计'), chain.value('支出决算数')]).toEqual([93.94, 3681.03]);
});

test('a sheet that is renamed under a write takes it all the same', async () => {
  await open();
  const { faults, grid } = chain.excel;
  faults.latency = 200;
  chain.type('支出决算数', 3681.03);
  await chain.pass(150);
  grid.renameSheet(grid.sheetId(chain.place('合计').sheet), '自评表（改）');
  await chain.pass(10_000);
  expect([chain.place('合计').sheet, chain.value('合计')]).toEqual(['自评表（改）', 95.69]);
});

test('a sheet that is deleted under a write: what can be said is said, and nothing is thrown', async () => {
  await open();
  const { faults, grid } = chain.excel;
  faults.latency = 200;
  chain.type('支出决算数', 3681.03);
  await chain.pass(150);
  grid.deleteSheet(grid.sheetId(chain.place('校验_合计').sheet));
  await chain.pass(10_000);
  expect(chain.view.binding.broken.map(({ name }) => name)).toContain('校验_合计');
});
