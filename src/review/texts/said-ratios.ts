import { Quotient } from '../../rubric/formula';
import { isDifference } from './elsewhere';
import { differs, type RowRatio } from './ratios';
import type { Figure, TextReading } from './reading';
import { orderOf } from './similar';
import { inUnit } from './units';

/** A ratio that a text states without a formula. */
export interface SaidRatio {
  readonly figure: Figure;
  /** The ratio of the row that it is; null where its words name none, or more than one. */
  readonly ratio: RowRatio | null;
  /** The two amounts of its sentence that it comes from; null where there are not just two, or their words do not tell. */
  readonly pair: SaidPair | null;
}

export interface SaidPair {
  readonly ratio: RowRatio;
  readonly numerator: Figure;
  readonly denominator: Figure;
}

const RATIO = /(?:率|比例|比率|比重|比值|之比|占比)$/;
const CHANGE = /(?:同比|环比|较上年|比上年)/;
/** What may stand before a ratio's name without making it another's. */
const NEUTRAL = /^(?:本|年|度|部门|单位|整体|总体|全年|财政|拨款|资金|预算|综合|的)*$/;
/** Shorter words name no ratio. */
const SHORTEST = 3;

/** The ratios that a row's text states without a formula. */
export function saidRatios(reading: TextReading, ratios: readonly RowRatio[]): readonly SaidRatio[] {
  if (ratios.length === 0) return [];
  const used = new Set(reading.equations.flatMap(({ inputs, results }) => [...inputs, ...results]));
  const said: SaidRatio[] = [];
  let amounts: Figure[] = [];
  let reached = 0;
  for (const figure of reading.figures) {
    if (/[。；;\n]/.test(reading.plain.slice(reached, figure.start))) amounts = [];
    reached = figure.end;
    if (used.has(figure)) continue;
    if (figure.kind === 'amount') amounts.push(figure);
    if (figure.kind !== 'percent') continue;
    if (RATIO.test(figure.label) && !CHANGE.test(figure.label)) {
      const named = ratios.filter((ratio) => ratio.called.some((name) => isCalled(figure.label, name)));
      const [only, another] = named;
      said.push({
        figure,
        ratio: another === undefined ? (only ?? null) : null,
        pair: pairOf(amounts, named.length > 0 ? named : ratios),
      });
    }
    amounts = [];
  }
  return said;
}

/** Whether a label is a name, or the end of one, with no more before it than 整体, 部门 and the like. */
export function isCalled(label: string, name: string): boolean {
  if (label.length >= SHORTEST && name.endsWith(label)) return true;
  return label.endsWith(name) && NEUTRAL.test(label.slice(0, -name.length));
}

function pairOf(amounts: readonly Figure[], ratios: readonly RowRatio[]): SaidPair | null {
  const [first, second, another] = amounts;
  if (first === undefined || second === undefined || another !== undefined) return null;
  const order = orderOf(ratios, first.label, second.label);
  if (order === null) return null;
  const names = namesOf(order.ratio);
  if (amounts.some(({ label }) => isDifference(label, names))) return null;
  const [numerator, denominator] = order.firstIsNumerator ? [first, second] : [second, first];
  return { ratio: order.ratio, numerator, denominator };
}

/** All that the terms of a ratio are called, in one. */
export function namesOf(ratio: RowRatio): string {
  return termNames(ratio).join(' ');
}

/** What the terms of a ratio are called; empty where the rubric's words do not say. */
export function termNames({ numerator, denominator }: RowRatio): readonly string[] {
  return [...numerator, ...denominator].flatMap(({ name, alias }) => [name, alias ?? '']);
}

/** What the ratio's formula gives for one amount over another, in the rubric's shape; null where that is not known. */
export function ofPair({ ratio, numerator, denominator }: SaidPair, inverted = false): Quotient | null {
  const [over, under] = inverted ? [denominator, numerator] : [numerator, denominator];
  return shaped(ratio, over.value, under.value);
}

/** The same with the numbers as printed, whatever their units. */
export function ofPrinted({ ratio, numerator, denominator }: SaidPair): Quotient | null {
  return shaped(ratio, asPrinted(numerator), asPrinted(denominator));
}

function asPrinted({ value, unit }: Figure): Quotient {
  return inUnit(value, unit);
}

/** a/b, or a/b-1 and (a-b)/b, which are the same. */
function shaped(
  { formula, numerator, denominator }: RowRatio,
  over: Quotient,
  under: Quotient,
): Quotient | null {
  const plain = over.div(under);
  if (plain === null || formula.kind !== 'binary') return null;
  const { op, left, right } = formula;
  if (op === '/' && differs(left)) return plain.sub(Quotient.ONE);
  if (op === '/') return numerator.length === 1 && denominator.length > 0 ? plain : null;
  const lessOne = op === '-' && right.kind === 'number' && right.value.eq(Quotient.ONE);
  return lessOne ? plain.sub(Quotient.ONE) : null;
}
