import { Quotient } from '../rubric/formula';
import type { Assessment } from '../scoring/assessment';
import { own, TOTAL, trimmed } from '../scoring/facts';

/** What stands in a score cell of the sheet. */
export type Reported =
  | { readonly status: 'blank' }
  | { readonly status: 'number'; readonly value: Quotient }
  | { readonly status: 'unreadable'; readonly text: string };

/** The score that the sheet prints for a row, or its 合计. */
export function reported(assessment: Assessment, name: string): Reported {
  const text = trimmed(own(assessment.facts.reported, name));
  if (text === '') return { status: 'blank' };
  const value = Quotient.parse(text);
  return value === null ? { status: 'unreadable', text } : { status: 'number', value };
}

/** The number that the sheet prints for a row; null when blank or unreadable. */
export function reportedNumber(assessment: Assessment, name: string): Quotient | null {
  const found = reported(assessment, name);
  return found.status === 'number' ? found.value : null;
}

/**
 * The sheet's own sum of the indicators' scores, a blank one counting 0; null when one of them cannot be read or
 * none is printed, for then there is no sum to compare with.
 */
export function reportedRowsTotal(assessment: Assessment): Quotient | null {
  let sum: Quotient | null = null;
  for (const row of assessment.rows) {
    const found = reported(assessment, row.name);
    if (found.status === 'unreadable') return null;
    if (found.status === 'number') sum = (sum ?? Quotient.ZERO).add(found.value);
  }
  return sum;
}

/** Whether the sheet prints any score at all. */
export function printsScores(assessment: Assessment): boolean {
  const names = [...assessment.rows.map((row) => row.name), assessment.adjustment.name, TOTAL];
  return names.some((name) => reported(assessment, name).status !== 'blank');
}

/**
 * What 加减分项 should say on this sheet: what its counts give and the total's bounds leave over the given rows. A
 * mistake in another row, as it is printed, is none of its own. null when a count is missing.
 */
export function fittingAdjustment({ rubric, adjustment }: Assessment, rows: Quotient): Quotient | null {
  const { points } = adjustment.working;
  if (points === null) return null;
  const { min, max } = rubric.source.total;
  return Quotient.max(min, Quotient.min(rows.add(points), max)).sub(rows);
}
