import type { Quotient } from '../../rubric/formula';
import { formatPoints } from '../../scoring/format';

/** Points with their sign, as what is added or taken away has one: `+2`, `−0.5`, `0`. */
export function signedPoints(points: Quotient): string {
  const sign = points.sign() < 0 ? '−' : points.isZero() ? '' : '+';
  return `${sign}${formatPoints(points.abs())}`;
}
