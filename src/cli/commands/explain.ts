import path from 'node:path';

import { suggestion } from '../../rubric/nearest';
import type { Assessment, RowResult } from '../../scoring/assessment';
import { explainRow, type Line } from '../../scoring/explain';
import { formatPoints } from '../../scoring/format';
import { assessFile } from '../assess-file';
import { type CliCommand, FACTS_OR_WORKBOOK, RUBRIC_OPTION, STATUS } from '../command';
import { quote } from '../file-error';
import { notesOn, sayNotes } from '../notes';
import { errorText } from '../output/text';
import { wrappedTree } from '../output/tree';
import { chooseRubric } from '../rubric-choice';

/** jixiao explain: where each number comes from, down to the inputs. */
export const explain: CliCommand = {
  name: 'explain',
  summary: '说明得分的推导过程',
  description: '说明一个指标或全部指标的得分是怎样得出的：数据、代入数字的公式、所落的档、取整和依据的条文。',
  arguments: [
    { flags: '<文件>', says: FACTS_OR_WORKBOOK },
    { flags: '[指标]', says: '指标的名称或别名；不写则说明全部指标和合计' },
  ],
  options: [RUBRIC_OPTION],
  examples: ['jixiao explain 市委办.xlsx', 'jixiao explain 市委办.xlsx 支出完成率'],
  statuses: ['0 已说明', '2 文件读不了，或没有这个指标'],

  async run([file = '', indicator], { rubric }, io) {
    const assessed = assessFile(file, chooseRubric(rubric));
    if (!assessed.ok) {
      io.err(errorText(path.basename(file), assessed.error, io.width));
      return STATUS.unread;
    }
    const { assessment, workbook } = assessed;
    if (workbook !== null) sayNotes(path.basename(file), notesOn(workbook), io);
    const rows =
      indicator === undefined ? [...assessment.rows, assessment.adjustment] : found(assessment, indicator);
    if (rows.length === 0) {
      io.err(`${unknownIndicator(assessment, indicator ?? '')}\n`);
      return STATUS.unread;
    }
    const lines = rows.map((row) => explainRow(assessment, row));
    if (indicator === undefined) lines.push(totals(assessment));
    await io.out(`${lines.map((line) => wrappedTree(line, io.width)).join('\n\n')}\n`);
    return STATUS.fine;
  },
};

function found(assessment: Assessment, indicator: string): readonly RowResult[] {
  const wanted = indicator.trim();
  const { rubric } = assessment;
  const known = [...rubric.indicators, rubric.source.adjustment];
  const hit =
    known.find(({ name }) => name === wanted) ?? known.find(({ aliases }) => aliases.includes(wanted));
  return hit === undefined ? [] : [assessment.row(hit.name) ?? []].flat();
}

function unknownIndicator({ rubric }: Assessment, indicator: string): string {
  const known = [...rubric.indicators, rubric.source.adjustment].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ]);
  const hint = suggestion(indicator.trim(), known);
  return `评分标准 ${rubric.id} 中没有指标${quote(indicator)}${hint === '' ? '。不写指标名称即列出全部。' : hint}`;
}

/** How the rows add up to the total. */
function totals(assessment: Assessment): Line {
  const { rubric, adjustment, grade, nextGrade } = assessment;
  const groups = rubric.groups
    .filter((group) => group.level === 1)
    .map((group): Line => {
      const rows = group.indicators.flatMap((name) => assessment.row(name) ?? []);
      return { text: group.name, below: rows.map((row) => ({ text: `${row.name}：${scoreOf(row)}` })) };
    });
  const below: Line[] = [...groups, { text: `${adjustment.name}：${scoreOf(adjustment)}` }];
  if (grade !== null) below.push({ text: `等级：${grade}` });
  if (nextGrade !== null)
    below.push({ text: `再得 ${formatPoints(nextGrade.points)} 分，等级为“${nextGrade.name}”` });
  const incomplete = assessment.complete ? '' : '（未完成，只计已有得分的行）';
  return { text: `合计：${formatPoints(assessment.total)} 分${incomplete}`, below };
}

function scoreOf(row: RowResult): string {
  if (row.score === null) return '缺';
  return row.weight === null
    ? formatPoints(row.score)
    : `${formatPoints(row.score)} / ${formatPoints(row.weight)}`;
}
