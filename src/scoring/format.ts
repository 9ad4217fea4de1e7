import type { Quotient } from '../rubric/formula';

/**
 * How numbers are shown. Only shown: every comparison uses the exact value (rubric.md, General).
 */

/** Points, at most two decimals, half up: 3, 2.9, 0.83. */
export function formatPoints(value: Quotient): string {
  return value.round(2, 'half-up').toDecimalText();
}

/** Amounts as the cells show them: two decimals, `.00` dropped, more where the value has more (narrative.md). */
export function formatAmount(value: Quotient): string {
  if (!value.isFiniteDecimal()) return value.toFixed(2).replace(/\.00$/u, '');
  const exact = value.toDecimalText(200);
  return /\.\d{3}/u.test(exact) ? exact : value.toFixed(2).replace(/\.00$/u, '');
}

/** A ratio as percent with two decimals, half up. */
export function formatRatio(value: Quotient): string {
  return value.toPercent(2);
}

/** An ISO date as people write it: 2019年2月14日. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}
