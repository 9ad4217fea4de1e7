import { Quotient } from '../../rubric/formula';
import type { Band, BandsRule } from '../../rubric/types';
import type { BandsWorking } from '../working';
import { classify, type LeafContext, legalSet, type Line, type RuleKind } from './rule';
import { explainSpecial, explainValue, settle, specialPoints, within } from './value';

/** 分档: the band that holds the exact value says the points; the value is never rounded first. */
export const bands: RuleKind<BandsRule, BandsWorking, LeafContext> = {
  evaluate(rule, place, context) {
    const settled = settle(rule, place, context);
    const common = {
      kind: 'bands',
      rule,
      name: place.name,
      full: place.full,
      value: settled.value,
      bands: fromLowest(rule.bands),
    } as const;
    if (settled.kind === 'missing') {
      return {
        points: null,
        outcome: 'missing',
        missing: settled.missing,
        special: null,
        hit: null,
        certainty: null,
        clause: rule.clause ?? null,
        ...common,
      };
    }
    if (settled.kind === 'special') {
      const { special, points } = settled;
      return {
        points,
        outcome: special.outcome,
        missing: [],
        special,
        hit: null,
        clause: special.clause ?? rule.clause ?? null,
        certainty: special.certainty ?? null,
        ...common,
      };
    }
    const { hit, band, points: printed } = bandOf(rule.bands, settled.number);
    const points = Quotient.min(printed, place.full);
    return {
      points,
      outcome: classify(points, place.full),
      missing: [],
      special: null,
      hit,
      clause: band?.clause ?? rule.clause ?? null,
      certainty: band?.certainty ?? null,
      ...common,
    };
  },

  legal(rule, place) {
    const points = rule.bands.map((band) => band.points);
    return legalSet(within(place, [...points, ...specialPoints(rule, place)]));
  },

  explain(working) {
    const lines: Line[] = [...explainValue(working.value), ...explainSpecial(working.special)];
    if (working.hit !== null) {
      const scale = working.bands.map((band, index) => {
        const mark = index === working.hit ? '→ ' : '　 ';
        return { text: `${mark}${band.label}：${band.points.toDecimalText()} 分` };
      });
      lines.push({ text: '分档', below: scale.reverse() });
    }
    return lines;
  },
};

/** The band that holds a value, with its place among the bands from the lowest. */
export interface Hit {
  readonly hit: number | null;
  readonly band: Band | undefined;
  readonly points: Quotient;
}

/** The loader has shown that bands leave no gap; where there are none at all, nothing is given or taken. */
const NO_BAND: Hit = { hit: null, band: undefined, points: Quotient.ZERO };

/** Which of the bands holds a value. */
export function bandOf(unordered: readonly Band[], value: Quotient): Hit {
  const ordered = fromLowest(unordered);
  const hit = ordered.findIndex((one) => holds(one, value));
  const band = ordered[hit];
  return band === undefined ? NO_BAND : { hit, band, points: band.points };
}

/** Whether a band holds a value, each bound counted as the band says. */
export function holds(band: Band, value: Quotient): boolean {
  return (
    (band.atLeast === undefined || value.gte(band.atLeast)) &&
    (band.above === undefined || value.gt(band.above)) &&
    (band.atMost === undefined || value.lte(band.atMost)) &&
    (band.below === undefined || value.lt(band.below))
  );
}

/** Rules never change, and every assessment asks for the same orders. */
const orders = new WeakMap<readonly Band[], readonly Band[]>();

/** Bands from the lowest values to the highest, whatever the order in the file. */
export function fromLowest(unordered: readonly Band[]): readonly Band[] {
  let ordered = orders.get(unordered);
  if (ordered === undefined) {
    ordered = [...unordered].sort(byLowerBound);
    orders.set(unordered, ordered);
  }
  return ordered;
}

function byLowerBound(one: Band, other: Band): number {
  const left = one.atLeast ?? one.above;
  const right = other.atLeast ?? other.above;
  // Only the lowest band is open below.
  if (left === undefined) return -1;
  if (right === undefined) return 1;
  // Of two with the same bound the one that holds it comes first: [a, a] before (a, b].
  return left.cmp(right) || Number(one.above !== undefined) - Number(other.above !== undefined);
}
