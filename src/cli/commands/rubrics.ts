import { libraryRubric, RUBRIC_IDS } from '../../rubric/library';
import type { Rubric } from '../../rubric/rubric';
import { type CliCommand, RUBRIC_OPTION, STATUS } from '../command';
import { errorText, hang } from '../output/text';
import { rubricByOption } from '../rubric-choice';
import { assumptionsOf } from '../rubric-facts';

/** jixiao rubrics: which rubrics there are, and how far each can be relied on. */
export const rubrics: CliCommand = {
  name: 'rubrics',
  summary: '列出随产品提供的评分标准',
  description:
    '列出随产品提供的评分标准：编号、地方、年度、修订、内容校验值，以及原文缺失、暂定的地方有几处。',
  arguments: [],
  options: [{ ...RUBRIC_OPTION, says: '只列这一个：编号，或自编的 YAML 文件' }],
  examples: ['jixiao rubrics'],
  statuses: ['0 已列出', '2 没有这个评分标准，或文件读不了'],

  async run(_args, { rubric }, io) {
    if (rubric === undefined) {
      for (const id of RUBRIC_IDS) {
        const found = libraryRubric(id);
        if (found !== undefined) await io.out(describe(found, io.width));
      }
      return STATUS.fine;
    }
    const chosen = rubricByOption(rubric);
    if (!chosen.ok) {
      io.err(errorText(null, chosen.error, io.width));
      return STATUS.unread;
    }
    await io.out(describe(chosen.rubric, io.width));
    return STATUS.fine;
  },
};

function describe(rubric: Rubric, width: number): string {
  const { source, id, revision, hash } = rubric;
  const assumed = assumptionsOf(source);
  const lines: readonly (readonly [string, string])[] = [
    ['名称', source.title],
    ['地方', source.place],
    ['年度', String(source.year)],
    ['修订', revision],
    ['校验值', hash],
    [
      '暂定',
      assumed.length === 0 ? '无' : `${String(assumed.length)} 处（原文缺失或未写明，请以当地评分标准为准）`,
    ],
  ];
  return `${id}\n${lines.map(([name, text]) => `${hang(`  ${name}${' '.repeat(8 - 2 * name.length)}`, text, width)}\n`).join('')}`;
}
