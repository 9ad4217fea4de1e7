import { PREFIXES } from '../rubric/names';
import { printable, quote } from './file-error';
import type { Io } from './io';
import { recognisedText } from './output/bind-report';
import { wrap } from './output/text';
import type { AnyWorkbook } from './read-any-workbook';
import type { WorkbookReading } from './read-workbook';

/** So many names are listed for a person. */
const MOST_NAMED = 8;

/** What a person should know of how a workbook was read, each with what to do about it. */
export function notesOn({ binding, faults, rubric, stamp }: WorkbookReading): readonly string[] {
  const { missing, broken } = binding;
  return [
    ...(stamp.rubric !== null && stamp.rubric !== rubric.id
      ? [`工作簿按评分标准 ${stamp.rubric} 制作，现按 ${rubric.id} 处理。`]
      : stamp.hash !== null && stamp.hash !== rubric.hash
        ? [`评分标准的内容与制表时不同（${rubric.id}），现按 ${rubric.revision} 修订处理。`]
        : []),
    ...(missing.length === 0
      ? []
      : [
          `工作簿缺少 ${String(missing.length)} 个名称，按空白处理：${listed(missing)}。请在名称管理器中补上，或用 jixiao template 重新制作。`,
        ]),
    ...broken.slice(0, MOST_NAMED).map((one) => one.message),
    ...(broken.length > MOST_NAMED ? [`另有 ${String(broken.length - MOST_NAMED)} 个名称不能使用。`] : []),
    ...faults.map((fault) => fault.message),
  ];
}

/** The same of a workbook of whatever kind: one that was recognised lacks names, and says how it was made out. */
export function anyNotesOn(workbook: AnyWorkbook): readonly string[] {
  const recognised = recognisedText(workbook);
  return recognised === '' ? notesOn(workbook) : [recognised, ...workbook.faults.map((one) => one.message)];
}

/** Why a sheet that was named is not the one that was read: a workbook with names says itself where its scores are. */
export function sheetNotes(
  { recognition, binding }: Pick<AnyWorkbook, 'recognition' | 'binding'>,
  sheet: string | undefined,
): readonly string[] {
  if (sheet === undefined || recognition !== null) return [];
  const score = [...binding.cells].find(([name]) => name.startsWith(PREFIXES.score))?.[1].sheet;
  if (score === undefined || score === sheet) return [];
  return [`工作簿已有单元格名称，得分在工作表${quote(score)}，按名称读取；--sheet ${quote(sheet)}没有用到。`];
}

/** What a list that has no place for it leaves out of {@link anyNotesOn}: of a recognised workbook only what is doubtful. */
export function listNotesOn(workbook: AnyWorkbook): readonly string[] {
  const { recognition } = workbook;
  if (recognition === null) return notesOn(workbook);
  return recognition.known && recognition.trusted ? [] : [recognisedText(workbook)];
}

/** Says notes on a file on the standard error. */
export function sayNotes(name: string, notes: readonly string[], io: Io): void {
  for (const note of notes) io.err(`${wrap(printable(`${name}：${note}`), io.width).join('\n')}\n`);
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join('、')}${more > 0 ? `等（另有 ${String(more)} 个）` : ''}`;
}
