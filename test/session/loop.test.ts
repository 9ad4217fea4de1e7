import { PACE } from '../../src/session/pace';
import { openSession, sheetOf, SOON, type Opened, settled, typed2019, filled2019 } from './support';
import { MemoryHost } from '../support/memory-host';

/** A workbook that is open and counted from now on. */
async function quiet(given = filled2019): Promise<Opened> {
  const opened = await openSession(given);
  await opened.clock.pass(5000);
  opened.host.forget();
  return opened;
}

const total = ({ session }: Opened): string => sheetOf(session).assessment.total.toDecimalText();

describe('a single edit', () => {
  test('costs one read and one write, its calculation and our own included', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(5);
    host.emit({ kind: 'calculated' });
    await clock.pass(SOON);
    // What our own write makes the program calculate.
    host.emit({ kind: 'calculated' });
    await clock.pass(100);
    host.emit({ kind: 'calculated' });
    await clock.pass(5000);
    expect(host.requests).toEqual(['read', 'write']);
    expect(total(opened)).toBe('95.69');
    expect(host.value('合计')).toBe(95.69);
    expect(host.value('得分_支出完成率')).toBe(4);
    expect(host.value('得分_资金下达合法性')).toBe(3);
  });

  test('whose calculation comes during the read or the write costs no more', async () => {
    for (const kind of ['read', 'write'] as const) {
      const { host, clock } = await quiet();
      const ask = host[kind].bind(host) as (...args: never[]) => Promise<never>;
      host[kind] = (...args: never[]) => {
        host.emit({ kind: 'calculated' });
        return ask(...args);
      };
      host.type({ 支出决算数: 3681.03 });
      await clock.pass(5000);
      expect(host.requests).toEqual(['read', 'write']);
    }
  });

  test('whose calculation comes very late costs a read that writes nothing, once', async () => {
    const { host, clock } = await quiet();
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(2000);
    host.emit({ kind: 'calculated' });
    await clock.pass(5000);
    expect(host.requests).toEqual(['read', 'write', 'read']);
  });

  test('costs no write when no score follows from it', async () => {
    const opened = await quiet();
    opened.host.type({ 核查人: '甲' });
    await opened.clock.pass(5000);
    expect(opened.host.requests).toEqual(['read']);
  });

  test('costs no write when it is told twice, or late', async () => {
    const { host, clock } = await quiet();
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(300);
    host.emit({ kind: 'changed', remote: false });
    await clock.pass(300);
    expect(host.requests).toEqual(['read', 'write', 'read']);
  });

  test('of which nothing was told is seen when the workbook is activated', async () => {
    const opened = await quiet();
    opened.host.set('支出决算数', { value: 3681.03 });
    opened.host.emit({ kind: 'activated' });
    await opened.clock.pass(SOON);
    expect(total(opened)).toBe('95.69');
    expect(opened.host.requests).toEqual(['read', 'write']);
  });

  test('only writes cells that change, each once', async () => {
    const { host, clock } = await quiet();
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    const names = [
      '得分_支出完成率',
      '校验_得分_支出完成率',
      '得分_资金下达合法性',
      '校验_得分_资金下达合法性',
      '合计',
      '校验_合计',
    ];
    expect(host.log.map((one) => one.cell)).toEqual(
      names.map((name) => {
        const { sheet, row, column } = host.address(name);
        return `${sheet}!${String.fromCharCode(65 + column)}${String(row + 1)}`;
      }),
    );
  });
});

describe('a burst', () => {
  test('of 40 edits is read once', async () => {
    const opened = await quiet();
    for (let edit = 1; edit <= 40; edit += 1) {
      opened.host.type({ 支出决算数: 3641.03 + edit });
      await opened.clock.pass(5);
    }
    await opened.clock.pass(5000);
    expect(opened.host.requests).toEqual(['read', 'write']);
    expect(total(opened)).toBe('95.69');
  });

  test('that does not end is read in between', async () => {
    const { host, clock } = await quiet();
    // Three seconds without a pause as long as the wait.
    const gap = PACE.coalesce / 2;
    for (let edit = 0; edit * gap < 3000; edit += 1) {
      host.type({ 支出决算数: 3000 + edit });
      await clock.pass(gap);
    }
    await clock.pass(5000);
    expect(host.count('read')).toBeGreaterThanOrEqual(3);
    expect(host.count('read')).toBeLessThanOrEqual(4);
    expect(host.busiest).toBe(1);
  });

  test('during a slow request waits its turn', async () => {
    const { host, clock, session } = await quiet();
    const read = host.read.bind(host);
    let answer: () => void = () => undefined;
    host.read = async (wanted) => {
      const found = await read(wanted);
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return found;
    };
    host.type({ 支出决算数: 3000 });
    await clock.pass(SOON);
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(500);
    expect(host.requests).toEqual(['read']);
    host.read = read;
    answer();
    await clock.pass(SOON);
    expect(host.requests).toEqual(['read', 'write', 'read', 'write']);
    expect(sheetOf(session).assessment.total.toDecimalText()).toBe('95.69');
  });
});

