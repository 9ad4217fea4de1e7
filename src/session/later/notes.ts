import type { Finding } from '../../review';
import {
  IGNORED,
  type NotedFinding,
  type NoteWrite,
  planDisposition,
  planReviewNotes,
  planTakenUp,
} from '../../workbook/review-notes';
import type { WorkbookModel } from '../../workbook/model';
import type { SheetContent } from '../../workbook/source';
import { findingsSheet } from '../../workbook/standard/findings-sheet';
import { SHEETS } from '../../workbook/standard/sheets';
import { styleList } from '../../workbook/standard/styles';
import { commit } from '../commit';
import type { Desk } from '../desk';
import { round } from '../round';
import type { Standing } from '../standing';
import type { Disposition } from '../view';
import { isGuarded, ONE_CELL, report } from '../write-commands';
import { namedWrite, readList } from './lists';
import { presentFinding, presentFindings } from './present';

const SHEET = SHEETS.findings;
const NO_HEADER = `“${SHEET}”中找不到“代码”“问题”等列标题，没有写入。请恢复列标题，或将该工作表改名后再试。`;

/** Brings the list of 核查意见 up to date. */
export async function writeNotes(desk: Desk): Promise<void> {
  const findings = await presentFindings(desk);
  const content = await notesSheet(desk);
  if (content === null) return;
  const plan = planReviewNotes(content, findings, desk.standing?.snapshot.date1904);
  if (plan === null) {
    desk.tell('error', NO_HEADER);
    return;
  }
  const { added, cleared, gone } = plan;
  const says = [
    added > 0 ? `新列入 ${String(added)} 条` : '',
    cleared > 0 ? `移去已消失的 ${String(cleared)} 条` : '',
    gone > 0 ? `${String(gone)} 条已消失但有处理记录，保留` : '',
  ].filter((one) => one !== '');
  if (plan.writes.length === 0) {
    desk.tell('info', '核查意见已是最新。');
    desk.review.notes = content;
    return;
  }
  const details = says.length === 0 ? '' : `：${says.join('，')}`;
  await writeList(desk, content, plan.writes, '更新核查意见', `核查意见已更新${details}。`);
}

/** Puts a finding aside: its row of 核查意见 says so, with reason, name and time as they were typed. */
export async function ignore(desk: Desk, finding: Finding, as: Omit<Disposition, 'kind'>): Promise<void> {
  const [reason, by, at] = [as.reason.trim(), as.by.trim(), as.at.trim()];
  const missing = [reason === '' ? '理由' : '', by === '' ? '姓名' : ''].filter((one) => one !== '');
  if (missing.length > 0) {
    desk.tell('error', `忽略一个问题要填写${missing.join('和')}，没有写入。`);
    return;
  }
  const disposition = { kind: IGNORED, reason, by, at };
  await writeRow(
    desk,
    finding,
    `忽略 ${finding.code}`,
    `已忽略 ${finding.code}，理由记入核查意见。`,
    (content, one) => planDisposition(content, one, disposition, desk.standing?.snapshot.date1904),
  );
}

/** Takes a finding up again. */
export async function unignore(desk: Desk, finding: Finding): Promise<void> {
  await writeRow(desk, finding, `恢复 ${finding.code}`, `${finding.code} 已恢复为待处理。`, (content, one) =>
    planTakenUp(content, one, desk.standing?.snapshot.date1904),
  );
}

async function writeRow(
  desk: Desk,
  finding: Finding,
  what: string,
  done: string,
  plan: (content: SheetContent, noted: NotedFinding) => readonly NoteWrite[] | null,
): Promise<void> {
  const found = await presentFinding(desk, finding);
  if (found === null) return;
  const content = await notesSheet(desk);
  if (content === null) return;
  const writes = plan(content, found);
  if (writes === null) desk.tell('error', NO_HEADER);
  else if (writes.length === 0) {
    desk.review.notes = content;
    await desk.reviewNow();
    desk.tell('info', '核查意见中已是这样，没有改动。');
  } else await writeList(desk, content, writes, what, done);
}

/** Writes cells of the list, and takes them in without reading it again. */
async function writeList(
  desk: Desk,
  content: SheetContent,
  writes: readonly NoteWrite[],
  what: string,
  done: string,
): Promise<void> {
  const { standing } = desk;
  const asked = writes.map(namedWrite);
  if (standing === null || isGuarded(desk, standing, asked)) return;
  const outcome = await commit(desk, { ...ONE_CELL, asked, what, product: false });
  report(desk, outcome, done);
  if (outcome.error === null && outcome.failed.length === 0) desk.review.notes = written(content, writes);
  else desk.review.unread = true;
  await desk.reviewNow();
}

function written(content: SheetContent, writes: readonly NoteWrite[]): SheetContent {
  const cells = new Map(content.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  for (const { address, value, formula = null } of writes) {
    const { row, column } = address;
    const key = `${String(row)},${String(column)}`;
    const numberFormat = cells.get(key)?.numberFormat ?? 'General';
    if (value === null && formula === null) cells.delete(key);
    else cells.set(key, { row, column, value, formula, numberFormat });
  }
  const sorted = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...content, cells: sorted };
}

/** The sheet of the list as it stands now, added where it is missing; null where that cannot be, which is told. */
async function notesSheet(desk: Desk): Promise<SheetContent | null> {
  if (hasSheet(desk.standing)) return readList(desk, SHEET);
  const { addSheets } = desk.parts.host.capabilities;
  if (addSheets !== 'yes') {
    desk.tell('warning', `工作簿中没有“${SHEET}”工作表。${addSheets.no}`);
    return null;
  }
  await desk.ask(() => desk.parts.host.addSheets(NOTES_PART));
  await round(desk);
  const content = hasSheet(desk.standing) ? await readList(desk, SHEET) : null;
  if (content === null) desk.tell('error', `没有添加成“${SHEET}”工作表，没有写入。`);
  return content;
}

function hasSheet(standing: Standing | null): boolean {
  return standing?.snapshot.sheets.some(({ name }) => name === SHEET) === true;
}

const NOTES_PART: WorkbookModel = {
  sheets: [findingsSheet()],
  names: [],
  styles: styleList(),
  date1904: false,
};
