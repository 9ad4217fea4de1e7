import path from 'node:path';

import { type CliCommand, type Options, RUBRIC_OPTION, STATUS, UsageError } from '../command';
import { eachFile, saidBadRubric, sayFailed } from '../each-file';
import type { Failed } from '../file-error';
import { type Filled, fillWorkbook, isWhole } from '../fill-workbook';
import { notesOn, sayNotes } from '../notes';
import { fillLine, fillText } from '../output/fill-report';
import { readWorkbookFile } from '../read-workbook';
import { chooseRubric, type RubricChoice } from '../rubric-choice';
import { openElsewhere, OutputFolder, save, type Target } from '../targets';

/** jixiao fill: scores, texts, total and grade into the workbooks themselves. */
export const fill: CliCommand = {
  name: 'fill',
  summary: '把得分、评分说明、合计和等级写入标准工作簿',
  description:
    '为标准工作簿评分，写入得分、评分说明、合计、等级及其校验，更新比率的显示值；文件的其余内容不变。人工填写的得分和' +
    '评分说明保留，与程序结果不同的逐一列出。数据不全的行不写得分，合计和等级留空。',
  arguments: [{ flags: '<文件...>', says: '标准工作簿（.xlsx）' }],
  options: [
    { flags: '-o, --output <文件夹>', says: '结果存入这个文件夹，没有则新建；原文件不动' },
    { flags: '--in-place', says: '直接写入原文件' },
    { flags: '--overwrite-scores', says: '人工填写的得分、合计和等级也改为程序的结果' },
    RUBRIC_OPTION,
    { flags: '--force', says: '结果文件夹中已有同名而内容不同的文件时，替换它' },
    { flags: '--json', says: '每个文件输出一行 JSON，供程序读取' },
  ],
  examples: ['jixiao fill 市委办.xlsx -o 结果', 'jixiao fill 各单位/*.xlsx --in-place'],
  statuses: [
    '0 全部写入',
    '1 全部处理，有人工填写的内容与程序结果不同而保留，或有数据未填、读不出',
    '2 有文件读不了或写不了，或命令写错',
  ],

  async run(files, options, io) {
    const { json = false, rubric, overwriteScores = false } = options;
    const place = placing(files, options);
    const rubrics = chooseRubric(rubric);
    if (saidBadRubric(rubrics, json, io)) return STATUS.unread;
    return eachFile(files, io, true, async ({ path: file, name }, page) => {
      const filled = filledFile(file, rubrics, overwriteScores);
      if (!filled.ok) return sayFailed(name, filled.error, json, page);
      const saved = place(file, filled);
      if (!saved.ok) return sayFailed(name, saved.error, json, page);
      const inPlace = saved.path === file;
      if (json) {
        const target = inPlace && filled.written === 0 ? null : saved.path;
        await page.out(`${fillLine(name, filled, target)}\n`);
      } else {
        sayNotes(name, notesOn(filled.workbook), page);
        await page.out(fillText(name, filled, inPlace ? null : saved.path, page.width));
      }
      return isWhole(filled) ? STATUS.fine : STATUS.findings;
    });
  },
};

function filledFile(file: string, rubrics: RubricChoice, overwriteScores: boolean): Filled | Failed {
  const read = readWorkbookFile(file, rubrics);
  return read.ok ? fillWorkbook(read.workbook, overwriteScores) : read;
}

/** How a result is put in its place, as the options say. */
function placing(
  files: readonly string[],
  { output, inPlace = false, force = false }: Options,
): (file: string, filled: Filled) => Target {
  if (inPlace === (output !== undefined))
    throw new UsageError(
      inPlace
        ? '-o 与 --in-place 只能写一个：写入另一个文件夹用 -o，直接写入原文件用 --in-place。'
        : '请指明写到哪里：写入另一个文件夹用 -o 文件夹，直接写入原文件用 --in-place。',
    );
  if (output === undefined) {
    return (file, { bytes, written }) => {
      if (written === 0) return { ok: true, path: file };
      return openElsewhere(file) ?? save(file, bytes, { force: true });
    };
  }
  const folder = new OutputFolder(output, files, { option: '-o', inPlace: true });
  return (file, { bytes }) => {
    const target = folder.place(path.basename(file), file);
    return target.ok ? save(target.path, bytes, { force, sameContent: true }) : target;
  };
}