describe('data that formulas give', () => {
  test('are read after a calculation, also one that follows our write', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.set('支出决算数', { formula: '其他!A1', value: 3629.56 });
    host.emit({ kind: 'changed', remote: false });
    await clock.pass(SOON);
    host.forget();
    host.set('支出决算数', { value: 3681.03 });
    host.emit({ kind: 'calculated' });
    await clock.pass(SOON);
    expect(host.requests).toEqual(['read', 'write']);
    expect(total(opened)).toBe('95.69');
    // The echo of our write is read, since it may have changed the data, and then there is quiet.
    host.emit({ kind: 'calculated' });
    await clock.pass(5000);
    expect(host.requests).toEqual(['read', 'write', 'read']);
  });

  test('and that follow from our own scores do not go round for ever', async () => {
    const { host, clock, session } = await quiet();
    host.set('支出决算数', { formula: '合计*40', value: 3681.03 });
    const write = host.write.bind(host);
    let turns = 0;
    host.write = async (writes) => {
      const report = await write(writes);
      turns += 1;
      host.set('支出决算数', { value: turns % 2 === 0 ? 3681.03 : 3629.56 });
      host.emit({ kind: 'calculated' });
      return report;
    };
    host.type({ 核查人: '甲' });
    await clock.pass(60_000);
    expect(host.count('write')).toBeGreaterThan(2);
    expect(host.count('write')).toBeLessThanOrEqual(5);
    expect(sheetOf(session).waiting).toMatchObject({ reason: 'failed' });
    expect(sheetOf(session).waiting?.message).toContain('反复计算');
  });
});

describe('what is shown', () => {
  test('is a new object for every change, whose unchanged parts are the old ones', async () => {
    const { host, clock, session } = await quiet();
    const before = sheetOf(session);
    host.type({ 核查人: '甲' });
    await clock.pass(SOON);
    const after = sheetOf(session);
    expect(after).not.toBe(before);
    expect(after.binding).toBe(before.binding);
    expect(after.faults).toBe(before.faults);
    host.emit({ kind: 'activated' });
    await clock.pass(SOON);
    const same = sheetOf(session);
    for (const part of ['assessment', 'findings', 'narratives', 'binding', 'kept', 'journal'] as const)
      expect(same[part]).toBe(after[part]);
  });

  test('keeps the rows of an assessment when only the results in the sheet change', async () => {
    const { host, clock, session } = await quiet();
    const { assessment, findings } = sheetOf(session);
    host.type({ 得分_支出完成率: 4 });
    await clock.pass(SOON);
    const after = sheetOf(session);
    expect(after.assessment.rows).toBe(assessment.rows);
    expect(after.assessment.facts.reported['支出完成率']).toBe('4');
    expect(after.findings).not.toBe(findings);
    expect(after.findings.some(({ finding }) => finding.code === 'N03')).toBe(true);
  });

  test('does not wait for a slow write', async () => {
    const { host, clock, session } = await quiet();
    host.hanging = true;
    const read = host.read.bind(host);
    host.read = async (wanted) => {
      host.hanging = false;
      const found = await read(wanted);
      host.hanging = true;
      return found;
    };
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(500);
    expect(host.value('合计')).toBe(93.94);
    expect(sheetOf(session).assessment.total.toDecimalText()).toBe('95.69');
  });

  test('is told to those who listen, until they stop', async () => {
    const { host, clock, session } = await quiet();
    let told = 0;
    const stop = session.subscribe(() => {
      told += 1;
    });
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    // The scores first, then what the checks find.
    expect(told).toBe(2);
    stop();
    host.type({ 支出决算数: 3000 });
    await clock.pass(SOON);
    expect(told).toBe(2);
  });
});

test('rows inserted above move the writes with their names', async () => {
  const host = new MemoryHost(typed2019);
  const { clock, session } = await openSession(host);
  const place = host.address('合计');
  host.rename((names) =>
    names.map((one) => (one.name === '合计' ? { ...one, refersTo: '评分表!$J$90' } : one)),
  );
  host.emit({ kind: 'changed', remote: false });
  await clock.pass(SOON);
  expect(host.address('合计')).not.toEqual(place);
  expect(sheetOf(session).binding.cells.get('合计')).toMatchObject({ row: 89 });
  await settled();
});
