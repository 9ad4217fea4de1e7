import { narrate } from '../../narrative/narrate';
import { review } from '../../review';
import { reviewWorkbook } from '../../workbook/reading/review-workbook';
import { assessFile } from '../assess-file';
import { type CliCommand, FACTS_OR_WORKBOOK, RUBRIC_OPTION, STATUS } from '../command';
import { eachFile, saidBadRubric, sayFailed } from '../each-file';
import type { Failed } from '../file-error';
import { guarded } from '../guarded';
import { notesOn, sayNotes } from '../notes';
import { scoreLine, type ScoredFile } from '../output/json';
import { scoreTable } from '../output/table';
import { chooseRubric, type RubricChoice } from '../rubric-choice';

type Scored = { readonly ok: true } & ScoredFile;

/** jixiao score: every file scored, one after the other; a bad one is reported and the others done. */
export const score: CliCommand = {
  name: 'score',
  summary: '为工作簿或事实文件评分，列出各行得分、理由和问题',
  description:
    '为一个或多个标准工作簿、事实文件评分，不改动文件。逐行列出得分、权重和理由，其后是问题及其单元格、还缺的数据和' +
    '距上一档的差距。读不了的文件单独报告，其余照常评分。',
  arguments: [{ flags: '<文件...>', says: FACTS_OR_WORKBOOK }],
  options: [RUBRIC_OPTION, { flags: '--json', says: '每个文件输出一行 JSON，供程序读取' }],
  examples: ['jixiao score 市委办.xlsx', 'jixiao score --json 各单位/*.xlsx'],
  statuses: ['0 全部读取，没有必须改正的问题', '1 全部读取，有必须改正的问题', '2 有文件读不了，或命令写错'],

  async run(files, { rubric, json = false }, io) {
    const rubrics = chooseRubric(rubric);
    if (saidBadRubric(rubrics, json, io)) return STATUS.unread;
    let separator = '';
    return eachFile(files, io, false, async ({ path, name }, page) => {
      const scored = scoreFile(path, rubrics);
      if (!scored.ok) return sayFailed(name, scored.error, json, page);
      if (json) await page.out(`${scoreLine(name, scored)}\n`);
      else {
        if (scored.workbook !== null) sayNotes(name, notesOn(scored.workbook), page);
        await page.out(separator + scoreTable(name, scored, page));
      }
      separator = '\n';
      return scored.findings.some((one) => one.severity === 'error') ? STATUS.findings : STATUS.fine;
    });
  },
};

function scoreFile(file: string, rubrics: RubricChoice): Scored | Failed {
  const assessed = assessFile(file, rubrics);
  if (!assessed.ok) return assessed;
  const { assessment, workbook } = assessed;
  return guarded(() => ({
    ...assessed,
    narratives: narrate(assessment),
    findings: workbook === null ? review(assessment) : reviewWorkbook(assessment, workbook),
  }));
}
