import path from 'node:path';

import { bindWorkbook, type Bound } from '../bind-workbook';
import { type CliCommand, type Options, RUBRIC_OPTION, STATUS, UsageError } from '../command';
import { eachFile, saidBadRubric, sayFailed } from '../each-file';
import { bindLine, bindText } from '../output/bind-report';
import { readAnyWorkbookFile } from '../read-any-workbook';
import { chooseRubric } from '../rubric-choice';
import { openElsewhere, OutputFolder, save, type Target } from '../targets';

/** jixiao bind: recognises a score sheet without names, shows what was made out, defines the names. */
export const bind: CliCommand = {
  name: 'bind',
  summary: '识别没有单元格名称的评分表，并在副本中定义名称',
  description:
    '识别各地下发的评分表：表头、各行指标、权重、得分、评分说明、合计和签署，列出识别的结果、把握和核对权重的算式。' +
    '不写 -o 和 --in-place 时只列出，不写文件；写了则定义名称，此后可像标准工作簿一样评分、填写和检查，其余内容不变。' +
    '识别有疑问的，核对无误后加 --accept 才写入。',
  arguments: [{ flags: '<文件...>', says: '评分表（.xlsx）' }],
  options: [
    { flags: '-o, --output <文件夹>', says: '结果存入这个文件夹，没有则新建；原文件不动' },
    { flags: '--in-place', says: '直接写入原文件' },
    { flags: '--accept', says: '识别有疑问的，也按列出的结果写入' },
    { flags: '--sheet <工作表>', says: '评分表所在的工作表，有几张相似的表时用' },
    RUBRIC_OPTION,
    { flags: '--force', says: '结果文件夹中已有同名而内容不同的文件时，替换它' },
    { flags: '--json', says: '每个文件输出一行 JSON，供程序读取' },
  ],
  examples: ['jixiao bind 市委办.xlsx', 'jixiao bind 各单位/*.xlsx -o 结果'],
  statuses: [
    '0 全部识别，权重核对一致，没有疑问',
    '1 全部读取，有识别存疑或没有适用的评分标准的',
    '2 有文件读不了、识别不了或写不了，或命令写错',
  ],

  async run(files, options, io) {
    const { json = false, rubric, sheet, accept = false } = options;
    const place = placing(files, options);
    const rubrics = chooseRubric(rubric);
    if (saidBadRubric(rubrics, json, io)) return STATUS.unread;
    let separator = '';
    return eachFile(files, io, place !== null, async ({ path: file, name }, page) => {
      const read = readAnyWorkbookFile(file, rubrics, sheet);
      if (!read.ok) return sayFailed(name, read.error, json, page);
      const bound = bindWorkbook(read.workbook, place !== null, accept);
      if (!bound.ok) return sayFailed(name, bound.error, json, page);
      const saved = place === null || bound.bytes === null ? null : place(file, bound.bytes);
      if (saved?.ok === false) return sayFailed(name, saved.error, json, page);
      const target = saved?.path ?? null;
      if (json) await page.out(`${bindLine(name, bound, target)}\n`);
      else await page.out(separator + bindText(name, bound, { target, asked: place !== null }, page.width));
      separator = '\n';
      return isSure(bound) ? STATUS.fine : STATUS.findings;
    });
  },
};

/** Whether there was nothing to ask about: it has names already, or is trusted. */
function isSure({ recognition }: Bound): boolean {
  return recognition === null || (recognition.known && recognition.trusted);
}

/** How a result is put in its place; null where nothing is to be written. */
function placing(
  files: readonly string[],
  { output, inPlace = false, force = false }: Options,
): ((file: string, bytes: Uint8Array) => Target) | null {
  if (inPlace && output !== undefined)
    throw new UsageError('-o 与 --in-place 只能写一个：写入另一个文件夹用 -o，直接写入原文件用 --in-place。');
  if (inPlace) return (file, bytes) => openElsewhere(file) ?? save(file, bytes, { force: true });
  if (output === undefined) return null;
  const folder = new OutputFolder(output, files, { option: '-o', inPlace: true });
  return (file, bytes) => {
    const target = folder.place(path.basename(file), file);
    return target.ok ? save(target.path, bytes, { force, sameContent: true }) : target;
  };
}
