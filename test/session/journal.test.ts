import { Journal } from '../../src/session/journal';
import { MemoryHost } from '../support/memory-host';
import { changed } from '../workbook/support';
import { Clock, filled2019, MemoryStore, openSession, settled, sheetOf, SOON, typed2019 } from './support';

describe('撤销', () => {
  test('of everything restores values, formulas, formats and 校验 as opened', async () => {
    const model = changed(filled2019, {
      得分_支出完成率: { formula: '1+1', value: 2 },
      支出决算数: { formula: '3000+629.56', value: 3629.56 },
    });
    const { session, host } = await openSession(model);
    const before = host.content();
    await session.setMode('auto', ['得分_支出完成率']);
    await session.setCell('支出决算数', '3681.03');
    await session.setCell('预算公开日期', '2019-05-05');
    await session.fillNarratives({ kind: 'own' });
    expect(host.state('得分_支出完成率')).toMatchObject({ value: 4, formula: null });
    const first = sheetOf(session).journal.steps.at(-1)!;
    host.forget();
    await session.undo(first.id);
    expect(host.requests).toEqual(['read', 'write']);
    expect(host.content()).toEqual(before);
    expect(sheetOf(session).journal).toMatchObject({ undo: null });
    expect(sheetOf(session).journal.steps.every((step) => step.undone)).toBe(true);
    // Neither the loop nor an activation writes it again.
    host.emit({ kind: 'activated' });
    await settled();
    expect(host.content()).toEqual(before);
  });

  test('leaves a cell that has been changed since, and says so', async () => {
    const { session, host, clock } = await openSession(typed2019);
    host.type({ 得分_支出完成率: 1 });
    await clock.pass(SOON);
    await session.undo();
    expect(host.value('得分_支出完成率')).toBe(1);
    expect(host.value('得分_结转结余率')).toBeNull();
    const { notice } = sheetOf(session);
    expect(notice).toMatchObject({ tone: 'warning' });
    expect(notice?.details).toEqual(['评分表!J13（得分_支出完成率）此后已改为“1”，未改动。']);
  });

  test('of scores holds until the data change', async () => {
    const { session, host, clock } = await openSession(typed2019);
    await session.undo();
    expect(host.value('合计')).toBeNull();
    expect(sheetOf(session).waiting).toMatchObject({ reason: 'reverted', count: 64 });
    expect(sheetOf(session).notice?.text).toContain('数据变动前');
    host.type({ 核查单位: '某所' });
    await clock.pass(SOON);
    expect(host.value('合计')).toBe(93.94);
  });

  test('of a step takes back what came after it, too', async () => {
    const { session, host, clock } = await openSession(filled2019);
    for (const value of [3300, 3500, 3681.03]) {
      host.type({ 支出决算数: value });
      await clock.pass(SOON);
    }
    const { steps } = sheetOf(session).journal;
    expect(steps).toHaveLength(3);
    await session.undo(steps[1]!.id);
    expect(sheetOf(session).journal.steps.map((step) => step.undone)).toEqual([true, true, false]);
    await session.redo();
    expect(sheetOf(session).journal.steps.map((step) => step.undone)).toEqual([true, false, false]);
    // What is done next ends the redoing.
    host.type({ 支出决算数: 3000 });
    await clock.pass(SOON);
    expect(sheetOf(session).journal.redo).toBeNull();
    expect(host.value('合计')).toBe(Number(sheetOf(session).assessment.total.toDecimalText()));
  });

  test('and 重做 with nothing to do say so and write nothing', async () => {
    const { session, host } = await openSession(filled2019);
    host.forget();
    await session.undo();
    expect(sheetOf(session).notice?.text).toBe('没有可以撤销的改动。');
    await session.redo();
    expect(sheetOf(session).notice?.text).toBe('没有可以重做的改动。');
    expect(host.requests).toEqual(['read', 'read']);
  });

  test('that is refused can be asked for again', async () => {
    const { session, host } = await openSession(typed2019);
    const opened = new MemoryHost(typed2019).content();
    host.faults.push({ on: 'write', kind: 'hung', done: 20 });
    await session.undo();
    expect(sheetOf(session).notice).toMatchObject({ tone: 'error' });
    expect(sheetOf(session).journal.undo).not.toBeNull();
    host.protectedSheets.add('评分底稿');
    await session.undo();
    expect(sheetOf(session).notice?.text).toContain('未能撤销');
    host.protectedSheets.clear();
    await session.undo();
    expect(host.content()).toEqual(opened);
    expect(sheetOf(session).journal.undo).toBeNull();
  });

  test('leaves a cell whose name is gone', async () => {
    const { session, host } = await openSession(typed2019);
    host.rename((names) => names.filter(({ name }) => name !== '得分_支出完成率'));
    await session.undo();
    expect(sheetOf(session).notice?.details).toEqual(['名称“得分_支出完成率”已不存在，未改动。']);
  });
});

