import { commit } from './commit';
import type { Desk } from './desk';
import { round, SCORES } from './round';
import type { Mode } from './view';
import { report, typedValues, writing } from './write-commands';

const AUDITED = '核查期间只核对：程序不再自动填写得分。';

/** Switches the mode; scores that are due then are written at once. */
export function setMode(desk: Desk, mode: Mode, replace: readonly string[]): Promise<void> {
  return writing(
    desk,
    async (standing) => {
      if (mode === 'auto' && standing.audited) {
        desk.tell('warning', AUDITED);
        return;
      }
      desk.chosen = mode;
      for (const [name, { own }] of desk.taken) if (!own) desk.taken.delete(name);
      if (mode === 'auto')
        for (const [name, value] of typedValues(standing, replace))
          desk.taken.set(name, { value, own: false });
      letGo(desk);
      const outcome = await commit(desk, {
        asked: [],
        what: SCORES,
        counted: true,
        product: true,
        restores: false,
        remote: false,
      });
      report(desk, outcome, mode === 'check' ? '已改为只核对：程序不再自动填写得分。' : autoText(desk));
    },
    { readOnly: true, signed: true },
  );
}

function autoText({ kept }: Desk): string {
  const rest = kept.length === 0 ? '' : `人工填写的 ${String(kept.length)} 格未改动。`;
  return `已改为自动填分：得分随数据更新。${rest}`;
}

/** Writes what waits, also what others' edits and what was taken back had put off. */
export function writeWaiting(desk: Desk): Promise<void> {
  return desk.perform(
    async () => {
      desk.notice = null;
      letGo(desk);
      await round(desk, true);
      desk.show();
    },
    (error) => {
      desk.tell('error', `没有完成：${error.message}`);
    },
    true,
  );
}

/** Nothing is held back for what happened before. */
function letGo(desk: Desk): void {
  desk.holds.clear();
  desk.settled = new Set();
  desk.settledInputs = null;
}
