import { cellNames } from './cell-names';
import { commit } from './commit';
import type { Desk } from './desk';
import { type JournalStep, labelOf } from './journal';
import { later } from './lazily';
import type { Standing } from './standing';
import { listsOf, takeBack } from './take-back';
import { isGuarded, writing } from './write-commands';

/** Takes back the newest step, or everything down to one. */
export function undo(desk: Desk, down?: number): Promise<void> {
  // The step that she saw, whatever the read before it adds.
  const wanted = down ?? desk.journal.toUndo()[0]?.id;
  return writing(desk, async (standing) => {
    const steps = wanted === undefined ? [] : desk.journal.toUndo(wanted);
    if (steps.length === 0) desk.tell('info', '没有可以撤销的改动。');
    else await restore(desk, standing, steps, 'undo');
  });
}

/** Does again what was taken back last. */
export function redo(desk: Desk): Promise<void> {
  return writing(desk, async (standing) => {
    const step = desk.journal.toRedo();
    if (step === undefined) desk.tell('info', '没有可以重做的改动。');
    else await restore(desk, standing, [step], 'redo');
  });
}

/** The workbook with the lists that the steps wrote to, whose cells have no names to be read by. */
async function withLists(desk: Desk, standing: Standing, steps: readonly JournalStep[]): Promise<Standing> {
  const lists = listsOf(steps);
  if (lists.length === 0) return standing;
  const { readList } = await later();
  for (const list of lists) await readList(desk, list);
  return desk.standing ?? standing;
}

async function restore(
  desk: Desk,
  standing: Standing,
  steps: readonly JournalStep[],
  way: 'undo' | 'redo',
): Promise<void> {
  const word = way === 'undo' ? '撤销' : '重做';
  const { writes, left } = takeBack(await withLists(desk, standing, steps), steps, way);
  // A score that is restored without its 校验 would pass for a person's.
  const { pairs } = cellNames(standing.rubric);
  const own = writes.filter(({ name }) => pairs.has(name));
  if (isGuarded(desk, standing, own, `未能${word}`)) return;
  const outcome = await commit(desk, {
    asked: writes,
    what: '',
    counted: false,
    product: false,
    restores: true,
    remote: false,
  });
  if (outcome.error !== null) {
    desk.tell('error', `没有${word}完：${outcome.error.message}`, left);
    return;
  }
  if (outcome.failed.length > 0) {
    const details = outcome.failed.map((one) => `${one.name}：${one.error.message}`);
    desk.tell('warning', `有 ${String(outcome.failed.length)} 格未能${word}。`, [...details, ...left]);
    return;
  }
  desk.journal.mark(new Set(steps.map((step) => step.id)), way === 'undo');
  desk.saveSoon();
  const [first] = steps;
  const what = steps.length === 1 && first !== undefined ? labelOf(first) : `${String(steps.length)} 步`;
  const waits = [...desk.holds.all.values()].filter((hold) => hold.reason === 'reverted').length;
  const rest = waits > 0 ? '数据变动前，这些得分不再自动填写；不要自动填写请改为只核对。' : '';
  const kept = left.length > 0 ? `${String(left.length)} 格此后已被改动，未动。` : '';
  desk.tell(left.length > 0 ? 'warning' : 'info', `已${word}：${what}。${kept}${rest}`, left);
}
