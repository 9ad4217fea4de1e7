import type { NotRecognised, Recognition } from '../../workbook/recognise/recognition';
import type { Desk } from '../desk';
import { round } from '../round';
import { missingParts } from './missing-parts';

/** Reads the sheets of a workbook without names and makes out its score sheet. Writes nothing. */
export async function recognise(desk: Desk, sheet: string | null): Promise<void> {
  await round(desk);
  if (desk.situation.kind !== 'foreign') {
    desk.tell('info', '工作簿已有名称，不需要识别。');
    return;
  }
  const recognition = await made(desk, desk.situation.snapshot.date1904, sheet);
  if (recognition === null) return;
  desk.situation = { ...desk.situation, recognition };
  if ('message' in recognition) desk.tell('warning', recognition.message);
  else if (!recognition.trusted) desk.tell('warning', '识别结果有存疑之处，请逐行核对后再采用。');
}

/** Defines the names that were made out, and goes on as with the standard workbook. */
export async function acceptRecognition(desk: Desk, addData: boolean): Promise<void> {
  await round(desk);
  if (desk.situation.kind !== 'foreign') return;
  const { recognition: shown, snapshot } = desk.situation;
  if (shown === null || 'message' in shown) {
    desk.tell('warning', '还没有识别结果，没有写入。请先识别。');
    return;
  }
  if (snapshot.workbook.readOnly) {
    desk.tell('error', '工作簿是只读的，没有写入。请另存为可以编辑的文件后再打开。');
    return;
  }
  const now = await made(desk, snapshot.date1904, shown.sheet);
  if (now === null) return;
  if (JSON.stringify(places(now)) !== JSON.stringify(places(shown))) {
    desk.situation = { ...desk.situation, recognition: now };
    desk.tell('warning', '表格在识别之后有变动，已重新识别，没有写入。请核对后再采用。');
    return;
  }
  const defined = await desk.ask(() => desk.parts.host.define(shown.names));
  desk.accepted = shown;
  const details = defined.failed.map(({ name, error }) => `${name}：${error.message}`);
  await round(desk);
  const added = addData && shown.known ? await addParts(desk) : [];
  if (desk.standing === null) {
    desk.tell('error', '名称没有定义成，工作簿仍不能评分。', details);
    return;
  }
  const count = `已定义 ${String(defined.done.length)} 个名称`;
  if (details.length > 0)
    desk.tell('warning', `${count}，${String(details.length)} 个未能定义。`, [...details, ...added]);
  else
    desk.tell(
      added.length > 0 ? 'warning' : 'info',
      `${count}，按“${shown.rubric.source.title}”核对。`,
      added,
    );
}

async function made(
  desk: Desk,
  date1904: boolean,
  sheet: string | null,
): Promise<Recognition | NotRecognised | null> {
  desk.review.failed = false;
  await desk.loadReviewer();
  const { reviewer } = desk.review;
  if (reviewer === null) return null;
  const sheets = await desk.ask(() => desk.parts.host.survey(null));
  return reviewer.recognise(sheets, [...desk.loaded, ...desk.parts.rubrics.library], date1904, sheet);
}

function places(recognition: Recognition | NotRecognised): unknown {
  return 'message' in recognition ? recognition.message : recognition.names;
}

/** Adds the standard sheets that hold what has no cells yet. @returns what could not be done, one a line */
async function addParts(desk: Desk): Promise<readonly string[]> {
  const { standing } = desk;
  if (standing === null) return [];
  const { addSheets } = desk.parts.host.capabilities;
  if (addSheets !== 'yes') return [`没有添加基础数据表：${addSheets.no}`];
  const { model, left } = missingParts(standing);
  if (model.sheets.length > 0) {
    await desk.ask(() => desk.parts.host.addSheets(model));
    await round(desk);
  }
  return left;
}
