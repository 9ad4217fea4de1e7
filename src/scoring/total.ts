import { Quotient } from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { TallyRule } from '../rubric/types';

/** One clamp, after bonus and penalty; rounded half up to two decimals (rubric.md, General). */
export function clampTotal(rubric: Rubric, value: Quotient): Quotient {
  const { min, max } = rubric.source.total;
  return Quotient.max(min, Quotient.min(value, max)).round(2, 'half-up');
}

type Grade = Rubric['source']['grades']['scale'][number];

/** The best grade that a total reaches, and the one above it, whatever their order in the file. */
export function gradesOf(rubric: Rubric, total: Quotient): Record<'reached' | 'next', Grade | undefined> {
  let reached: Grade | undefined;
  let next: Grade | undefined;
  for (const grade of rubric.source.grades.scale) {
    if (total.gte(grade.from)) {
      if (reached === undefined || grade.from.gt(reached.from)) reached = grade;
    } else if (next === undefined || grade.from.lt(next.from)) next = grade;
  }
  return { reached, next };
}

/**
 * The bounds of 加减分项: what its entries add and take away at most.
 * @param whole the most that there is, for entries without a cap of their own
 */
export function adjustmentBounds(
  { entries }: TallyRule,
  whole: Quotient,
): { readonly least: Quotient; readonly most: Quotient } {
  const sum = (signs: readonly number[]): Quotient =>
    entries
      .filter(({ each }) => each === undefined || signs.includes(each.sign()))
      .reduce((total, { cap }) => total.add(cap ?? whole), Quotient.ZERO);
  return { least: sum([-1]).neg(), most: sum([0, 1]) };
}
