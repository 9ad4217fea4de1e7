import { narrate } from '../../narrative/narrate';
import { SEVERITIES, type Severity } from '../../review';
import { copying } from '../check-copies';
import { checkFile, type Checked } from '../check-file';
import {
  type CliCommand,
  FACTS_OR_WORKBOOK,
  type Options,
  RUBRIC_OPTION,
  STATUS,
  UsageError,
} from '../command';
import { eachFile, saidBadRubric, sayFailed } from '../each-file';
import type { FileError } from '../file-error';
import type { Io } from '../io';
import { listNotesOn, notesOn, sayNotes, sheetNotes } from '../notes';
import { mapped, recognisedText } from '../output/bind-report';
import { csvError, csvHead, csvLines } from '../output/check-csv';
import { type SummaryLine, summaryLine, summaryWorkbook, unreadLine } from '../output/check-summary';
import { withoutMissing } from '../output/finding-list';
import { checkText, tallyText } from '../output/check-text';
import { scoreLine } from '../output/json';
import { readBytes } from '../read-bytes';
import { chooseRubric } from '../rubric-choice';
import { save } from '../targets';

/** jixiao check: every finding on every file, as a list, for a program, or as a workbook over many files. */
export const check: CliCommand = {
  name: 'check',
  summary: '检查评分表，指出每一处不符合评分标准的单元格',
  description:
    '逐个检查评分表：权重与合计、比率与得分、评分说明里的算式、佐证和逻辑、文字和日期。只读取，不改动文件。没有单元格' +
    '名称的评分表先按表头和指标名称识别。用 --summary 另存一份多个文件的汇总；用 --mark 把标记和核查意见写入副本。',
  arguments: [{ flags: '<文件...>', says: FACTS_OR_WORKBOOK }],
  options: [
    { flags: '--json', says: '每个文件输出一行 JSON，供程序读取' },
    { flags: '--csv', says: '每个问题输出一行 CSV，可用 Excel、WPS 打开' },
    {
      flags: '--severity <级别>',
      says: '只列出、汇总和标记这一级及更重的问题：error、warning 或 info（默认）',
    },
    { flags: '--mark <文件夹>', says: '把标记和核查意见写入副本，存入这个文件夹；原文件不动' },
    {
      flags: '--unmark <文件夹>',
      says: '清除标记，存入这个文件夹；核查意见保留，原文件不动；识别不了的表也清除',
    },
    { flags: '--sheet <工作表>', says: '评分表所在的工作表，有几张相似的表时用' },
    { flags: '--summary <文件>', says: '另存汇总工作簿（.xlsx）：各文件、全部问题、各项检查的次数' },
    RUBRIC_OPTION,
    { flags: '--force', says: '汇总文件或副本已存在时替换它' },
  ],
  examples: ['jixiao check 市委办.xlsx', 'jixiao check 各单位/*.xlsx --severity error --summary 汇总.xlsx'],
  statuses: [
    '0 全部读取，没有必须改正的问题',
    '1 全部读取，有必须改正的问题',
    '2 有文件读不了，副本或汇总写不了，或命令写错',
  ],

  async run(files, options, io) {
    const { json = false, csv = false, rubric, summary, force = false, sheet } = options;
    if (json && csv) throw new UsageError('--json 与 --csv 只能写一个。');
    if (summary !== undefined && !/\.xlsx$/iu.test(summary))
      throw new UsageError('--summary 的文件名应以 .xlsx 结尾。');
    const wanted = wantedSeverities(options);
    const copies = copying(files, options, wanted);
    const written: string[] = [];
    const rubrics = chooseRubric(rubric);
    if (saidBadRubric(rubrics, json, io)) return STATUS.unread;
    const say = csv ? csvSpeaker() : json ? jsonSpeaker : textSpeaker();
    const lines: SummaryLine[] = [];
    const status = await eachFile(files, io, copies !== null, async ({ path: file, name }, page) => {
      const content = readBytes(file);
      const checked = content.ok ? checkFile(content, rubrics, sheet) : content;
      if (checked.ok) {
        const shown = checked.findings.filter((one) => wanted.includes(one.severity));
        const how = checked.workbook === null ? '' : recognisedText(checked.workbook);
        lines.push(summaryLine(name, checked, withoutMissing(shown), how));
        if (checked.workbook !== null) sayNotes(name, sheetNotes(checked.workbook, sheet), page);
        await say.file(name, checked, wanted, page);
      } else {
        lines.push(unreadLine(name, checked.error.message));
        await say.failed(name, checked.error, page);
      }
      const copied =
        content.ok && copies !== null ? copies.copy(file, content, checked.ok ? checked : null) : null;
      if (copied?.ok === true) {
        written.push(copied.path);
        if (!json && !csv) await page.out(copied.says);
        else if (copied.troubles !== '') page.err(`${name}：\n${copied.troubles}`);
      } else if (copied !== null && (checked.ok || checked.error.code !== copied.error.code))
        return sayFailed(name, copied.error, json, page);
      if (!checked.ok) return STATUS.unread;
      return checked.findings.some((one) => one.severity === 'error') ? STATUS.findings : STATUS.fine;
    });
    if (!json && !csv && files.length > 1) await io.out(`\n${tallyText(tallyOf(lines, wanted), io.width)}`);
    if (summary === undefined || status === STATUS.interrupted) return status;
    const saved = save(summary, summaryWorkbook(lines, wanted), { force, inputs: [...files, ...written] });
    if (!saved.ok) return sayFailed(summary, saved.error, json, io);
    if (!json && !csv) await io.out(`汇总已存入 ${summary}\n`);
    return status;
  },
};

