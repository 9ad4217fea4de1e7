import { statSync } from 'node:fs';
import path from 'node:path';

import { buildWorkbook } from '../../host/xlsx/build/build-workbook';
import { CHECKS, subjectOf } from '../../review';
import type { Rubric } from '../../rubric/rubric';
import { assess } from '../../scoring/assess';
import { type Facts, NO_FACTS } from '../../scoring/facts';
import { filledTemplate } from '../../workbook/template';
import { type Given, readFactsOf } from '../assess-file';
import {
  type CliCommand,
  FACTS_OR_WORKBOOK,
  RUBRIC_OPTION,
  STATUS,
  type Status,
  UsageError,
} from '../command';
import { type Failed, type FileError, printable } from '../file-error';
import { guarded } from '../guarded';
import { interruptible } from '../interrupt';
import type { Io } from '../io';
import { notesOn, sayNotes } from '../notes';
import { errorText } from '../output/text';
import { chooseRubric, type RubricChoice } from '../rubric-choice';
import { scoredYear } from '../scored';
import { save } from '../targets';

/** The check that says which names of the facts the rubric does not know: the workbook has no place for them. */
const UNKNOWN_NAMES = 'M03';

/** jixiao template: the standard workbook, blank or with facts in it. */
export const template: CliCommand = {
  name: 'template',
  summary: '生成标准工作簿（.xlsx），可带入事实文件的数据',
  description:
    '按评分标准生成标准工作簿：评分表、基础数据、评分底稿、核查意见。用 --facts 带入数据和判定；其中表上的得分' +
    '（reported）和评分说明（narratives）按人工填写写入。不写 -o 时存入当前文件夹，文件名为评分表的名称加年度。',
  arguments: [],
  options: [
    { flags: '-o, --output <文件>', says: '生成的文件，或存放它的文件夹' },
    { flags: '--facts <文件>', says: FACTS_OR_WORKBOOK },
    RUBRIC_OPTION,
    { flags: '--force', says: '文件已存在时替换它' },
  ],
  examples: ['jixiao template', 'jixiao template --facts 市委办.facts.json -o 市委办.xlsx'],
  statuses: ['0 已生成', '2 未生成：文件读不了、写不了或已存在，或命令写错'],

  async run(_args, { output, facts: from, rubric, force = false }, io) {
    if (output !== undefined && !isFolder(output) && !/\.xlsx$/iu.test(output))
      throw new UsageError('-o 的文件名应以 .xlsx 结尾。');
    const given = givenFacts(from, chooseRubric(rubric));
    if (!given.ok) return refuse(from ?? null, given.error, io);
    const target = targetOf(output, given);
    if (from !== undefined)
      sayNotes(from, [...lost(given), ...(given.workbook === null ? [] : notesOn(given.workbook))], io);
    const made = guarded(() => ({
      ok: true as const,
      bytes: buildWorkbook(filledTemplate(given.rubric, given.facts)),
    }));
    if (!made.ok) return refuse(from ?? null, made.error, io);
    const saved = await interruptible(() =>
      Promise.resolve(save(target, made.bytes, { force, inputs: from === undefined ? [] : [from] })),
    );
    // That it exists is said with its name.
    if (!saved.ok) return refuse(saved.error.code === 'exists' ? null : target, saved.error, io);
    await io.out(`已生成 ${printable(target)}\n`);
    return STATUS.fine;
  },
};

function givenFacts(from: string | undefined, rubrics: RubricChoice): Given | Failed {
  if (from !== undefined) return readFactsOf(from, rubrics);
  const chosen = rubrics.of(null);
  return chosen.ok ? { ok: true, rubric: chosen.rubric, facts: NO_FACTS, workbook: null } : chosen;
}

function lost({ rubric, facts }: { readonly rubric: Rubric; readonly facts: Facts }): readonly string[] {
  const assessment = assess(rubric, facts);
  return CHECKS.filter((check) => check.code === UNKNOWN_NAMES).flatMap((check) =>
    check.find(subjectOf(assessment)).map((one) => one.message),
  );
}

function targetOf(output: string | undefined, { rubric, facts }: Given): string {
  const said = scoredYear(facts)?.normalize('NFKC') ?? '';
  const year = /^\d{4}/u.exec(said)?.[0] ?? String(rubric.source.year);
  // A title may hold anything; a file's name may not.
  const title = rubric.source.title.replace(/[\p{Cc}\\/:*?"<>|]/gu, '').trim();
  const name = `${title}-${year}.xlsx`;
  if (output === undefined) return name;
  return isFolder(output) ? path.join(output, name) : output;
}

function isFolder(given: string): boolean {
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function refuse(file: string | null, error: FileError, io: Io): Status {
  io.err(errorText(file, error, io.width));
  return STATUS.unread;
}
