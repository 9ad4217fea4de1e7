import { REVIEW_NAMES, rowName } from '../../src/rubric/names';
import { cellText } from '../../src/workbook/address';
import { reviewWorkbookPart } from '../../src/workbook/standard/review-sheet';
import { rubric2019 } from '../support/facts';
import { MemoryHost } from '../support/memory-host';
import { filled2019, openSession, type Opened, sheetOf, SOON } from './support';

const WHO = { unit: '财政局', auditor: '甲', checker: '乙', date: '2020-11-12' };
const SCORE = rowName('reviewScore', '支出完成率');

function notice({ session }: Opened): string {
  return sheetOf(session).notice?.text ?? '';
}

async function audited(): Promise<Opened> {
  const opened = await openSession(new MemoryHost(filled2019));
  await opened.session.startAudit();
  return opened;
}

async function signed(): Promise<Opened> {
  const opened = await audited();
  await opened.session.acceptProposed(null);
  await opened.session.signOff(WHO);
  expect(sheetOf(opened.session).signOff).toEqual({ state: 'signed', ...WHO });
  return opened;
}

/** Every cell of the unit's own sheet. */
function own(host: MemoryHost): unknown {
  return [...host.content()].filter(([cell]) => cell.startsWith('评分表!'));
}

describe('核查', () => {
  test('begins with a sheet of its own', async () => {
    const opened = await openSession(filled2019);
    const { session, host } = opened;
    expect(sheetOf(session).audit).toBeNull();
    const before = own(host);
    await session.startAudit();
    expect(sheetOf(session).audit?.audit).toMatchObject({ decided: 0, complete: false });
    expect(notice(opened)).toContain('已添加“核查评分表”');
    await session.startAudit();
    expect(notice(opened)).toBe('工作簿中已有“核查评分表”。');
    expect(host.count('addSheets')).toBe(1);
    expect(own(host)).toEqual(before);
  });

  test('is refused where the host cannot add sheets, or one of that name is there', async () => {
    const host = new MemoryHost(filled2019);
    host.capabilities = { ...host.capabilities, addSheets: { no: '这个版本不能添加工作表。' } };
    const opened = await openSession(host);
    await opened.session.startAudit();
    expect(notice(opened)).toBe('这个版本不能添加工作表。');
    const part = reviewWorkbookPart(rubric2019());
    const other = await openSession({
      ...filled2019,
      sheets: [...filled2019.sheets, ...part.sheets.map((sheet) => ({ ...sheet, cells: [] }))],
    });
    await other.session.startAudit();
    expect(notice(other)).toContain('请将它改名后再试');
    expect(other.host.count('addSheets')).toBe(0);
  });

  test('takes over the scores by the rule where nothing is decided, and nowhere else', async () => {
    const opened = await audited();
    const { session, host } = opened;
    const before = own(host);
    await session.setCell(SCORE, '2.5');
    expect(sheetOf(session).audit?.audit.rows.find((row) => row.name === '支出完成率')).toMatchObject({
      state: 'unreasoned',
    });
    await session.acceptProposed(['支出完成率', '结转结余率']);
    expect(host.value(SCORE)).toBe(2.5);
    expect(host.value(rowName('reviewScore', '结转结余率'))).not.toBeNull();
    expect(sheetOf(session).audit?.audit.decided).toBe(1);
    await session.acceptProposed(null);
    const { audit } = sheetOf(session).audit!;
    expect(audit.rows.filter((row) => row.state !== 'accepted').map((row) => row.name)).toEqual([
      '支出完成率',
    ]);
    host.forget();
    await session.acceptProposed(null);
    expect(host.count('write')).toBe(0);
    await session.undo();
    expect(sheetOf(session).audit?.audit.decided).toBe(1);
    expect(own(host)).toEqual(before);
  });

  test('a score that is none stands as it was typed, and counts for nothing', async () => {
    const { session } = await audited();
    await session.setCell(SCORE, '很好');
    expect(sheetOf(session).audit?.audit.rows.find((row) => row.name === '支出完成率')).toMatchObject({
      state: 'unusable',
      typed: '很好',
    });
    await session.setCell(REVIEW_NAMES.total, '90');
    expect(sheetOf(session).notice?.tone).toBe('error');
  });

  test('selects its rows as the others', async () => {
    const { session, host, clock } = await audited();
    host.emit({ kind: 'selected', address: host.address(SCORE) });
    await clock.pass(SOON);
    expect(sheetOf(session).selected).toEqual({ name: SCORE, row: '支出完成率' });
    await session.reveal(SCORE);
    expect(host.revealed).toEqual([cellText(host.address(SCORE))]);
  });
});

