import { loadRubric } from '../../rubric/load';
import { formatRubricError } from '../../rubric/rubric-error';
import type { Rubric } from '../../rubric/rubric';
import { type CliCommand, STATUS, UsageError } from '../command';
import { printable } from '../file-error';
import { errorText, hang } from '../output/text';
import { readText } from '../read-text';
import { assumptionsOf } from '../rubric-facts';

/** jixiao rubric check: whether a bureau's own rubric loads, and every mistake with its place if it does not. */
export const rubricCheck: CliCommand = {
  name: 'rubric check',
  summary: '检查自编的评分标准文件（YAML）',
  description:
    '检查自编的评分标准文件（YAML）：写法、权重、名称、公式、分档、分值转移和评分说明的句式。' +
    '全部错误一次列出，每条写明文件、行、列。',
  arguments: [{ flags: '[文件]', says: '评分标准文件（YAML，UTF-8 编码）' }],
  options: [{ flags: '--rubric <文件>', says: '同“文件”，与其他命令的写法一致' }],
  examples: ['jixiao rubric check 本县-2024.yaml'],
  statuses: ['0 没有错误', '2 有错误，或文件读不了'],

  async run([given], { rubric }, io) {
    if (given !== undefined && rubric !== undefined) throw new UsageError('文件与 --rubric 只能写一个。');
    const file = given ?? rubric;
    if (file === undefined) throw new UsageError('缺少参数“文件”。');
    const read = readText(file);
    if (!read.ok) {
      io.err(errorText(file, read.error, io.width));
      return STATUS.unread;
    }
    const loaded = loadRubric(read.text, file);
    if (loaded.ok) {
      await io.out(summary(file, loaded.rubric, io.width));
      return STATUS.fine;
    }
    // Not wrapped: editors and terminals find the place by the line's shape.
    await io.out(loaded.errors.map((error) => `${printable(formatRubricError(error))}\n`).join(''));
    await io.out(`\n${String(loaded.errors.length)} 处错误，评分标准未能载入。\n`);
    return STATUS.unread;
  },
};

function summary(file: string, rubric: Rubric, width: number): string {
  const { source, id, revision, hash, indicators, groups, inputs, values } = rubric;
  const levels = ([1, 2] as const).map((level) => groups.filter((group) => group.level === level).length);
  const weights = source.groups.map((group) => `${group.name} ${group.weight.toDecimalText()}`).join('、');
  const grades = source.grades.scale
    .map((grade) => `${grade.name} ≥${grade.from.toDecimalText()}`)
    .join('、');
  const assumed = assumptionsOf(source);
  const lines = [
    `${source.title}（${id}，修订 ${revision}）`,
    `指标：一级 ${String(levels[0])} 个，二级 ${String(levels[1])} 个，三级 ${String(indicators.length)} 个`,
    `权重：${weights}，逐级相加合计 100`,
    `数据：输入 ${String(inputs.size)} 项，派生 ${String(values.size)} 项，名称都已定义且都已用到`,
    '公式、分档、分值转移、评分说明的句式：均无错误',
    `等级：${grades}`,
    `暂定：${assumed.length === 0 ? '无' : `${String(assumed.length)} 处`}`,
    `校验值：${hash}`,
  ];
  return `${printable(file)}：没有错误。\n${lines.map((line) => `${hang('  ', line, width)}\n`).join('')}`;
}
