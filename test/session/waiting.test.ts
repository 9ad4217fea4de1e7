import type { HostErrorKind } from '../../src/host/port';
import { MemoryHost } from '../support/memory-host';
import { filled2019, openSession, type Opened, settled, sheetOf, SOON, typed2019 } from './support';

async function quiet(given: MemoryHost | typeof filled2019 = filled2019): Promise<Opened> {
  const opened = await openSession(given);
  await opened.clock.pass(5000);
  opened.host.forget();
  return opened;
}

const waiting = ({ session }: Opened) => sheetOf(session).waiting;

describe('while a cell is being edited', () => {
  test('nothing is lost: what was to be read and written is, when it is over', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.editing = true;
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(3000);
    expect(waiting(opened)).toMatchObject({ reason: 'editing', count: 0 });
    expect(waiting(opened)?.message).toContain('正在编辑单元格');
    host.editing = false;
    host.forget();
    await clock.pass(3000);
    expect(host.requests).toEqual(['read', 'write']);
    expect(waiting(opened)).toBeNull();
    expect(host.value('合计')).toBe(95.69);
  });

  test('that began between read and write, what waits is named', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.faults.push({ on: 'write', kind: 'editing' });
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    expect(waiting(opened)).toMatchObject({ reason: 'editing', count: 6 });
    expect(waiting(opened)?.cells).toContain('评分表!J13');
    await clock.pass(5000);
    expect(host.requests).toEqual(['read', 'write', 'read', 'write']);
    expect(host.log).toHaveLength(6);
    expect(waiting(opened)).toBeNull();
  });

  test('a command waits too, and can be called off', async () => {
    const opened = await quiet();
    const { host, clock, session } = opened;
    host.editing = true;
    void session.setCell('支出决算数', '3681.03');
    await clock.pass(2000);
    expect(sheetOf(session).busy).toMatchObject({ cancellable: true });
    host.editing = false;
    await clock.pass(2000);
    expect(host.value('支出决算数')).toBe(3681.03);
    expect(sheetOf(session)).toMatchObject({ busy: null, waiting: null, notice: null });
    host.editing = true;
    host.forget();
    void session.setCell('支出决算数', '1');
    await clock.pass(2000);
    session.cancel();
    await settled();
    expect(sheetOf(session)).toMatchObject({ busy: null, notice: { text: '已取消，没有写入。' } });
    host.editing = false;
    await clock.pass(5000);
    expect(host.log).toEqual([]);
  });

  test('the session can be stopped', async () => {
    const { host, clock, session } = await quiet();
    host.editing = true;
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(1000);
    await session.stop();
    expect(session.view().phase).toBe('connecting');
    expect(clock.waiting).toBe(0);
  });
});

describe("another person's edit", () => {
  test('is read and not written in answer, until one says so', async () => {
    const opened = await quiet();
    const { host, clock, session } = opened;
    host.type({ 支出决算数: 3681.03 }, true);
    await clock.pass(5000);
    expect(host.requests).toEqual(['read']);
    expect(sheetOf(session).assessment.total.toDecimalText()).toBe('95.69');
    expect(waiting(opened)).toMatchObject({ reason: 'remote', count: 6 });
    expect(waiting(opened)?.message).toBe('协作者已修改，6 格待写入。');
    // Neither activation nor an edit of other cells is an answer to it.
    host.emit({ kind: 'activated' });
    host.type({ 核查人: '甲' });
    await clock.pass(5000);
    expect(host.count('write')).toBe(0);
    await session.writeWaiting();
    expect(host.count('write')).toBe(1);
    expect(waiting(opened)).toBeNull();
    expect(host.value('合计')).toBe(95.69);
  });

  test('leaves what follows from our own edit to be written', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.type({ 支出决算数: 3681.03 }, true);
    await clock.pass(SOON);
    host.type({ 本年末存量资金: 0, 上年末存量资金: 0 });
    await clock.pass(SOON);
    expect(host.count('write')).toBe(1);
    expect(host.log.map((one) => one.cell)).not.toContain('评分表!J13');
    expect(waiting(opened)?.cells).toContain('评分表!J13');
  });

  test('does not hold up what was due before it', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.faults.push({ on: 'write', kind: 'hung' });
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    host.type({ 核查人: '乙' }, true);
    await clock.pass(SOON);
    expect(waiting(opened)).toBeNull();
    expect(host.value('合计')).toBe(95.69);
  });
});