/** How what was found is said. */
interface Speaker {
  file(name: string, checked: Checked, wanted: readonly Severity[], io: Io): Promise<void>;
  failed(name: string, error: FileError, io: Io): Promise<void>;
}

const jsonSpeaker: Speaker = {
  async file(name, { assessment, workbook, findings: all }, wanted, io) {
    const recognition = workbook?.recognition ?? null;
    const findings = all.filter((one) => wanted.includes(one.severity));
    const scored = { assessment, workbook, narratives: narrate(assessment), findings };
    const how =
      recognition === null ? {} : { recognised: { rows: mapped(recognition), trusted: recognition.trusted } };
    await io.out(`${scoreLine(name, { ...scored, ...how })}\n`);
  },
  async failed(name, error, io) {
    await sayFailed(name, error, true, io);
  },
};

function csvSpeaker(): Speaker {
  let head = csvHead();
  const say = async (text: string, io: Io): Promise<void> => {
    await io.out(head + text);
    head = '';
  };
  return {
    async file(name, checked, wanted, io) {
      if (checked.workbook !== null) sayNotes(name, listNotesOn(checked.workbook), io);
      const findings = checked.findings.filter((one) => wanted.includes(one.severity));
      await say(csvLines(name, { ...checked, findings }), io);
    },
    failed: (name, error, io) => say(csvError(name, error), io),
  };
}

function textSpeaker(): Speaker {
  let separator = '';
  return {
    async file(name, checked, wanted, io) {
      if (checked.workbook?.recognition === null) sayNotes(name, notesOn(checked.workbook), io);
      await io.out(separator + checkText(name, checked, wanted, io));
      separator = '\n';
    },
    async failed(name, error, io) {
      await sayFailed(name, error, false, io);
    },
  };
}

function wantedSeverities({ severity = 'info' }: Options): readonly Severity[] {
  const last = SEVERITIES.findIndex((one) => one === severity);
  if (last === -1) throw new UsageError('--severity 应为 error、warning 或 info。');
  return SEVERITIES.slice(0, last + 1);
}

function tallyOf(
  lines: readonly SummaryLine[],
  wanted: readonly Severity[],
): Parameters<typeof tallyText>[0] {
  const count = (severity: Severity): number =>
    lines.reduce((sum, line) => sum + line.findings.filter((one) => one.severity === severity).length, 0);
  return {
    files: lines.length,
    unread: lines.filter((line) => line.remark.startsWith('未能读取')).length,
    withErrors: lines.filter((line) => line.findings.some((one) => one.severity === 'error')).length,
    counts: wanted.map((severity) => [severity, count(severity)] as const),
  };
}