describe('签署', () => {
  test('is refused while rows are open, and names them', async () => {
    const opened = await audited();
    const { session, host } = opened;
    await session.acceptProposed(null);
    await session.setCell(SCORE, '2.5');
    await session.setCell(rowName('reviewScore', '结转结余率'), '');
    host.forget();
    await session.signOff(WHO);
    expect(sheetOf(session).notice).toMatchObject({
      tone: 'error',
      details: ['支出完成率：核查得分与按评分标准计算的不同，缺扣分原因。', '结转结余率：没有核查得分。'],
    });
    expect(host.count('write')).toBe(0);
    await session.signOff({ ...WHO, checker: '', date: ' ' });
    expect(notice(opened)).toBe('没有签署：请填写复核人、核查日期。');
  });

  test('is refused for a date that is none', async () => {
    const opened = await audited();
    await opened.session.acceptProposed(null);
    opened.host.forget();
    await opened.session.signOff({ ...WHO, date: '下周' });
    expect(notice(opened)).toContain('“下周”不是日期');
    expect(opened.host.count('write')).toBe(0);
  });

  test('locks every command that writes, until it is taken back', async () => {
    const opened = await signed();
    const { session, host } = opened;
    await session.mark();
    const before = new Map(host.content());
    host.forget();
    const { finding } = sheetOf(session).findings[0] ?? { finding: null };
    await session.setCell('支出决算数', '1');
    await session.setCell(SCORE, '1');
    await session.fillNarratives({ kind: 'own' });
    await session.fixAll();
    await session.mark();
    await session.writeNotes();
    if (finding !== null) await session.ignore(finding, { reason: '一', by: '甲', at: '' });
    await session.startAudit();
    await session.acceptProposed(null);
    await session.signOff(WHO);
    await session.undo();
    expect(notice(opened)).toBe('核查已经签署，没有写入。需要修改的，请先解除签署。');
    expect(host.count('write') + host.count('mark') + host.count('addSheets')).toBe(0);
    expect(host.content()).toEqual(before);
    await session.unmark();
    expect(host.marks).toEqual([]);
    await session.reopen();
    expect(sheetOf(session).signOff).toMatchObject({ state: 'none', auditor: '甲' });
    await session.setCell(SCORE, '1');
    expect(host.value(SCORE)).toBe(1);
    await session.reopen();
    expect(notice(opened)).toBe('核查没有签署，不需要解除。');
  });

  test('stands after a reload, and nothing is written meanwhile', async () => {
    const first = await signed();
    await first.session.stop();
    // Without the checks nobody knows whether it still stands.
    first.host.set('支出决算数', { value: 3000 });
    first.host.forget();
    const { session, host, clock } = await openSession(first.host, {
      reviewer: () => new Promise(() => undefined),
    });
    await clock.pass(1000);
    expect(host.count('write')).toBe(0);
    expect(sheetOf(session).reviewing).toBe(true);
  });

  test('lapses when something that was signed is changed', async () => {
    const { session, host, clock } = await signed();
    host.type({ [rowName('reviewReason', '支出完成率')]: '改了' });
    await clock.pass(SOON);
    expect(sheetOf(session).signOff.state).toBe('lapsed');
  });

  test('does not lapse with what was taken from the unit’s own sheet after it was lifted', async () => {
    const { session, host, clock } = await signed();
    host.type({ 等级: null });
    await clock.pass(1000);
    expect(sheetOf(session)).toMatchObject({ waiting: null, signOff: { state: 'signed' } });
    await session.reopen();
    expect(host.value('等级')).toBeNull();
  });
});

describe('the unit’s scores while its sheet is reviewed', () => {
  test('stand as they were handed in, whatever is corrected in the pane or typed in the sheet', async () => {
    const { session, host, clock } = await audited();
    expect(sheetOf(session).mode).toBe('check');
    const before = own(host);
    await session.setCell('支出决算数', '3681.03');
    expect(host.value('支出决算数')).toBe(3681.03);
    expect(own(host)).toEqual(before);
    host.type({ 支出决算数: 3000 });
    await clock.pass(1000);
    expect(own(host)).toEqual(before);
    expect(sheetOf(session)).toMatchObject({ mode: 'check', waiting: null });
    const row = sheetOf(session).audit?.audit.rows.find((one) => one.name === '支出完成率');
    expect(row?.self?.eq(row.proposed!)).toBe(false);
  });

  test('are not rewritten on opening, nor once a sign-off has lapsed elsewhere', async () => {
    const first = await signed();
    await first.session.stop();
    first.host.set(rowName('reviewReason', '支出完成率'), { value: '改了' });
    first.host.set('支出决算数', { value: 3681.03 });
    const before = own(first.host);
    const { session, host, clock } = await openSession(first.host);
    await clock.pass(1000);
    expect(sheetOf(session)).toMatchObject({ mode: 'check', signOff: { state: 'lapsed' } });
    await session.retry();
    await session.writeWaiting();
    expect(own(host)).toEqual(before);
  });

  test('自动填分 is refused and says why; a fix that was asked for is written', async () => {
    const opened = await audited();
    const { session, host, clock } = opened;
    await session.setMode('auto', ['支出完成率']);
    expect(notice(opened)).toContain('核查期间只核对');
    expect(sheetOf(session).mode).toBe('check');
    await session.setCell('支出决算数', '3681.03');
    await clock.pass(1000);
    const { finding } = sheetOf(session).findings.find(
      (one) => one.finding.fix?.name === rowName('score', '支出完成率'),
    )!;
    await session.fix(finding);
    expect(host.value(rowName('score', '支出完成率'))).toBe(4);
  });

  test('follow the data again where the sheet is gone', async () => {
    const { session, host } = await openSession(withDeadNames());
    expect(sheetOf(session)).toMatchObject({ mode: 'auto', audit: null });
    await session.setCell('支出决算数', '3681.03');
    expect(host.value(rowName('score', '支出完成率'))).toBe(4);
  });
});

/** A workbook of which 核查评分表 was deleted: its names refer to nothing. */
function withDeadNames(): typeof filled2019 {
  const dead = reviewWorkbookPart(rubric2019()).names.map((one) => ({ ...one, refersTo: '#REF!' }));
  return { ...filled2019, names: [...filled2019.names, ...dead] };
}

test('核查 begins anew after 核查评分表 was deleted', async () => {
  const opened = await openSession(withDeadNames());
  const { session, host } = opened;
  await session.startAudit();
  expect(notice(opened)).toContain('已添加“核查评分表”');
  await session.acceptProposed(null);
  expect(sheetOf(session).audit?.audit.complete).toBe(true);
  expect(host.value(SCORE)).toBe(3);
});
