/** @jest-environment jsdom */
import '../../support/office/page';
import { blank2019, filled2019, typed2019 } from '../../session/support';
import { OfficeSession } from './office-session';

/**
 * What a change costs over the wire, counted at the host's end of the protocol: requests that only let references
 * go are left out, and so is what the library asks for itself.
 */

let chain: OfficeSession;
afterEach(() => chain.close());

/** Formulas take their time, as in Excel: their results come after the answer to what caused them. */
const SLOW = { calculationDelay: 120 };

/** After the first score has been shown the review reads the score sheet and 核查意见 whole, in two requests. */
const REVIEW = 2;

describe('opening', () => {
  test('a filled workbook costs two reads and no write, and two for the review', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    expect(chain.requests()).toEqual({ reads: 2 + REVIEW, writes: 0 });
    expect([chain.view.mode, chain.view.assessment.total.toDecimalText(4)]).toEqual(['auto', '93.94']);
    expect(chain.view.waiting).toBeNull();
  });

  test('one whose scores are due costs three, the recalculation that the write causes included', async () => {
    chain = await OfficeSession.open(typed2019, SLOW);
    expect(chain.requests()).toEqual({ reads: 2 + REVIEW, writes: 1 });
    expect([chain.value('合计'), chain.value('等级')]).toEqual([93.94, '优']);
  });

  test('a blank one costs two reads', async () => {
    chain = await OfficeSession.open(blank2019, SLOW);
    expect(chain.requests()).toEqual({ reads: 2 + REVIEW, writes: 0 });
  });
});

describe('a single edit', () => {
  test.each([
    ['results at once', {}],
    ['results later', SLOW],
    ['results after the answer to the write', { calculationDelay: 300 }],
  ])('costs one read and one write, its recalculation and ours included: %s', async (_case, options) => {
    chain = await OfficeSession.open(filled2019, options);
    chain.requests();
    chain.type('支出决算数', 3681.03);
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 1 });
    expect([chain.value('得分_支出完成率'), chain.value('得分_资金下达合法性'), chain.value('合计')]).toEqual(
      [4, 3, 95.69],
    );
    expect(chain.value('比率_支出完成率')).toBe(1);
  });

  test('costs one read where no score follows from it', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    chain.requests();
    chain.type('核查人', '甲');
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 0 });
  });

  test('costs one read with 只核对, whatever would follow from it', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    await chain.until(chain.session.setMode('check'));
    chain.requests();
    chain.type('支出决算数', 3681.03);
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 0 });
    expect(chain.value('合计')).toBe(93.94);
    expect(chain.view.assessment.total.toDecimalText(4)).toBe('95.69');
  });

  test('costs the same when its events come twice, and late', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    Object.assign(chain.excel.faults, { events: 'doubled', eventDelay: 30 });
    chain.requests();
    chain.type('支出决算数', 3681.03);
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 1 });
  });

  test('of another person is read and not answered', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    chain.requests();
    chain.type('支出决算数', 3681.03, 'remote');
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 0 });
    expect(chain.view.waiting).toMatchObject({ reason: 'remote' });
    await chain.until(chain.session.writeWaiting());
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 1 });
    expect([chain.value('合计'), chain.view.waiting]).toEqual([95.69, null]);
  });

  test('in the pane costs no more than one in the sheet', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    chain.requests();
    await chain.until(chain.session.setCell('支出决算数', '3681.03'));
    await chain.pass(5_000);
    const { reads, writes } = chain.requests();
    expect(writes).toBe(1);
    expect(reads).toBeLessThanOrEqual(1);
    expect([chain.value('支出决算数'), chain.value('合计')]).toEqual([3681.03, 95.69]);
  });
});

describe('many edits', () => {
  test('40 in a burst are read once and answered once', async () => {
    chain = await OfficeSession.open(filled2019, { calculationDelay: 20 });
    chain.requests();
    for (let edit = 1; edit <= 40; edit += 1) {
      chain.type('支出决算数', edit === 40 ? 3681.03 : 3000 + edit);
      await chain.pass(5);
    }
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 1 });
    expect(chain.value('合计')).toBe(95.69);
  });

  test('a paste over many cells is one change', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    chain.requests();
    const { grid } = chain.excel;
    const { sheet, row, column } = chain.place('支出决算数');
    const cells = [0, 1, 2, 3].map((down) => ({ row: row + down, column, typed: 3000 + down }));
    grid.edit(grid.sheetId(sheet), cells);
    await chain.pass(5_000);
    const { reads, writes } = chain.requests();
    expect([reads, writes <= 1]).toEqual([1, true]);
  });

  test('nothing at all costs nothing: no request without an event', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    chain.requests();
    await chain.pass(10 * 60_000);
    expect(chain.requests()).toEqual({ reads: 0, writes: 0 });
  });

  test('coming back to the workbook costs one read, and heals a missed event', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    chain.requests();
    chain.excel.faults.events = 'missing';
    chain.type('支出决算数', 3681.03);
    await chain.pass(1_000);
    chain.excel.faults.events = 'once';
    chain.excel.host.activate();
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 1 });
    expect(chain.value('合计')).toBe(95.69);
  });

  test('rows inserted above cost no more than an edit, and names are followed', async () => {
    chain = await OfficeSession.open(filled2019, SLOW);
    chain.requests();
    const { grid } = chain.excel;
    const { sheet } = chain.place('支出决算数');
    grid.insertRows(grid.sheetId(sheet), 0, 2);
    await chain.pass(5_000);
    // The cells that moved out of what was read before are fetched in a second request; what is printed has moved too.
    const { reads, writes } = chain.requests();
    expect(writes).toBe(0);
    expect(reads).toBeLessThanOrEqual(2 + REVIEW);
    chain.type('支出决算数', 3681.03);
    await chain.pass(5_000);
    expect(chain.requests()).toEqual({ reads: 1, writes: 1 });
    expect(chain.value('合计')).toBe(95.69);
  });
});
