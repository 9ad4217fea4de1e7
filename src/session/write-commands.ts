import { rowName } from '../rubric/names';
import type { Scalar } from '../workbook/model';
import { cellNames, isDerived } from './cell-names';
import { commit } from './commit';
import { type Desk, isMarked } from './desk';
import { plannedNarratives } from './planned';
import { refused, round } from './round';
import type { Standing } from './standing';
import { type NamedWrite, sameState, stateOf } from './states';
import { typedEntry } from './typed-entry';
import type { NarrativeChoice } from './view';
import type { Outcome, Work } from './work';

/**
 * A command that writes cells. It reads first in any case: events are missed at times, and where a row was inserted
 * unheard the cells are no longer where they were.
 * @param work what to write, or nothing; it tells why itself
 * @param options `readOnly`: is done for a workbook that cannot be written, too; `signed`: for one that is signed
 */
export function writing(
  desk: Desk,
  work: (standing: Standing) => Promise<void>,
  { readOnly = false, signed = false } = {},
): Promise<void> {
  return desk.perform(
    async () => {
      desk.notice = null;
      await round(desk);
      if (desk.standing !== null && isMarked(desk.standing)) await desk.reviewNow();
      const { standing } = desk;
      if (standing === null) desk.tell('error', '当前工作簿不是可以评分的标准工作簿，没有写入。');
      else if (standing.snapshot.workbook.readOnly && !readOnly)
        desk.tell('error', '工作簿是只读的，没有写入。请另存为可以编辑的文件后再打开。');
      else if (!signed && desk.isLocked(standing)) desk.tell('error', SIGNED);
      // The scores that came first went astray: what the cells hold now is not known, so nothing is planned on it.
      else if (desk.trouble !== null) desk.tell('error', `没有完成：${desk.trouble.message}`);
      else await work(standing);
      desk.show();
      // Whoever waits for the command finds the findings right, too, once there are any.
      if (desk.review.reviewer !== null) await desk.reviewNow();
    },
    refused(desk),
    true,
  );
}

const SIGNED = '核查已经签署，没有写入。需要修改的，请先解除签署。';

/** Tells what became of a command. */
export function report(desk: Desk, { error, failed }: Outcome, done: string): void {
  if (error !== null) {
    desk.tell('error', `没有完成：${error.message}`);
    return;
  }
  if (failed.length > 0) {
    const details = failed.map((one) => `${one.name}：${one.error.message}`);
    desk.tell('error', `有 ${String(failed.length)} 格未写入。`, details);
  } else if (done !== '') desk.tell('info', done);
}

export const ONE_CELL = { counted: false, restores: false, remote: false } as const;

export function setCell(desk: Desk, name: string, text: string): Promise<void> {
  return writing(desk, async (standing) => {
    const write = entryWrite(desk, standing, name, text);
    if (write === null) return;
    if (isThere(standing, write)) return;
    const work: Work = { ...ONE_CELL, asked: [write], what: `填写“${name}”`, product: false };
    report(desk, await commit(desk, work), '');
  });
}

/** Whether the cell holds that already. */
function isThere({ snapshot }: Standing, write: NamedWrite): boolean {
  return (
    write.numberFormat === null &&
    sameState(stateOf(snapshot.cell(write.address)), { ...write, numberFormat: '' })
  );
}

/** An entry as a write; null for one that cannot be written, which it tells. */
export function entryWrite(desk: Desk, standing: Standing, name: string, text: string): NamedWrite | null {
  const { binding, snapshot, rubric } = standing;
  const address = binding.cells.get(name);
  if (isDerived(rubric, name)) {
    desk.tell('error', `“${name}”由程序或公式计算，不能直接填写。`);
    return null;
  }
  if (address === undefined) {
    desk.tell('error', `工作簿中找不到“${name}”的单元格，没有写入。请在名称管理器中检查这个名称。`);
    return null;
  }
  const format = stateOf(snapshot.cell(address)).numberFormat;
  const { value, numberFormat } = typedEntry(rubric, name, text, format, snapshot.date1904);
  return { name, address, value, formula: null, numberFormat };
}

export function fillNarratives(desk: Desk, choice: NarrativeChoice): Promise<void> {
  return writing(desk, async (standing) => {
    const asked = plannedNarratives(standing, choice);
    if (asked.length === 0) {
      desk.tell('info', NOTHING[choice.kind]);
      return;
    }
    if (isGuarded(desk, standing, asked)) return;
    const what = choice.kind === 'own' ? '更新评分说明' : '填写评分说明';
    const outcome = await commit(desk, {
      asked,
      what,
      counted: true,
      product: true,
      restores: false,
      remote: false,
    });
    const count = asked.filter(({ name }) => cellNames(standing.rubric).checks.has(name)).length;
    const done = count === 0 ? '评分说明没有变化，已补写校验。' : `已${what} ${String(count)} 格。`;
    report(desk, outcome, done);
  });
}

const NOTHING = {
  empty: '没有可以填写的空白评分说明。',
  own: '程序填写的评分说明都是最新的。',
  rows: '所选各行的评分说明没有可以写入的变化。',
} as const;

/** What the product writes has its 校验 on another sheet: both or neither. Tells so. */
export function isGuarded(
  desk: Desk,
  { snapshot }: Standing,
  asked: readonly NamedWrite[],
  outcome = '没有写入',
): boolean {
  const closed = snapshot.sheets.filter(
    (sheet) => sheet.protected && asked.some(({ address }) => address.sheet === sheet.name),
  );
  if (closed.length === 0) return false;
  const names = closed.map((sheet) => `“${sheet.name}”`).join('、');
  desk.tell('error', `${names}已受保护，${outcome}。请取消保护后再试。`);
  return true;
}

/** Scores that a person typed and that may be replaced, with what they hold now. */
export function typedValues(
  { snapshot, binding }: Standing,
  names: readonly string[],
): readonly (readonly [string, Scalar])[] {
  return names.flatMap((name) => {
    const address = binding.cells.get(name) ?? binding.cells.get(rowName('score', name));
    return address === undefined ? [] : [[name, snapshot.cell(address)?.value ?? null] as const];
  });
}
