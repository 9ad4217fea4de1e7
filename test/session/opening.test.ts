import { readFileSync } from 'node:fs';

import { HostError } from '../../src/host/port';
import { SHEET_NAMES } from '../../src/rubric/names';
import { filledTemplate } from '../../src/workbook/template';
import { rubric2019 } from '../support/facts';
import { KINDS_FILE, kindsFacts, kindsRubric } from '../support/kinds';
import { MemoryHost } from '../support/memory-host';
import { changed } from '../workbook/support';
import { blank2019, filled2019, openSession, settled, sheetOf, SOON, typed2019 } from './support';

const kinds = filledTemplate(kindsRubric(), kindsFacts());

describe('a standard workbook', () => {
  test('with data only is filled in: one request to open it, one to write', async () => {
    const { session, host } = await openSession(typed2019);
    expect(host.requests).toEqual(['open', 'write', 'survey']);
    const view = sheetOf(session);
    expect(view).toMatchObject({ mode: 'auto', kept: [], waiting: null, faults: [], notice: null });
    expect(host.value('合计')).toBe(93.94);
    expect(host.value('等级')).toBe('优');
    expect(view.journal.undo).toBe('自动填写得分 32 格');
    // What the view says is what stands in the sheet after that.
    expect(view.assessment.facts.reported['合计']).toBe('93.94');
  });

  test('with the scores of the product is left as it is', async () => {
    const { session, host } = await openSession(filled2019);
    expect(host.requests).toEqual(['open', 'survey']);
    expect(sheetOf(session).mode).toBe('auto');
  });

  test('without any data is not written', async () => {
    const { session, host } = await openSession(blank2019);
    expect(host.requests).toEqual(['open', 'survey']);
    expect(sheetOf(session).mode).toBe('auto');
    expect(sheetOf(session).assessment.complete).toBe(false);
  });

  test.each([
    ['a score', { 得分_支出完成率: 2 }],
    ['合计', { 合计: 90 }],
    ['a formula, even one that shows nothing', { 得分_支出完成率: { formula: 'A1', value: null } }],
  ])('in which a person typed %s is only reviewed', async (_, cells) => {
    for (const model of [typed2019, filled2019]) {
      const { session, host } = await openSession(changed(model, cells));
      expect(sheetOf(session).mode).toBe('check');
      expect(host.requests).toEqual(['open', 'survey']);
    }
  });

  test('lists what a person typed and the product would score otherwise', async () => {
    const model = changed(typed2019, { 得分_支出完成率: 4, 合计: 93.94 });
    const { session } = await openSession(model);
    const { kept, findings } = sheetOf(session);
    expect(kept).toMatchObject([{ name: '得分_支出完成率', typed: 4, own: 3 }]);
    expect(findings.find(({ finding }) => finding.code === 'N03')?.cells).toEqual(['评分表!J13']);
  });

  test('of which a cell cannot be read has a finding at that cell', async () => {
    const { session } = await openSession(changed(typed2019, { 支出决算数: '约三千' }));
    const { findings, faults } = sheetOf(session);
    expect(faults).toMatchObject([{ name: '支出决算数' }]);
    expect(findings.some(({ cells }) => cells.includes(faults[0]!.cell))).toBe(true);
  });
});

