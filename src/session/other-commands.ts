import { singleCell } from '../workbook/address';
import type { Desk } from './desk';
import { later } from './lazily';
import { asHostError } from './lane';
import { connect, fail, isConnected, refused, round } from './round';
import { addressOf } from './standing';
import type { RubricLoaded } from './view';

export function start(desk: Desk): Promise<void> {
  if (desk.open) return Promise.resolve();
  desk.open = true;
  return reconnect(desk);
}

function reconnect(desk: Desk): Promise<void> {
  return desk.perform(
    async () => {
      if (!isConnected(desk)) await connect(desk);
    },
    (error) => {
      fail(desk, error);
    },
    false,
  );
}

/** Reads again and tries what waits; opens the host again when it could not be opened. */
export function retry(desk: Desk): Promise<void> {
  if (!desk.open) return start(desk);
  desk.notice = null;
  desk.review.failed = false;
  if (!isConnected(desk)) return reconnect(desk);
  return desk.perform(
    async () => {
      desk.holds.release();
      desk.spins = 0;
      await round(desk);
    },
    refused(desk),
    false,
  );
}

export async function stop(desk: Desk): Promise<void> {
  if (!desk.open) return;
  desk.save();
  desk.open = false;
  desk.bell.silence();
  desk.stir();
  await desk.queue(async () => {
    try {
      await desk.ask(() => desk.parts.host.close());
    } catch {
      // It was to be left anyway.
    }
    desk.situation = { kind: 'connecting' };
    desk.show();
  });
}

/**
 * Selects the cell of a name, or at an address such as `评分表!C20`. Waits for nothing: a jump that comes late is a
 * nuisance.
 */
export function reveal(desk: Desk, name: string): Promise<void> {
  return desk.queue(async () => {
    const { standing } = desk;
    const address = standing === null ? null : (addressOf(standing, name) ?? singleCell(name));
    try {
      if (address === null) desk.tell('warning', `工作簿中找不到“${name}”的单元格。`);
      else await desk.ask(() => desk.parts.host.reveal(address));
      if (address !== null) return;
    } catch (error) {
      desk.tell('warning', `没有定位到“${name}”：${asHostError(error).message}`);
    }
    desk.show();
  });
}

export function newWorkbook(desk: Desk, content: 'blank' | 'example'): Promise<void> {
  return desk.queue(async () => {
    desk.notice = null;
    desk.cancelled = false;
    try {
      await (await later()).openNew(desk, content);
    } catch (error) {
      desk.tell('error', `没有打开新工作簿：${asHostError(error).message}`);
    }
    desk.busy = null;
    desk.show();
  });
}

/** Loads a rubric file and reads the workbook by it if it is the one that the workbook was made for. */
export async function loadRubric(desk: Desk, text: string, file: string): Promise<RubricLoaded> {
  desk.notice = null;
  desk.busy = { what: '正在读取评分标准', progress: null, cancellable: false };
  desk.show();
  let loaded;
  try {
    loaded = await desk.parts.rubrics.load(text, file);
  } catch (error) {
    const message = `未能读取评分标准文件：${asHostError(error).message}`;
    loaded = { ok: false, errors: [{ file, line: 1, column: 1, message }] } as const;
  }
  desk.busy = null;
  if (!loaded.ok) {
    desk.tell('error', `“${file}”有 ${String(loaded.errors.length)} 处错误，没有载入。`);
    desk.show();
    return { ok: false, errors: loaded.errors };
  }
  const { rubric } = loaded;
  desk.loaded = [rubric, ...desk.loaded.filter((one) => one.hash !== rubric.hash)];
  if (isConnected(desk)) await desk.perform(() => round(desk), refused(desk), false);
  const used = desk.standing?.rubric.hash === rubric.hash;
  desk.tell(
    used ? 'info' : 'warning',
    used
      ? `已按“${rubric.source.title}”（${rubric.id}，版本 ${rubric.revision}）评分。`
      : `已载入 ${rubric.id}（版本 ${rubric.revision}），但本工作簿不是按它制作的，未采用。`,
  );
  desk.show();
  return { ok: true };
}

/** Forgets what is kept beside the workbook. */
export function clear(desk: Desk): void {
  desk.journal.load([]);
  desk.drafts.clear();
  desk.save();
  if (desk.workbook !== null) desk.saved.remove(desk.workbook);
  desk.tell('info', '撤销记录和草稿已清除。');
  desk.show();
}