describe('a reload of the pane', () => {
  test('keeps journal, drafts, mode and what was taken back', async () => {
    const store = new MemoryStore();
    const clock = new Clock();
    const host = new MemoryHost(typed2019);
    const first = await openSession(host, { store, clock });
    await first.session.undo();
    first.session.keepDraft('理由', '写了一半');
    await clock.pass(1000);
    // No stop: the page is simply gone.
    host.forget();
    const { session } = await openSession(host, { store, clock });
    expect(host.requests).toEqual(['open', 'survey']);
    expect(session.draft('理由')).toBe('写了一半');
    expect(sheetOf(session)).toMatchObject({ mode: 'auto', waiting: { reason: 'reverted' } });
    expect(sheetOf(session).journal.redo).toBe('自动填写得分 32 格');
    await session.redo();
    expect(host.value('合计')).toBe(93.94);
    session.keepDraft('理由', '');
    expect(session.draft('理由')).toBeNull();
  });

  test('forgets what was taken back when the data have changed meanwhile', async () => {
    const store = new MemoryStore();
    const host = new MemoryHost(typed2019);
    const first = await openSession(host, { store });
    await first.session.undo();
    await first.session.stop();
    host.set('支出决算数', { value: 3681.03 });
    await openSession(host, { store });
    expect(host.value('合计')).toBe(95.69);
  });

  test.each([
    ['after a day', (store: MemoryStore) => store, 24 * 3_600_000 + 1],
    ['when the clock was set back', (store: MemoryStore) => store, -25 * 3_600_000],
    [
      'when it is no JSON',
      (store: MemoryStore) => {
        scribble(store, () => '{');
      },
      0,
    ],
    [
      'of another version',
      (store: MemoryStore) => {
        scribble(store, (text) => text.replace('"version":1', '"version":2'));
      },
      0,
    ],
    [
      'with a step of another shape',
      (store: MemoryStore) => {
        scribble(store, (text) => text.replace('"what"', '"why"'));
      },
      0,
    ],
    [
      'with cells of another shape',
      (store: MemoryStore) => {
        scribble(store, (text) => text.replace('"numberFormat"', '"look"'));
      },
      0,
    ],
    [
      'with null in its place',
      (store: MemoryStore) => {
        scribble(store, () => 'null');
      },
      0,
    ],
  ])('finds nothing %s', async (_, meanwhile, ms) => {
    const store = new MemoryStore();
    const clock = new Clock();
    const host = new MemoryHost(typed2019);
    const first = await openSession(host, { store, clock });
    await first.session.stop();
    expect(store.texts.size).toBe(1);
    meanwhile(store);
    clock.time += ms;
    const { session } = await openSession(host, { store, clock });
    expect(sheetOf(session).journal).toEqual({ steps: [], undo: null, redo: null });
    expect(store.texts.size).toBe(0);
  });

  test('finds nothing after the workbook was closed, or everything was cleared', async () => {
    const { session, host, clock, store } = await openSession(typed2019);
    await clock.pass(1000);
    expect(store.texts.size).toBe(1);
    session.clear();
    expect(store.texts.size).toBe(0);
    expect(sheetOf(session).journal.undo).toBeNull();
    host.type({ 支出决算数: 3000 });
    await clock.pass(1000);
    expect(store.texts.size).toBe(1);
    host.emit({ kind: 'closed' });
    await clock.pass(1000);
    expect(store.texts.size).toBe(0);
  });

  test('of another workbook is another matter, and other keys are not touched', async () => {
    const store = new MemoryStore();
    store.set('jixiao.settings', 'mine');
    const one = await openSession(typed2019, { store });
    await one.session.stop();
    const host = new MemoryHost(typed2019);
    host.id = 'workbook-2';
    const { session, clock } = await openSession(host, { store });
    await clock.pass(1000);
    expect(sheetOf(session).journal.steps).toHaveLength(1);
    expect(store.get('jixiao.settings')).toBe('mine');
    expect(store.texts.size).toBe(3);
  });

  test('with a store that throws goes on without', async () => {
    const store = new MemoryStore();
    const fail = (): never => {
      throw new Error('QuotaExceededError');
    };
    Object.assign(store, { get: fail, set: fail, remove: fail, keys: fail });
    const { session, host, clock } = await openSession(typed2019, { store });
    await clock.pass(1000);
    session.clear();
    host.type({ 支出决算数: 3681.03 });
    await clock.pass(1000);
    expect(host.value('合计')).toBe(95.69);
  });
});

function scribble(store: MemoryStore, change: (text: string) => string): void {
  for (const [key, text] of store.texts) store.set(key, change(text));
}

describe('many steps', () => {
  const state = (value: number) => ({ value, formula: null, numberFormat: 'General' });
  const cell = (name: string, from: number, to: number) => ({ name, before: state(from), after: state(to) });

  test('become one at the old end, by which all can still be taken back', () => {
    const journal = new Journal();
    for (let step = 0; step < 1000; step += 1) journal.record('甲', true, [cell('合计', step, step + 1)]);
    expect(journal.steps).toHaveLength(200);
    expect(journal.steps[0]).toMatchObject({ what: '较早的改动', cells: [cell('合计', 0, 801)] });
    expect(journal.view().steps.at(-1)?.label).toBe('较早的改动 1 格');
  });

  test('keep what a person wrote in between', () => {
    const journal = new Journal();
    journal.record('甲', true, [cell('合计', 0, 1)]);
    for (let step = 5; step < 205; step += 1) journal.record('甲', true, [cell('合计', step, step + 1)]);
    expect(journal.steps[0]?.cells).toEqual([cell('合计', 5, 6)]);
  });

  test('of which one changes nothing are not kept', () => {
    const journal = new Journal();
    expect(journal.record('甲', true, [cell('合计', 1, 1)])).toBeNull();
    expect(journal.steps).toEqual([]);
  });
});

test('with the sheet of 校验 protected nothing is taken back: a score without its 校验 would pass for a person’s', async () => {
  const { session, host, clock } = await openSession(filled2019);
  await session.setCell('支出决算数', '3681.03');
  await clock.pass(1000);
  host.protectedSheets.add('评分底稿');
  const before = host.content();
  await session.undo();
  await clock.pass(5000);
  expect(host.content()).toEqual(before);
  expect(sheetOf(session).notice?.text).toContain('“评分底稿”已受保护');
  expect(sheetOf(session).kept).toEqual([]);

  host.protectedSheets.clear();
  await session.undo();
  await clock.pass(5000);
  expect(host.state('支出决算数').value).toBe(3629.56);
  expect(sheetOf(session).kept).toEqual([]);
});
