import { Quotient } from '../../rubric/formula';
import type { Input, InputKind, Rule } from '../../rubric/types';
import { toA1 } from '../address';
import type { Area, NumberValidation } from '../model';
import { double } from '../numbers';

/**
 * Bounds of the numbers that people type. They warn and do not stop anyone: the reader takes `3 分` or `98.60%` typed
 * as text too, and what is out of bounds is the review's to say.
 */

/** What is asked for, by kind; texts and dates have no bounds. */
const ASKED: Readonly<Partial<Record<InputKind, string>>> = {
  amount: '大于或等于 0 的数',
  count: '大于或等于 0 的整数',
  days: '大于或等于 0 的整数',
  ratio: '百分数，如 90%',
  score: '百分制得分',
};

/** The validation of input cells of one kind; null for texts and dates. */
export function inputValidation(input: Input, unit: string, areas: readonly Area[]): NumberValidation | null {
  const asked = ASKED[input.kind];
  if (asked === undefined) return null;
  const whole = input.kind === 'count' || input.kind === 'days';
  const said = input.kind === 'amount' || whole ? `${asked}（单位：${unit}）` : asked;
  return {
    kind: whole ? 'whole' : 'decimal',
    areas,
    least: '0',
    most: input.max === undefined ? null : String(double(input.max)),
    allowBlank: true,
    prompt: { title: '填报', text: `填${said}。没有数据的留空；空白与 0 不同。` },
    error: warning('请核对填写的数', `这里应填${said}${upTo(input)}。`),
  };
}

function upTo({ kind, max }: Input): string {
  if (max === undefined) return '';
  return `，一般不超过 ${kind === 'ratio' ? max.toPercent(0) : max.toDecimalText()}`;
}

/**
 * The validation of a column of scores, from 0 to the weight in the row's own cell, which may differ from place to
 * place.
 * @param weights the column of weights
 */
export function scoreValidation(scores: Area, weights: number): NumberValidation {
  return {
    kind: 'decimal',
    areas: [scores],
    least: '0',
    // As seen from the first cell: each row has its own weight.
    most: `$${toA1(scores.top, weights)}`,
    allowBlank: true,
    prompt: { title: '得分', text: '由程序计算，也可人工填写：0 至本行权重，保留两位小数。' },
    error: warning('请核对得分', '得分应在 0 与本行权重之间。'),
  };
}

/** The validation of one cell of points between two bounds. */
export function pointsValidation(
  what: string,
  { row, column }: { readonly row: number; readonly column: number },
  least: Quotient,
  most: Quotient,
): NumberValidation {
  const between = `${least.toDecimalText()} 至 ${most.toDecimalText()} 分`;
  return {
    kind: 'decimal',
    areas: [{ top: row, bottom: row, left: column, right: column }],
    least: String(double(least)),
    most: String(double(most)),
    allowBlank: true,
    prompt: { title: what, text: `由程序计算，也可人工填写：${between}，保留两位小数。` },
    error: warning(`请核对${what}`, `${what}应在 ${between}之间。`),
  };
}

/** The validations of points taken off, one for the cells of each bound. */
export function deductValidations(
  cells: readonly (readonly [Area, Quotient])[],
): readonly NumberValidation[] {
  const byMost = new Map<string, Area[]>();
  for (const [area, most] of cells) {
    const key = most.toDecimalText(20);
    byMost.set(key, [...(byMost.get(key) ?? []), area]);
  }
  return [...byMost].map(([most, areas]) => ({
    kind: 'decimal',
    areas,
    least: '0',
    most,
    allowBlank: true,
    prompt: { title: '扣分', text: `判定为“酌情”的填写：0 至 ${most} 分。` },
    error: warning('请核对扣分', `扣分应在 0 至 ${most} 分之间。`),
  }));
}

/** The most that can be taken off an item: its points, and those that others move to it when they do not apply. */
export function mostOff(rule: Rule, key: string | null, points: Quotient): Quotient {
  if (rule.kind === 'evidence') return mostOff(rule.rule, key, points);
  if (rule.kind !== 'checklist' || key === null) return points;
  return rule.items.reduce((sum, { moveTo = [], points: moved }) => {
    const share = moveTo.includes(key) ? moved.div(Quotient.of(moveTo.length)) : null;
    return share === null ? sum : sum.add(share);
  }, points);
}

function warning(title: string, text: string): NumberValidation['error'] {
  return { title, text, style: 'warning' };
}
