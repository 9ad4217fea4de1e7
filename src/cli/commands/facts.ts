import path from 'node:path';

import { type CliCommand, RUBRIC_OPTION, STATUS, UsageError } from '../command';
import { eachFile, saidBadRubric, sayFailed } from '../each-file';
import { printable } from '../file-error';
import { notesOn, sayNotes } from '../notes';
import { factsText } from '../output/facts-text';
import { readWorkbookFile } from '../read-workbook';
import { chooseRubric } from '../rubric-choice';
import { OutputFolder, save } from '../targets';

/** jixiao facts: the way back, from a workbook to a facts file. */
export const facts: CliCommand = {
  name: 'facts',
  summary: '把标准工作簿中的数据、判定、得分和评分说明取为事实文件',
  description:
    '读取标准工作簿，把其中的数据、判定、表上的得分（reported）和评分说明（narratives）取为事实文件，不改动工作簿。' +
    '一个文件时输出到屏幕；用 -o 则在该文件夹中为每个工作簿写一个“名称.facts.json”。',
  arguments: [{ flags: '<文件...>', says: '标准工作簿（.xlsx）' }],
  options: [
    { flags: '-o, --output <文件夹>', says: '存放事实文件的文件夹，没有则新建' },
    RUBRIC_OPTION,
    { flags: '--force', says: '事实文件已存在时替换它' },
  ],
  examples: ['jixiao facts 市委办.xlsx > 市委办.facts.json', 'jixiao facts 各单位/*.xlsx -o 事实'],
  statuses: [
    '0 全部读取',
    '1 全部读取，有单元格或名称读不出（原样写入或留空，并已指出）',
    '2 有文件读不了或写不了，或命令写错',
  ],

  async run(files, { output, rubric, force = false }, io) {
    if (output === undefined && files.length > 1)
      throw new UsageError('有多个文件，请用 -o 指定存放事实文件的文件夹。');
    const rubrics = chooseRubric(rubric);
    if (saidBadRubric(rubrics, false, io)) return STATUS.unread;
    const folder = output === undefined ? null : new OutputFolder(output, files);
    return eachFile(files, io, folder !== null, async ({ path: file, name }, page) => {
      const read = readWorkbookFile(file, rubrics);
      if (!read.ok) return sayFailed(name, read.error, false, page);
      const { workbook } = read;
      const notes = notesOn(workbook);
      sayNotes(name, notes, page);
      const text = factsText(workbook.rubric.id, workbook.facts);
      if (folder === null) await page.out(text);
      else {
        const target = folder.place(`${path.parse(file).name}.facts.json`, file);
        const saved = target.ok ? save(target.path, Buffer.from(text), { force }) : target;
        if (!saved.ok) return sayFailed(name, saved.error, false, page);
        await page.out(`${printable(name)} → ${printable(saved.path)}\n`);
      }
      return notes.length > 0 ? STATUS.findings : STATUS.fine;
    });
  },
};
