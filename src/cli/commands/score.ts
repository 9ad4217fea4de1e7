import { narrate } from '../../narrative/narrate';
import { review } from '../../review';
import { type Assessed, assessFile, guarded } from '../assess-file';
import { type CliCommand, RUBRIC_OPTION, STATUS, type Status } from '../command';
import type { Failed } from '../file-error';
import { errorLine, scoreLine, type ScoredFile } from '../output/json';
import { scoreTable } from '../output/table';
import { errorText } from '../output/text';
import { chooseRubric, type RubricChoice } from '../rubric-choice';
import { fileNames } from '../scored';

type Scored = Assessed & ScoredFile;

/** jixiao score: every file scored, one after the other; a bad one is reported and the others done. */
export const score: CliCommand = {
  name: 'score',
  summary: '为事实文件评分，列出各行得分、理由和问题',
  description:
    '为一个或多个事实文件评分。逐行列出得分、权重和理由，其后是问题、还缺的数据和距上一档的差距。' +
    '读不了的文件单独报告，其余照常评分。',
  arguments: [{ flags: '<文件...>', says: '事实文件或案例文件（JSON，UTF-8 编码）' }],
  options: [RUBRIC_OPTION, { flags: '--json', says: '每个文件输出一行 JSON，供程序读取' }],
  examples: ['jixiao score 市委办.facts.json', 'jixiao score --json 各单位/*.json'],
  statuses: ['0 全部读取，没有必须改正的问题', '1 全部读取，有必须改正的问题', '2 有文件读不了，或命令写错'],

  async run(files, { rubric, json = false }, io) {
    const rubrics = chooseRubric(rubric);
    if (!json && rubrics.given?.ok === false) {
      // For a person it is one mistake; a program gets its line for every file.
      io.err(errorText(null, rubrics.given.error, io.width));
      return STATUS.unread;
    }
    const names = fileNames(files);
    let status: Status = STATUS.fine;
    let separator = '';
    // One file after the other, each forgotten before the next: there may be thousands.
    for (const [index, file] of files.entries()) {
      const name = names[index] ?? file;
      const scored = scoreFile(file, rubrics);
      if (!scored.ok) {
        status = STATUS.unread;
        if (json) await io.out(`${errorLine(name, scored.error)}\n`);
        else io.err(errorText(name, scored.error, io.width));
        continue;
      }
      const grave = scored.findings.some((one) => one.severity === 'error');
      if (status === STATUS.fine && grave) status = STATUS.findings;
      if (json) await io.out(`${scoreLine(name, scored)}\n`);
      else await io.out(separator + scoreTable(name, scored, io));
      separator = '\n';
    }
    return status;
  },
};

function scoreFile(file: string, rubrics: RubricChoice): Scored | Failed {
  const assessed = assessFile(file, rubrics);
  if (!assessed.ok) return assessed;
  const { assessment } = assessed;
  return guarded(() => ({ ...assessed, narratives: narrate(assessment), findings: review(assessment) }));
}
