import type { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { Found } from '../check';
import { type Clause, quoted } from '../clauses';
import type { RowRatio } from './ratios';
import type { Figure, Place, TextReading } from './reading';
import { isCalled } from './said-ratios';
import { inUnit } from './units';
import type { Verdict } from './verdict';

/** Fewest decimals of a value that is shown beside a printed one. */
const FEWEST = 2;

/** A finding about a row's text. */
export function aboutText(row: string, message: string, more: Partial<Found> = {}): Found {
  return { indicator: row, names: [rowName('narrative', row)], message, fix: null, ...more };
}

/** A place of a text as it is written, on one line. */
export function written({ text }: TextReading, { start, end }: Place): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** A value as it would be printed in the place of a figure: as percent, in its unit; two decimals at least. */
export function like(value: Quotient, figure: Figure, moreDecimals = 0): string {
  const decimals = Math.max(FEWEST, decimalsOf(figure) + moreDecimals);
  if (figure.kind === 'percent') return value.toPercent(decimals);
  return `${bare(inUnit(value, figure.unit), decimals)}${figure.unit ?? ''}`;
}

/** A value at the very precision of a figure. */
export function rounded(value: Quotient, figure: Figure): string {
  const decimals = decimalsOf(figure);
  return figure.kind === 'percent'
    ? value.toPercent(decimals)
    : `${inUnit(value, figure.unit).toFixed(decimals)}${figure.unit ?? ''}`;
}

/** With so many decimals, and none of them where they are all 0. */
export function bare(value: Quotient, decimals: number): string {
  return value.isInteger() ? value.toDecimalText() : value.toFixed(decimals);
}

function decimalsOf({ printed }: Figure): number {
  return printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
}

/** What a verdict is about: the ratio's name, or what the text calls it where that names something else. */
export function subjectOfVerdict({ ratio, label }: Verdict): string {
  const isRatio = ratio?.called.some((name) => label === '' || isCalled(label, name)) === true;
  const name = isRatio ? ratio.name : label;
  return name === '' ? '算式' : `“${name}”`;
}

/** The rubric's words for a ratio as a clause; nothing where it prints none. */
export function ratioClause(ratio: RowRatio | null): Clause {
  return ratio?.words == null ? {} : quoted([`${ratio.name}=${ratio.words}`]);
}