describe('a protected sheet', () => {
  test.each(['评分表', '评分底稿'])(
    '“%s” is not written, nor is what belongs together with it',
    async (sheet) => {
      const opened = await quiet();
      const { host, clock, session } = opened;
      host.protectedSheets.add(sheet);
      host.type({ 支出决算数: 3681.03 });
      await clock.pass(5000);
      expect(host.requests).toEqual(['read']);
      expect(waiting(opened)).toMatchObject({ reason: 'protected', count: 6 });
      expect(sheetOf(session).protectedSheets).toEqual([sheet]);
      host.protectedSheets.clear();
      await session.retry();
      expect(waiting(opened)).toBeNull();
      expect(host.value('合计')).toBe(95.69);
      expect(host.log).toHaveLength(6);
    },
  );

  test('whose data cells are protected says so to what is typed in the pane', async () => {
    const { host, session } = await quiet();
    host.protectedSheets.add('基础数据');
    await session.setCell('支出决算数', '3681.03');
    expect(sheetOf(session).notice).toMatchObject({ tone: 'error' });
    expect(sheetOf(session).notice?.details[0]).toContain('已受保护');
    // Nothing follows from what was not written.
    expect(host.value('合计')).toBe(93.94);
    expect(sheetOf(session).assessment.total.toDecimalText()).toBe('93.94');
  });
});

test('a read-only workbook is shown and not written', async () => {
  const host = new MemoryHost(typed2019);
  host.readOnly = true;
  const { session } = await openSession(host);
  expect(host.requests).toEqual(['open', 'survey']);
  expect(sheetOf(session).waiting).toMatchObject({ reason: 'read-only', count: 64 });
  await session.setCell('支出决算数', '1');
  await session.fillNarratives({ kind: 'empty' });
  expect(sheetOf(session).notice?.text).toContain('只读');
  await session.setMode('check');
  expect(sheetOf(session)).toMatchObject({ mode: 'check', waiting: null });
  expect(host.count('write')).toBe(0);
});

describe('a request without an answer', () => {
  test('is given up after a time; asking again reads and writes what is left', async () => {
    const opened = await quiet();
    const { host, clock, session } = opened;
    host.hanging = true;
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(40_000);
    expect(waiting(opened)).toMatchObject({ reason: 'hung', count: 0 });
    expect(waiting(opened)?.message).toContain('重试');
    host.hanging = false;
    await session.retry();
    expect(waiting(opened)).toBeNull();
    expect(host.value('合计')).toBe(95.69);
  });

  test.each([0, 1, 3, 6])('that wrote %i cells all the same: these are not written again', async (done) => {
    const opened = await quiet();
    const { host, clock, session } = opened;
    host.faults.push({ on: 'write', kind: 'hung', done });
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    expect(waiting(opened)).toMatchObject({ reason: 'hung', count: 6 });
    await session.retry();
    expect(waiting(opened)).toBeNull();
    expect(host.value('合计')).toBe(95.69);
    expect(host.log).toHaveLength(6);
    expect(new Set(host.log.map((one) => one.cell)).size).toBe(6);
    // Taken back, all is as it was, also what nobody had confirmed.
    while (sheetOf(session).journal.undo !== null) await session.undo();
    const opened2019 = new MemoryHost(filled2019);
    opened2019.set('支出决算数', { value: 3681.03 });
    expect(host.content()).toEqual(opened2019.content());
  });
});

