import path from 'node:path';

import { type CliCommand, RUBRIC_OPTION, STATUS, UsageError } from '../command';
import { eachFile, saidBadRubric, sayFailed } from '../each-file';
import { printable } from '../file-error';
import { guarded } from '../guarded';
import { anyNotesOn, sayNotes, sheetNotes } from '../notes';
import { reportDocx } from '../output/report-docx';
import { reportMarkdown } from '../output/report-markdown';
import { readAnyWorkbookFile } from '../read-any-workbook';
import { reportOf } from '../report-of';
import { chooseRubric } from '../rubric-choice';
import { OutputFolder, save } from '../targets';

/** jixiao report: the review report of a workbook, as far as it can be derived. */
export const report: CliCommand = {
  name: 'report',
  summary: '由工作簿写出核查报告（Markdown 或 .docx）',
  description:
    '读取工作簿中的数据、判定和核查评分表，写出《部门整体支出绩效自评核查报告》：核查得分和等级、逐项指标分析、存在问题、' +
    '改进措施和评分表。没有核查评分表的，以按评分标准计算的得分代替，并在报告中说明。只能由人写的部分标为“（待填写：…）”。' +
    '一个文件时输出 Markdown 到屏幕；用 -o 则在该文件夹中为每个工作簿写一个“名称.核查报告.md”或“.docx”。',
  arguments: [{ flags: '<文件...>', says: '标准工作簿，或可以识别的评分表（.xlsx）' }],
  options: [
    { flags: '-o, --output <文件夹>', says: '存放报告的文件夹，没有则新建' },
    { flags: '--docx', says: '写成 Word 文档（.docx），须用 -o 指定文件夹' },
    { flags: '--markdown', says: '写成 Markdown；不写 --docx 时即为 Markdown，两者都写则各写一份' },
    { flags: '--sheet <工作表>', says: '评分表所在的工作表，有几张相似的表时用' },
    RUBRIC_OPTION,
    { flags: '--force', says: '报告文件已存在时替换它' },
  ],
  examples: ['jixiao report 市委办.xlsx', 'jixiao report 各单位/*.xlsx -o 核查报告 --docx'],
  statuses: [
    '0 全部写出，各项指标都已核查',
    '1 全部写出，有指标尚未核查、缺扣分原因或无法计分，或有单元格、名称读不出',
    '2 有文件读不了或写不了，或命令写错',
  ],

  async run(files, { output, rubric, force = false, docx = false, markdown = false, sheet }, io) {
    if (output === undefined && docx) throw new UsageError('写 .docx 请用 -o 指定存放报告的文件夹。');
    if (output === undefined && files.length > 1)
      throw new UsageError('有多个文件，请用 -o 指定存放报告的文件夹。');
    const rubrics = chooseRubric(rubric);
    if (saidBadRubric(rubrics, false, io)) return STATUS.unread;
    const folder = output === undefined ? null : new OutputFolder(output, files);
    return eachFile(files, io, folder !== null, async ({ path: file, name }, page) => {
      const read = readAnyWorkbookFile(file, rubrics, sheet);
      if (!read.ok) return sayFailed(name, read.error, false, page);
      const made = guarded(() => ({ ok: true as const, ...reportOf(read.workbook) }));
      if (!made.ok) return sayFailed(name, made.error, false, page);
      const notes = anyNotesOn(read.workbook);
      const { document, whole } = made;
      sayNotes(name, [...notes, ...sheetNotes(read.workbook, sheet), ...made.notes], page);
      if (folder === null) await page.out(reportMarkdown(document));
      else {
        const formats = [
          ...(markdown || !docx
            ? [{ ending: 'md', bytes: () => Buffer.from(reportMarkdown(document)) }]
            : []),
          ...(docx ? [{ ending: 'docx', bytes: () => reportDocx(document) }] : []),
        ];
        for (const { ending, bytes } of formats) {
          const target = folder.place(`${path.parse(file).name}.核查报告.${ending}`, file);
          const saved = target.ok ? save(target.path, await bytes(), { force }) : target;
          if (!saved.ok) return sayFailed(name, saved.error, false, page);
          await page.out(`${printable(name)} → ${printable(saved.path)}\n`);
        }
      }
      return whole && notes.length === 0 ? STATUS.fine : STATUS.findings;
    });
  },
};
