import type { Quotient } from '../rubric/formula';
import type { Assessment, RowResult } from './assessment';
import { formatAmount, formatPoints, formatRatio } from './format';
import { explainRule } from './rules';
import { explainClause, type Line } from './rules/rule';
import type { Missing, MissingReason } from './working';

export type { Line } from './rules/rule';

/** Why something is missing, in the words of the pane and the command. */
export const REASONS: Readonly<Record<MissingReason, string>> = {
  blank: '未填',
  unreadable: '不是数字，无法读取',
  negative: '不能为负数',
  'zero-denominator': '作除数而为 0',
  'not-judged': '未判定',
  'unknown-verdict': '判定不在可选范围',
  'not-allowed': '本项不能判定为不适用',
  'no-deduction': '判定为酌情，但未填扣分',
  'bad-deduction': '扣分不是数字或为负数',
};

/** Why a judgement cannot be used, with what stands there. */
export function verdictNote(missing: Missing): string {
  const found = missing.found === undefined || missing.found === '' ? '' : `（${missing.found}）`;
  return `${REASONS[missing.reason]}${found}`;
}

const LEVELS = { printed: '原文', inferred: '推定', assumed: '暂定' } as const;

/**
 * The derivation of one row: where its score comes from, down to the inputs.
 * @param row the row of an assessment
 */
export function explainRow(assessment: Assessment, row: RowResult): Line {
  const score =
    row.score === null
      ? '缺'
      : `${formatPoints(row.score)}${row.weight === null ? '' : ` / ${formatPoints(row.weight)}`} 分`;
  const { working } = row;
  const below: Line[] = [...explainRule(working)];
  if (row.score !== null && working.points !== null && row.weight !== null) {
    if (working.points.gt(row.weight)) below.push({ text: `不超过权重 ${formatPoints(row.weight)} 分` });
    if (!working.points.eq(row.score) && working.points.lte(row.weight)) {
      below.push({
        text: `四舍五入保留两位小数：${working.points.toDecimalText(20)} → ${formatPoints(row.score)}`,
      });
    }
  }
  if (row.name === assessment.adjustment.name && assessment.adjustment.clamped !== null) {
    const bound =
      assessment.adjustment.clamped === 'ceiling'
        ? assessment.rubric.source.total.max
        : assessment.rubric.source.total.min;
    below.push({ text: `总分以 ${formatPoints(bound)} 分为限，实际计入 ${score}` });
  }
  for (const missing of row.missing) {
    below.push({ text: `缺：${missing.name}，${verdictNote(missing)}` });
  }
  below.push(...explainClause(working.clause));
  for (const caveat of row.caveats) below.push({ text: `${LEVELS[caveat.level]}：${caveat.note}` });
  for (const way of row.improvements) {
    const verb = way.change.sign() > 0 ? '增加' : '减少';
    below.push({
      text: `${way.input}再${verb} ${amountOf(assessment, way.input, way.change.abs())}（至 ${amountOf(assessment, way.input, way.to)}）可得 ${formatPoints(way.score)} 分`,
    });
  }
  return { text: `${row.name}：${score}`, below };
}

/** A derivation as a text tree. */
export function drawTree(line: Line): string {
  const lines = [line.text];
  const draw = (children: readonly Line[], indent: string): void => {
    children.forEach((child, index) => {
      const last = index === children.length - 1;
      lines.push(`${indent}${last ? '└─ ' : '├─ '}${child.text}`);
      draw(child.below ?? [], `${indent}${last ? '   ' : '│  '}`);
    });
  };
  draw(line.below ?? [], '');
  return lines.join('\n');
}

/** An input's amount with its unit; a share as percent. */
export function amountOf(assessment: Assessment, name: string, value: Quotient): string {
  const input = assessment.rubric.inputs.get(name);
  if (input?.kind === 'ratio') return formatRatio(value);
  const unit = input?.kind === 'score' ? '分' : input?.unit;
  return unit === undefined ? formatAmount(value) : `${formatAmount(value)} ${unit}`;
}
