import { rowName } from '../rubric/names';
import type { Finding } from '../review';
import type { Scalar } from '../workbook/model';
import { fingerprint } from '../workbook/writing/fingerprint';
import { cellNames, isDerived } from './cell-names';
import { commit } from './commit';
import type { Desk } from './desk';
import { plannedNarratives } from './planned';
import { refused, round } from './round';
import { addressOf, type Standing } from './standing';
import { type NamedWrite, plainWrite, sameState, stateOf } from './states';
import { typedEntry } from './typed-entry';
import type { NarrativeChoice } from './view';
import type { Outcome, Work } from './work';

/**
 * A command that writes cells. It reads first in any case: events are missed at times, and where a row was inserted
 * unheard the cells are no longer where they were.
 * @param work what to write, or nothing; it tells why itself
 * @param options `readOnly`: is done for a workbook that cannot be written, too
 */
export function writing(
  desk: Desk,
  work: (standing: Standing) => Promise<void>,
  { readOnly = false } = {},
): Promise<void> {
  return desk.perform(
    async () => {
      desk.notice = null;
      await round(desk);
      const { standing } = desk;
      if (standing === null) desk.tell('error', '当前工作簿不是可以评分的标准工作簿，没有写入。');
      else if (standing.snapshot.workbook.readOnly && !readOnly)
        desk.tell('error', '工作簿是只读的，没有写入。请另存为可以编辑的文件后再打开。');
      // The scores that came first went astray: what the cells hold now is not known, so nothing is planned on it.
      else if (desk.trouble !== null) desk.tell('error', `没有完成：${desk.trouble.message}`);
      else await work(standing);
      desk.show();
    },
    refused(desk),
    true,
  );
}

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

const ONE_CELL = { counted: false, restores: false, remote: false } as const;

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

function entryWrite(desk: Desk, standing: Standing, name: string, text: string): NamedWrite | null {
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

/** Writes a finding's fix. A score is written with its 校验: it is the product's value. */
export function fix(desk: Desk, finding: Finding): Promise<void> {
  return writing(desk, async (standing) => {
    const view = desk.view();
    const present = view.phase === 'ready' ? view.findings.map((one) => one.finding) : [];
    const wanted = JSON.stringify(finding);
    const found = present.find((one) => one === finding || JSON.stringify(one) === wanted);
    if (found?.fix == null) {
      desk.tell('warning', '这个问题已经变化，没有改动。请按现在的结果重新核对。');
      return;
    }
    const { name, value } = found.fix;
    const write = entryWrite(desk, standing, name, value);
    if (write === null) return;
    const check = cellNames(standing.rubric).checks.get(name);
    const place = check === undefined ? undefined : addressOf(standing, check);
    const asked =
      check === undefined || place === undefined || write.value === null
        ? [write]
        : [write, plainWrite(check, place, fingerprint(write.value))];
    if (isGuarded(desk, standing, asked)) return;
    const what = `改正 ${found.code}：“${name}”改为 ${value}`;
    const outcome = await commit(desk, { ...ONE_CELL, asked, what, product: check !== undefined });
    report(desk, outcome, `已将“${name}”改为 ${value}。`);
  });
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
