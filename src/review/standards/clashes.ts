import type { Quotient } from '../../rubric/formula';
import type { PrintedBand } from './bands';

/** Two bands of a printed standard that do not fit together. */
export interface Clash {
  readonly kind: 'overlap' | 'gap';
  readonly one: PrintedBand;
  readonly other: PrintedBand;
  /** The one value at which they meet; null where it is more than one. */
  readonly edge: Quotient | null;
}

/** Bands of one thing that overlap although they are worth different points, or leave a gap between them. */
export function clashesOf(bands: readonly PrintedBand[]): readonly Clash[] {
  const found: Clash[] = [];
  for (const scale of scalesOf(bands)) {
    const sorted = [...scale].sort(byLow);
    sorted.forEach((one, index) => {
      const other = sorted[index + 1];
      if (other === undefined) return;
      const clash = between(one, other);
      if (clash !== null) found.push(clash);
    });
  }
  return found;
}

/** The bands that are of one thing. Names of it may be shortened: 结余结转率 and 结转率. */
function scalesOf(bands: readonly PrintedBand[]): readonly (readonly PrintedBand[])[] {
  const scales: PrintedBand[][] = [];
  for (const band of bands) {
    const scale = scales.find(([first]) => first !== undefined && isSame(first, band));
    if (scale === undefined) scales.push([band]);
    else scale.push(band);
  }
  return scales.filter(({ length }) => length > 1);
}

function isSame(one: PrintedBand, other: PrintedBand): boolean {
  // A bound of 0 is printed without a percent sign.
  const unit = one.percent === other.percent || [one, other].some(onlyZero);
  return unit && (one.subject.endsWith(other.subject) || other.subject.endsWith(one.subject));
}

function onlyZero({ low, high }: PrintedBand): boolean {
  return [low, high].every((bound) => bound === null || bound.value.isZero());
}

function byLow({ low: one }: PrintedBand, { low: other }: PrintedBand): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? -1 : 1;
  return one.value.cmp(other.value);
}

/** What is wrong between two bands of which the first begins lower. */
function between(one: PrintedBand, other: PrintedBand): Clash | null {
  // ≥90% above ≥80%: the better one is meant to come first.
  const nested = (one.high === null && other.high === null) || (one.low === null && other.low === null);
  if (nested || one.high === null || other.low === null) return null;
  const side = one.high.value.cmp(other.low.value);
  const bothIn = one.high.inclusive && other.low.inclusive;
  const bothOut = !one.high.inclusive && !other.low.inclusive;
  const edge = side === 0 ? one.high.value : null;
  if (side > 0 || (side === 0 && bothIn))
    return one.points === other.points ? null : { kind: 'overlap', one, other, edge };
  return side < 0 || bothOut ? { kind: 'gap', one, other, edge } : null;
}