describe('a write that fails', () => {
  test.each(['failed', 'too-large', 'gone'] as HostErrorKind[])(
    'with %s is tried again when asked',
    async (kind) => {
      const opened = await quiet();
      const { host, clock, session } = opened;
      host.faults.push({ on: 'write', kind });
      host.type({ 支出决算数: 3681.03 });
      await clock.pass(20_000);
      expect(host.requests).toEqual(['read', 'write']);
      expect(waiting(opened)).toMatchObject({ reason: 'failed', count: 6 });
      expect(waiting(opened)?.message).toContain(`没有做到（${kind}）`);
      await session.retry();
      expect(waiting(opened)).toBeNull();
      expect(host.value('合计')).toBe(95.69);
    },
  );

  test('is tried again with the next edit', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.faults.push({ on: 'write', kind: 'failed' });
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    host.type({ 核查人: '甲' });
    await clock.pass(SOON);
    expect(waiting(opened)).toBeNull();
  });

  test('in a cell that does not keep what is written is not tried for ever', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.stubborn.set('评分表!J13', '四');
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    const written = host.count('write');
    for (let time = 0; time < 5; time += 1) {
      host.emit({ kind: 'activated' });
      await clock.pass(SOON);
    }
    expect(host.count('write')).toBe(written);
    expect(written).toBeLessThanOrEqual(2);
    expect(waiting(opened)).toMatchObject({ reason: 'failed' });
    expect(waiting(opened)?.cells).toContain('评分表!J13');
  });
});

describe("the host's own undo", () => {
  test('of an edit: the score follows', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    host.type({ 支出决算数: 3629.56 });
    await clock.pass(SOON);
    expect(host.value('合计')).toBe(93.94);
    expect(waiting(opened)).toBeNull();
  });

  test('of our writes: they are left alone until the data change, and the pane says so', async () => {
    const opened = await quiet();
    const { host, clock, session } = opened;
    const before = ['得分_支出完成率', '校验_得分_支出完成率'].map(
      (name) => [name, host.state(name)] as const,
    );
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(SOON);
    host.forget();
    for (const [name, state] of before) host.set(name, state);
    host.emit({ kind: 'changed', remote: false });
    await clock.pass(SOON);
    host.emit({ kind: 'activated' });
    await clock.pass(5000);
    expect(host.count('write')).toBe(0);
    expect(waiting(opened)).toMatchObject({ reason: 'reverted', count: 2 });
    expect(host.value('得分_支出完成率')).toBe(3);
    host.type({ 支出决算数: 3000 });
    await clock.pass(SOON);
    expect(waiting(opened)).toBeNull();
    expect(host.value('得分_支出完成率')).toBe(
      Number(sheetOf(session).assessment.row('支出完成率')?.score?.toDecimalText()),
    );
  });

  test('or a cell that she emptied is written when one asks for it', async () => {
    const opened = await quiet();
    const { host, clock, session } = opened;
    host.type({ 得分_支出完成率: null });
    await clock.pass(SOON);
    expect(waiting(opened)).toMatchObject({ reason: 'reverted', cells: ['评分表!J13'] });
    await session.retry();
    expect(waiting(opened)?.reason).toBe('reverted');
    await session.writeWaiting();
    expect(host.value('得分_支出完成率')).toBe(3);
    expect(waiting(opened)).toBeNull();
  });

  test('a score that she typed and takes away again is filled in', async () => {
    const opened = await quiet();
    const { host, clock } = opened;
    host.type({ 得分_支出完成率: 1 });
    await clock.pass(SOON);
    host.type({ 得分_支出完成率: null });
    await clock.pass(SOON);
    expect(host.value('得分_支出完成率')).toBe(3);
    expect(waiting(opened)).toBeNull();
  });
});

test('several reasons are one message, with every cell', async () => {
  const opened = await quiet();
  const { host, clock } = opened;
  host.type({ 得分_预算编制合理性: null });
  await clock.pass(SOON);
  host.type({ 得分_支出完成率: null }, true);
  await clock.pass(SOON);
  expect(waiting(opened)?.reason).toBe('remote');
  expect(waiting(opened)?.cells).toEqual(['评分表!J7', '评分表!J13']);
  expect(waiting(opened)?.message).toMatch(/待写入。另有 1 格待写入。$/u);
});
