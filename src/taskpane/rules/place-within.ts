import type { Quotient } from '../../rubric/formula';

/**
 * Where a value stands between two bounds, as a share of the way, kept off the very edges so that it is plain in
 * which band it stands; in the middle where a side is open. For drawing only.
 */
export function placeWithin(value: Quotient, from: Quotient | undefined, to: Quotient | undefined): number {
  if (from === undefined || to === undefined) return 0.5;
  const share = value.sub(from).div(to.sub(from));
  if (share === null) return 0.5;
  return Math.min(0.94, Math.max(0.06, Number(share.toFixed(4))));
}