describe('the rubric', () => {
  test('is asked for when the hash is of none at hand, and used once it is loaded', async () => {
    const { session, host } = await openSession(kinds);
    expect(session.view()).toMatchObject({
      phase: 'unknown-rubric',
      stamp: { rubric: kindsRubric().id, hash: kindsRubric().hash },
    });
    host.forget();
    await expect(session.loadRubric('rubric: x', 'x.yaml')).resolves.toMatchObject({ ok: false });
    expect(session.view()).toMatchObject({ phase: 'unknown-rubric', notice: { tone: 'error' } });
    const yaml = readFileSync(KINDS_FILE, 'utf8');
    await expect(session.loadRubric(yaml, 'kinds.yaml')).resolves.toEqual({ ok: true });
    expect(sheetOf(session)).toMatchObject({ mode: 'auto', notice: { tone: 'info' } });
    expect(sheetOf(session).rubric.id).toBe(kindsRubric().id);
    expect(host.requests).toEqual(['read', 'write']);
  });

  test('of the same id and other content is another one', async () => {
    const { session } = await openSession(changed(typed2019, { [SHEET_NAMES.hash]: 'sha256:0' }));
    expect(session.view()).toMatchObject({ phase: 'unknown-rubric', stamp: { rubric: 'zhanjiang-2019' } });
  });

  test('that the workbook was not made for is not used', async () => {
    const { session } = await openSession(filled2019);
    await session.loadRubric(readFileSync(KINDS_FILE, 'utf8'), 'kinds.yaml');
    expect(sheetOf(session).rubric).toBe(rubric2019());
    expect(sheetOf(session).notice).toMatchObject({ tone: 'warning' });
  });

  test('of a workbook that names none is the one whose scores it has', async () => {
    const unmarked = { [SHEET_NAMES.hash]: null, [SHEET_NAMES.rubric]: null };
    expect(sheetOf((await openSession(changed(typed2019, unmarked))).session).rubric).toBe(rubric2019());
  });

  test('that cannot even be loaded leaves the session alive', async () => {
    const rubrics = { library: [rubric2019()], load: () => Promise.reject(new Error('no chunk')) };
    const { session } = await openSession(filled2019, { rubrics });
    await expect(session.loadRubric('', 'x.yaml')).resolves.toMatchObject({
      ok: false,
      errors: [{ file: 'x.yaml', message: expect.stringContaining('no chunk') as string }],
    });
    expect(sheetOf(session).busy).toBeNull();
  });
});

describe('a workbook that is not the standard one', () => {
  const strange = { ...typed2019, names: typed2019.names.filter(({ name }) => name === '合计') };

  test('is told apart, whatever a name of it happens to be called', async () => {
    const { session, host } = await openSession(strange);
    expect(session.view()).toMatchObject({
      phase: 'foreign',
      looked: { rubric: rubric2019().source.title },
      broken: [],
    });
    expect(host.requests).toEqual(['open']);
    await session.setCell('合计', '100');
    await session.undo();
    expect(session.view()).toMatchObject({ phase: 'foreign', notice: { tone: 'error' } });
    expect(host.log).toEqual([]);
  });

  test('becomes one when its names are there', async () => {
    const host = new MemoryHost(typed2019);
    host.rename(() => []);
    const { session, clock } = await openSession(host);
    expect(session.view().phase).toBe('foreign');
    host.rename(() => typed2019.names);
    host.emit({ kind: 'activated' });
    await clock.pass(SOON);
    expect(sheetOf(session).assessment.total.toDecimalText()).toBe('93.94');
  });
});

describe('a host that does not open', () => {
  test('is told of and tried again', async () => {
    const host = new MemoryHost(filled2019);
    host.faults.push({ on: 'open', kind: 'failed' });
    const { session } = await openSession(host);
    expect(session.view()).toMatchObject({ phase: 'failed', problem: { kind: 'failed' } });
    await session.retry();
    expect(sheetOf(session).assessment.complete).toBe(true);
  });

  test('may throw anything', async () => {
    const host = new MemoryHost(filled2019);
    host.open = () => {
      throw new TypeError('no such thing');
    };
    const { session } = await openSession(host);
    expect(session.view()).toMatchObject({ phase: 'failed', problem: { kind: 'failed' } });
  });

  test('or never answers: the session says so in the end', async () => {
    const host = new MemoryHost(filled2019);
    host.hanging = true;
    const { session, clock } = await openSession(host);
    expect(session.view().phase).toBe('connecting');
    await clock.pass(31_000);
    expect(session.view()).toMatchObject({ phase: 'failed', problem: { kind: 'hung' } });
    host.hanging = false;
    await session.retry();
    expect(session.view().phase).toBe('ready');
  });
});

