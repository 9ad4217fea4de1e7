import { Quotient, readDouble } from '../rubric/formula';
import { ratioName } from '../rubric/names';
import type { Assessment } from '../scoring/assessment';
import { formatAmount, formatRatio } from '../scoring/format';
import type { Scalar } from './model';

/** A derived value with the cell whose formula shows it. */
export interface DerivedCell {
  /** The rubric's name of the value. */
  readonly value: string;
  /** The defined name of its cell. */
  readonly name: string;
  /** What it is called in messages: `比率“支出完成率”`. */
  readonly what: string;
  /** The exact value; null while it has none. */
  readonly exact: Quotient | null;
  /** A number as the cell shows it. */
  readonly show: (number: Quotient) => string;
}

/** The cells of 派生数据: ratios first, then amounts, each in the rubric's order. */
export function derivedCells(assessment: Assessment): readonly DerivedCell[] {
  const ratios = assessment.ratios.map(({ name, value }) => ({
    value: name,
    name: ratioName(name),
    what: `比率“${name}”`,
    exact: value,
    show: formatRatio,
  }));
  const amounts = [...assessment.rubric.values].flatMap(([name, { kind }]): readonly DerivedCell[] => {
    if (kind === 'ratio') return [];
    const outcome = assessment.value(name)?.outcome;
    const exact = outcome?.kind === 'number' ? outcome.value : null;
    return [{ value: name, name, what: `“${name}”`, exact, show: formatAmount }];
  });
  return [...ratios, ...amounts];
}

/** What a formula may be off by, relatively, without saying something else: cells hold 15 digits. */
const LOST = Quotient.of('0.000000000001');

/** Whether what a cell shows is an exact value; a blank shows that there is none. */
export function shows(cell: Scalar, exact: Quotient | null): boolean {
  if (typeof cell !== 'number') return exact === null && (cell === null || cell === '');
  const shown = Quotient.parse(readDouble(cell) ?? '');
  if (exact === null || shown === null) return false;
  return shown.sub(exact).abs().lte(exact.abs().mul(LOST));
}
