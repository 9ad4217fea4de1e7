import { SEVERITY_WORDS } from '../../src/review/finding';
import { NOTE_COLUMNS } from '../../src/workbook/review-notes';
import { scalarText } from '../../src/workbook/reading/read-cell';
import { reviewWorkbook } from '../../src/workbook/reading/review-workbook';
import { printedSheet } from '../../src/workbook/recognise';
import { PACE } from '../../src/session/pace';
import { reviewer } from '../../src/session/reviewer';
import type { Session } from '../../src/session/view';
import { cellText } from '../../src/workbook/address';
import type { Scalar } from '../../src/workbook/model';
import { MemoryHost } from '../support/memory-host';
import { changed } from '../workbook/support';
import { Clock, filled2019, openSession, type Opened, settled, sheetOf, SOON } from './support';

/** 支出完成率 is worth 3 points: 5 is above its weight of 4, and 合计 no sum of the rows. */
const wrong = changed(filled2019, { 得分_支出完成率: 5 });

function codes(session: Session): readonly string[] {
  return sheetOf(session).findings.map((one) => one.finding.code);
}

function find(session: Session, code: string): ReturnType<typeof sheetOf>['findings'][number] {
  const found = sheetOf(session).findings.find((one) => one.finding.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

function notice({ session }: Opened): string {
  return sheetOf(session).notice?.text ?? '';
}

/** What a column of 核查意见 holds in a row, from 1. */
function note(host: MemoryHost, row: number, title: string): Scalar {
  const column = NOTE_COLUMNS.findIndex((one) => one.header === title);
  const place = cellText({ sheet: '核查意见', row: row - 1, column });
  const state = host.content().get(place);
  return state?.formula ?? state?.value ?? null;
}

/** A person's words in a row of 核查意见, from 1. */
function typeNote(host: MemoryHost, row: number, title: string, text: string): void {
  const column = NOTE_COLUMNS.findIndex((one) => one.header === title);
  host.setAt({ sheet: '核查意见', row: row - 1, column }, text);
}

/** The row of 核查意见 with a code, from 1. */
function noteRow(host: MemoryHost, code: string): number {
  for (let row = 4; row < 60; row += 1) if (note(host, row, '代码') === code) return row;
  return 0;
}

const WHO = { reason: '已与单位核实', by: '甲', at: '2020-11-12' };

describe('the checks', () => {
  test('come after the scores: until they are loaded nothing is said of findings', async () => {
    let load: (() => void) | null = null;
    const clock = new Clock();
    const { session, host } = await openSession(new MemoryHost(wrong), {
      clock,
      reviewer: () =>
        new Promise((resolve) => {
          load = () => {
            resolve(reviewer);
          };
        }),
    });
    expect(sheetOf(session)).toMatchObject({ reviewing: true, findings: [] });
    expect(sheetOf(session).assessment.complete).toBe(true);
    expect(host.requests).toEqual(['open']);
    load!();
    await settled();
    expect(sheetOf(session).reviewing).toBe(false);
    expect(codes(session)).toContain('N03');
    expect(host.requests).toEqual(['open', 'survey']);
  });

  test('that cannot be loaded are said so, and asked for again', async () => {
    let broken = true;
    const { session, clock } = await openSession(wrong, {
      reviewer: () => (broken ? Promise.reject(new Error('offline')) : Promise.resolve(reviewer)),
    });
    expect(sheetOf(session)).toMatchObject({ reviewing: true, notice: { tone: 'warning' } });
    broken = false;
    await session.retry();
    await clock.pass(SOON);
    expect(codes(session)).toContain('N03');
  });

  test('find what the command finds', async () => {
    const { session, host } = await openSession(wrong);
    const { assessment, binding, faults, rubric } = sheetOf(session);
    const [content] = await host.survey(['评分表']);
    const source = await host.read(null);
    const printed = printedSheet(content!, rubric, binding);
    expect(sheetOf(session).findings.map((one) => one.finding)).toEqual(
      reviewWorkbook(assessment, { source, binding, faults, printed }),
    );
    expect(codes(session).length).toBeGreaterThan(0);
  });

  test('run again for a change, and not for a selection', async () => {
    const { session, host, clock } = await openSession(wrong);
    const { findings } = sheetOf(session);
    host.emit({ kind: 'selected', address: host.address('合计') });
    await clock.pass(SOON);
    expect(sheetOf(session).findings).toBe(findings);
    host.type({ 得分_支出完成率: 3 });
    await clock.pass(SOON);
    expect(codes(session)).not.toContain('N03');
    expect(host.count('survey')).toBe(1);
  });

  test('see a formula that somebody typed over although no fact has changed', async () => {
    const { session, host, clock } = await openSession(filled2019);
    expect(codes(session)).not.toContain('S14');
    host.type({ 比率_支出完成率: 0.5 });
    await clock.pass(SOON);
    expect(codes(session)).toContain('S14');
  });
});

describe('marks', () => {
  test('lie on the cells of what is not put aside, and go when it is gone', async () => {
    const opened = await openSession(wrong);
    const { session, host } = opened;
    await session.mark();
    const marked = new Set(host.marks.map((one) => `${one.code} ${cellText(one.address)}`));
    expect(marked).toContain(`N03 ${cellText(host.address('得分_支出完成率'))}`);
    const wanted = sheetOf(session).findings.flatMap(({ finding, cells }) =>
      cells.map((cell) => `${finding.code} ${cell}`),
    );
    expect(marked).toEqual(new Set(wanted));
    expect(notice(opened)).toMatch(/^已在 \d+ 个单元格上标出 \d+ 处问题/u);
    await session.ignore(find(session, 'N03').finding, WHO);
    await session.mark();
    expect(host.marks.map((one) => one.code)).not.toContain('N03');
    await session.unmark();
    expect(host.marks).toEqual([]);
    expect(notice(opened)).toMatch(/^已清除标记 \d+ 处。$/u);
    await session.unmark();
    expect(notice(opened)).toBe('工作簿中没有程序的标记。');
  });

  test('that cannot be laid are said, with the cell', async () => {
    const opened = await openSession(wrong);
    opened.host.protectedSheets.add('评分表');
    await opened.session.mark();
    expect(sheetOf(opened.session).notice).toMatchObject({ tone: 'warning' });
    expect(sheetOf(opened.session).notice?.details[0]).toMatch(/^评分表!.*受保护/u);
  });

  test('are not tried where the host has none', async () => {
    const host = new MemoryHost(wrong);
    host.capabilities = { ...host.capabilities, marks: { no: '这个版本不能标记。' } };
    const opened = await openSession(host);
    await opened.session.mark();
    expect(notice(opened)).toBe('这个版本不能标记。');
    expect(host.count('mark')).toBe(0);
  });
});

describe('核查意见', () => {
  test('lists the findings, once, and can be taken back', async () => {
    const opened = await openSession(wrong);
    const { session, host } = opened;
    const before = new Map(host.content());
    await session.writeNotes();
    const row = noteRow(host, 'N03');
    const { finding, cells } = find(session, 'N03');
    expect(note(host, row, '问题')).toBe(finding.message);
    expect(note(host, row, '级别')).toBe(SEVERITY_WORDS[finding.severity]);
    expect(note(host, row, '单元格')).toContain(`HYPERLINK("#'评分表'!`);
    expect(note(host, row, '单元格')).toContain(cells[0]!.split('!')[1]);
    host.forget();
    await session.writeNotes();
    expect(host.count('write')).toBe(0);
    expect(notice(opened)).toBe('核查意见已是最新。');
    await session.undo();
    expect(host.content()).toEqual(before);
    await session.redo();
    expect(note(host, row, '问题')).toBe(finding.message);
  });

  test('keeps what was written there since it was last read', async () => {
    const { session, host } = await openSession(wrong);
    await session.writeNotes();
    const row = noteRow(host, 'N03');
    typeNote(host, row, '处理说明', '乙：已电话核实');
    await session.fix(find(session, 'N03').finding);
    await session.writeNotes();
    expect(note(host, row, '处理说明')).toBe('乙：已电话核实');
    expect(note(host, row, '级别')).toBe('已消失');
  });

  test('takes nothing back in a row that is not as it was left', async () => {
    const opened = await openSession(wrong);
    const { session, host } = opened;
    await session.writeNotes();
    const row = noteRow(host, 'N03');
    typeNote(host, row, '建议', '请单位重报');
    await session.undo();
    expect(note(host, row, '代码')).toBe('N03');
    expect(note(host, row, '建议')).toBe('请单位重报');
    expect(sheetOf(session).notice?.tone).toBe('warning');
  });

  test('is added where the workbook has none', async () => {
    const { sheets, ...rest } = wrong;
    const opened = await openSession({ ...rest, sheets: sheets.filter((one) => one.name !== '核查意见') });
    const { session, host } = opened;
    await session.writeNotes();
    expect(noteRow(host, 'N03')).toBeGreaterThan(0);
    expect(host.count('addSheets')).toBe(1);
  });

  test('is not added where the host cannot', async () => {
    const { sheets, ...rest } = wrong;
    const host = new MemoryHost({ ...rest, sheets: sheets.filter((one) => one.name !== '核查意见') });
    host.capabilities = { ...host.capabilities, addSheets: { no: '这个版本不能添加工作表。' } };
    const opened = await openSession(host);
    await opened.session.writeNotes();
    expect(notice(opened)).toBe('工作簿中没有“核查意见”工作表。这个版本不能添加工作表。');
    expect(host.count('write')).toBe(0);
  });

  test('is not written while it is protected', async () => {
    const opened = await openSession(wrong);
    opened.host.protectedSheets.add('核查意见');
    opened.host.forget();
    await opened.session.writeNotes();
    expect(opened.host.count('write')).toBe(0);
    expect(notice(opened)).toContain('已受保护');
  });
});

describe('忽略', () => {
  test('is kept with reason, name and time, and comes back when the facts change', async () => {
    const { session, host, clock } = await openSession(wrong);
    const seen = find(session, 'N03');
    await session.ignore(seen.finding, WHO);
    const row = noteRow(host, 'N03');
    expect(['处理', '处理说明', '处理人', '处理时间'].map((title) => note(host, row, title))).toEqual([
      '忽略',
      '已与单位核实',
      '甲',
      '2020-11-12',
    ]);
    expect(find(session, 'N03')).toMatchObject({
      ignored: true,
      disposition: { kind: '忽略', reason: '已与单位核实', by: '甲', at: '2020-11-12' },
    });
    host.type({ 得分_支出完成率: 6 });
    await clock.pass(SOON);
    expect(find(session, 'N03')).toMatchObject({ ignored: false, disposition: null });
    host.type({ 得分_支出完成率: 5 });
    await clock.pass(SOON);
    expect(find(session, 'N03').ignored).toBe(true);
  });

  test('is read when the workbook is opened, and again when it comes to the front', async () => {
    const first = await openSession(wrong);
    await first.session.ignore(find(first.session, 'N03').finding, WHO);
    await first.session.stop();
    const { session, host, clock } = await openSession(first.host);
    expect(find(session, 'N03').ignored).toBe(true);
    typeNote(host, noteRow(host, 'N03'), '处理', '待处理');
    // Switching between sheets does not read them whole again and again.
    host.emit({ kind: 'activated' });
    await clock.pass(SOON);
    expect(find(session, 'N03').ignored).toBe(true);
    await clock.pass(PACE.reread);
    host.emit({ kind: 'activated' });
    await clock.pass(SOON);
    expect(find(session, 'N03')).toMatchObject({ ignored: false, disposition: { kind: '待处理' } });
  });

  test('that cannot be read while a person types is not forgotten, and read again once she has', async () => {
    const { session, host, clock } = await openSession(wrong);
    await session.ignore(find(session, 'N03').finding, WHO);
    typeNote(host, noteRow(host, 'N03'), '处理说明', '又核实了一次');
    await clock.pass(PACE.reread);
    host.faults.push({ on: 'survey', kind: 'editing' });
    host.emit({ kind: 'activated' });
    await clock.pass(SOON);
    expect(host.faults).toEqual([]);
    expect(find(session, 'N03')).toMatchObject({ ignored: true, disposition: { reason: '已与单位核实' } });
    host.forget();
    host.type({ 得分_支出完成率: 6 });
    await clock.pass(SOON);
    host.type({ 得分_支出完成率: 5 });
    await clock.pass(SOON);
    expect(find(session, 'N03')).toMatchObject({ ignored: true, disposition: { reason: '又核实了一次' } });
    expect(host.count('survey')).toBe(1);
  });

  test('that cannot be read otherwise is not forgotten, nor asked for at every change', async () => {
    const { session, host, clock } = await openSession(wrong);
    await session.ignore(find(session, 'N03').finding, WHO);
    await clock.pass(PACE.reread);
    host.faults.push({ on: 'survey', kind: 'failed' });
    host.emit({ kind: 'activated' });
    await clock.pass(SOON);
    expect(host.faults).toEqual([]);
    host.forget();
    host.type({ 得分_支出完成率: 6 });
    await clock.pass(SOON);
    host.type({ 得分_支出完成率: 5 });
    await clock.pass(SOON);
    expect(find(session, 'N03').ignored).toBe(true);
    expect(host.count('survey')).toBe(0);
  });

  test('needs a reason and a name', async () => {
    const opened = await openSession(wrong);
    const { finding } = find(opened.session, 'N03');
    opened.host.forget();
    await opened.session.ignore(finding, { ...WHO, reason: ' ', by: '' });
    expect(notice(opened)).toBe('忽略一个问题要填写理由和姓名，没有写入。');
    expect(opened.host.count('write')).toBe(0);
  });

  test('of two people stays in two rows', async () => {
    const { session, host } = await openSession(wrong);
    const { finding } = find(session, 'N03');
    await session.ignore(finding, WHO);
    await session.ignore(finding, { reason: '=同意', by: '乙', at: '' });
    const rows = [4, 5].map((row) => [
      note(host, row, '代码'),
      note(host, row, '处理人'),
      note(host, row, '处理说明'),
    ]);
    expect(rows).toEqual([
      ['N03', '甲', '已与单位核实'],
      ['N03', '乙', '=同意'],
    ]);
  });

  test('can be taken up again, by its command and by 撤销', async () => {
    const { session, host } = await openSession(wrong);
    await session.ignore(find(session, 'N03').finding, WHO);
    await session.unignore(find(session, 'N03').finding);
    expect(find(session, 'N03').ignored).toBe(false);
    expect(note(host, noteRow(host, 'N03'), '处理说明')).toBe('已与单位核实');
    await session.undo();
    expect(note(host, noteRow(host, 'N03'), '处理')).toBe('忽略');
    await session.undo();
    expect(noteRow(host, 'N03')).toBe(0);
  });
});

describe('全部改正', () => {
  test('writes what is safe in one step, and leaves what was put aside', async () => {
    const opened = await openSession(wrong);
    const { session, host } = opened;
    const safe = sheetOf(session).findings.filter((one) => one.finding.fix?.safe === true);
    expect(safe.length).toBeGreaterThan(0);
    const before = new Map(host.content());
    host.forget();
    await session.fixAll();
    expect(host.count('write')).toBe(1);
    for (const { finding } of safe)
      expect(scalarText(host.value(finding.fix!.name))).toBe(finding.fix!.value);
    await session.undo();
    expect(host.content()).toEqual(before);
    for (const { finding } of safe) await session.ignore(finding, WHO);
    host.forget();
    await session.fixAll();
    expect(host.count('write')).toBe(0);
    expect(notice(opened)).toBe('没有可以直接改正的问题，其余请逐个处理。');
  });

  test('of scores leaves 合计, which was the sum of the wrong ones: it follows from the right ones', async () => {
    const { session, host } = await openSession(
      changed(filled2019, { 得分_结转结余率: 1, 得分_固定资产利用率: 0.5 }),
    );
    const right = host.value('合计');
    const wrongSum = find(session, 'S02').finding.fix;
    expect(wrongSum).toMatchObject({ name: '合计', safe: true });
    await session.fixAll();
    expect([host.value('得分_结转结余率'), host.value('得分_固定资产利用率')]).toEqual([3, 3]);
    expect(host.value('合计')).toBe(right);
    expect(codes(session)).not.toContain('S02');
  });

  test('of 合计 beside a wrong score is a person’s: nothing is held back, and it is found again', async () => {
    const { session, host } = await openSession(changed(filled2019, { 得分_支出完成率: 4 }));
    const { finding } = find(session, 'S02');
    await session.fix(finding);
    expect(host.value('合计')).toBe(Number(finding.fix!.value));
    expect(sheetOf(session).waiting).toBeNull();
    expect(sheetOf(session).kept.map(({ name }) => name)).toEqual(['得分_支出完成率', '合计']);
    await session.fix(find(session, 'N03').finding);
    const again = find(session, 'S02').finding;
    await session.fixAll();
    expect(host.value('合计')).toBe(Number(again.fix!.value));
    expect(sheetOf(session)).toMatchObject({ waiting: null, kept: [] });
  });

  test('leaves a cell on which two fixes disagree, and says so', async () => {
    const fix = (
      code: string,
      value: string,
      name = '得分_支出完成率',
    ): ReturnType<typeof reviewer.review>[number] => ({
      finding: {
        code,
        severity: 'error',
        indicator: '支出完成率',
        names: [name],
        cells: [],
        message: `${code} ${value}`,
        clause: '',
        advice: '',
        fix: { name, value, safe: true },
      },
      cells: [],
      disposition: null,
      ignored: false,
    });
    const fixes = [
      fix('X1', '3'),
      fix('X2', '2'),
      fix('X3', '1', '得分_结转结余率'),
      fix('X4', '1', '得分_结转结余率'),
    ];
    const opened = await openSession(wrong, {
      reviewer: () => Promise.resolve({ ...reviewer, review: () => fixes }),
    });
    await opened.session.fixAll();
    expect(opened.host.value('得分_支出完成率')).toBe(5);
    expect(opened.host.value('得分_结转结余率')).toBe(1);
    expect(sheetOf(opened.session).notice).toEqual({
      tone: 'warning',
      text: '已改正 1 格。另有 1 格未改。',
      details: ['“得分_支出完成率”：几个问题的改法不同（3、2），请逐个处理。'],
    });
  });
});