describe('a cell', () => {
  test('is revealed by its name, a ratio by its own', async () => {
    const { session, host } = await openSession(filled2019);
    await session.reveal('支出决算数');
    await session.reveal('支出完成率');
    expect(host.revealed).toHaveLength(2);
    await session.reveal('没有这个名称');
    expect(sheetOf(session).notice).toMatchObject({ tone: 'warning' });
  });

  test('that cannot be revealed is told of', async () => {
    const { session, host } = await openSession(filled2019);
    host.reveal = () => Promise.reject(new HostError('gone', '工作表已删除。'));
    await session.reveal('支出决算数');
    expect(sheetOf(session).notice?.text).toContain('工作表已删除。');
  });

  test('that is selected tells its name and row, or the row that it stands in', async () => {
    const { session, host } = await openSession(filled2019);
    const select = (address: ReturnType<typeof host.address>): unknown => {
      host.emit({ kind: 'selected', address });
      return sheetOf(session).selected;
    };
    expect(select(host.address('支出决算数'))).toEqual({ name: '支出决算数', row: null });
    const score = host.address('得分_支出完成率');
    expect(select(score)).toEqual({ name: '得分_支出完成率', row: '支出完成率' });
    expect(select(host.address('说明_支出完成率'))).toEqual({ name: '说明_支出完成率', row: '支出完成率' });
    // The indicator's name, and the group's name that is merged over several rows.
    expect(select({ ...score, column: 4 })).toEqual({ name: '得分_支出完成率', row: '支出完成率' });
    expect(select({ ...score, column: 0 })).toBeNull();
    expect(select({ ...score, row: 500 })).toBeNull();
    expect(host.count('read')).toBe(0);
  });
});

describe('a new workbook', () => {
  test('is opened beside', async () => {
    const { session, host } = await openSession(filled2019);
    await session.newWorkbook('example');
    expect(host.opened).toEqual([new Uint8Array([1])]);
    expect(sheetOf(session)).toMatchObject({ busy: null, notice: { tone: 'info' } });
  });

  test('can be called off while it is made', async () => {
    let made: (bytes: Uint8Array) => void = () => undefined;
    const { session, host } = await openSession(filled2019, {
      templates: () =>
        new Promise((resolve) => {
          made = resolve;
        }),
    });
    const done = session.newWorkbook('blank');
    await settled();
    expect(sheetOf(session).busy).toMatchObject({ cancellable: true });
    session.cancel();
    made(new Uint8Array());
    await done;
    expect(host.opened).toEqual([]);
    expect(sheetOf(session)).toMatchObject({ busy: null, notice: { text: '已取消。' } });
    session.dismiss();
    expect(sheetOf(session).notice).toBeNull();
  });

  test('is not promised where the host cannot open one, or the template fails', async () => {
    const templates = (): Promise<Uint8Array> => Promise.reject(new Error('no chunk'));
    const { session, host } = await openSession(filled2019, { templates });
    await session.newWorkbook('blank');
    expect(sheetOf(session)).toMatchObject({ busy: null, notice: { tone: 'error' } });
    host.capabilities = { ...host.capabilities, openWorkbook: { no: '这个版本不能新建工作簿。' } };
    await session.newWorkbook('blank');
    expect(sheetOf(session).notice?.text).toBe('这个版本不能新建工作簿。');
    expect(host.opened).toEqual([]);
  });
});

test('a session that was stopped hears nothing, and starts again', async () => {
  const { session, host, clock } = await openSession(filled2019);
  await session.stop();
  expect(session.view().phase).toBe('connecting');
  host.type({ 支出决算数: 3000 });
  await clock.pass(SOON);
  expect(host.requests).toEqual(['open', 'survey']);
  expect(clock.waiting).toBe(0);
  await session.start();
  expect(host.requests).toEqual(['open', 'survey', 'open', 'write']);
});

test('a workbook that is closed is told of, and the next one is opened by asking again', async () => {
  const { session, host, clock } = await openSession(typed2019);
  host.emit({ kind: 'closed' });
  expect(session.view()).toMatchObject({ phase: 'failed', problem: { kind: 'gone' } });
  host.id = 'workbook-2';
  await session.retry();
  expect(sheetOf(session)).toMatchObject({ workbook: { id: 'workbook-2' }, journal: { undo: null } });
  await clock.pass(1000);
});

test('a workbook that is closed while it is read does not come back', async () => {
  const { session, host, clock, store } = await openSession(typed2019);
  host.type({ 支出决算数: 3000 });
  await clock.pass(SOON);
  host.type({ 支出决算数: 3100 });
  const read = host.read.bind(host);
  host.read = (wanted) => {
    const answer = read(wanted);
    host.emit({ kind: 'closed' });
    return answer;
  };
  await clock.pass(1000);
  expect(session.view()).toMatchObject({ phase: 'failed', problem: { kind: 'gone' } });
  expect(store.texts.size).toBe(0);
});
