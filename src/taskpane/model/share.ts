import type { Quotient } from '../../rubric/formula';

/** Part of a whole as a CSS width between 0% and 100%: for drawing only, never for a score. */
export function shareOfWidth(part: Quotient, whole: Quotient): string {
  const share = part.div(whole);
  if (share === null || share.sign() <= 0) return '0%';
  const text = share.toPercent(2);
  return share.toDecimalText(5).startsWith('0.') ? text : '100%';
}
