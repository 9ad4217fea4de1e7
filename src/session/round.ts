import type { HostError, HostEvent } from '../host/port';
import { auditNamesOf } from '../workbook/audit/read-audit';
import { namesOf } from '../workbook/binding';
import { absorb } from './absorb';
import type { Batch } from './bell';
import { commit } from './commit';
import type { Desk } from './desk';
import { PACE } from './pace';
import { plannedScores } from './planned';

/** The loop: what has happened → one read → one write of what follows from it. */

export const SCORES = '自动填写得分';
const SCORES_ALONE = { asked: [], what: SCORES, counted: true, product: true, restores: false } as const;

/** A workbook whose data follow from our scores could go round for ever. */
const MOST_SPINS = 3;
const SPINNING =
  '数据单元格中有公式引用了程序填写的得分，反复计算，已停止填写。请改为直接填写数据后点“重试”。';

/** Opens the host and takes in the workbook. */
export async function connect(desk: Desk): Promise<void> {
  desk.saved.sweep();
  const snapshot = await desk.ask(() =>
    desk.parts.host.open((event) => {
      hear(desk, event);
    }),
  );
  desk.trouble = null;
  desk.review.unread = true;
  absorb(desk, snapshot);
  if (desk.standing === null) desk.show();
  else await commit(desk, { ...SCORES_ALONE, remote: false });
}

/**
 * Reads what has happened and writes the scores that follow.
 * @param answers whether scores are written even if another person's edit is the cause
 */
export async function round(desk: Desk, answers = false): Promise<void> {
  const batch = desk.bell.take();
  try {
    await readAndWrite(desk, batch, answers);
  } catch (error) {
    desk.bell.putBack(batch);
    throw error;
  }
}

async function readAndWrite(desk: Desk, batch: Batch, answers: boolean): Promise<void> {
  const rubric = desk.standing?.rubric;
  const wanted = rubric === undefined ? null : new Set([...namesOf(rubric), ...auditNamesOf(rubric)]);
  const snapshot = await desk.ask(() => desk.parts.host.read(wanted));
  desk.review.answered();
  absorb(desk, snapshot);
  desk.trouble = null;
  const { standing } = desk;
  if (standing === null) {
    desk.show();
    return;
  }
  if (batch.change || answers) desk.spins = 0;
  if (desk.spins >= MOST_SPINS && desk.mode === 'auto') {
    for (const { name, address, after } of plannedScores(standing, desk.taken).writes)
      desk.holds.add(name, { address, reason: 'failed', after, again: false, message: SPINNING });
    desk.show();
    return;
  }
  const { written } = await commit(desk, { ...SCORES_ALONE, remote: batch.remote && !answers });
  if (!batch.change && written > 0) desk.spins += 1;
}

/** A round in its turn, when events have been quiet for a moment. */
export function ring(desk: Desk): void {
  void desk.perform(
    async () => {
      // A command that came in between has read already.
      if (desk.bell.pending && isConnected(desk)) await round(desk);
    },
    (error) => {
      fail(desk, error);
    },
    false,
  );
}

/** A read that failed: without a workbook there is nothing to show; with one, what waits says so. */
export function fail(desk: Desk, { kind, message }: HostError): void {
  const { kind: situation } = desk.situation;
  // That the workbook was closed has been said already, and better.
  if (kind === 'gone' && situation === 'failed') return;
  if (situation === 'connecting' || situation === 'failed')
    desk.situation = { kind: 'failed', problem: { kind, message } };
  else if (situation !== 'ready') desk.tell('error', message);
}

export function isConnected({ situation }: Desk): boolean {
  return situation.kind !== 'connecting' && situation.kind !== 'failed';
}

function hear(desk: Desk, event: HostEvent): void {
  if (!desk.open) return;
  switch (event.kind) {
    case 'changed':
      desk.lastChange = desk.parts.now();
      desk.bell.hit({ change: true, remote: event.remote });
      return;
    case 'activated':
      if (desk.parts.now() - desk.review.readAt >= PACE.reread) desk.review.unread = true;
      desk.bell.hit({ change: true, remote: false });
      return;
    case 'calculated':
      if (!isEcho(desk)) desk.bell.hit({ change: false, remote: false });
      return;
    case 'selected':
      desk.selection = event.address;
      if (desk.standing !== null) desk.show();
      return;
    case 'closed':
      close(desk);
  }
}

/**
 * Whether a calculation is but the consequence of a change that is read anyway or of our own write. Where cells that
 * facts come from hold formulas it never is: their new results have to be read.
 */
function isEcho({ standing, writing, lastChange, lastWrite, parts }: Desk): boolean {
  if (standing?.live === true) return false;
  const since = parts.now() - Math.max(lastChange, lastWrite);
  return writing || since < PACE.echo;
}

/** The workbook is gone, and with it what was kept for it. */
function close(desk: Desk): void {
  if (desk.workbook !== null) desk.saved.remove(desk.workbook);
  desk.reset();
  const message = '工作簿已经关闭。打开标准工作簿后点“重试”。';
  desk.situation = { kind: 'failed', problem: { kind: 'gone', message } };
  desk.notice = null;
  desk.show();
  desk.parts.host.close().catch(() => undefined);
}

/** What a command says when the host has refused it. */
export function refused(desk: Desk): (error: HostError) => void {
  return (error) => {
    if (desk.standing === null) fail(desk, error);
    else desk.tell('error', `没有完成：${error.message}`);
  };
}
