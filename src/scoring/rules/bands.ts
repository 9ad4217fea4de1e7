import { Quotient } from '../../rubric/formula';
import type { Band, BandsRule } from '../../rubric/types';
import type { BandsWorking } from '../working';
import { classify, legalSet, type Line, type RuleKind } from './rule';
import { explainSpecial, explainValue, settle, specialPoints, within } from './value';

/** 分档: the band that holds the exact value says the points; the value is never rounded first. */
export const bands: RuleKind<BandsRule, BandsWorking> = {
  evaluate(rule, place, context) {
    const settled = settle(rule, place, context);
    const ordered = fromLowest(rule.bands);
    const common = {
      kind: 'bands',
      name: place.name,
      full: place.full,
      value: settled.value,
      bands: ordered,
      clause: rule.clause ?? null,
    } as const;
    if (settled.kind === 'missing') {
      return {
        ...common,
        points: null,
        outcome: 'missing',
        missing: settled.missing,
        special: null,
        hit: null,
        certainty: null,
      };
    }
    if (settled.kind === 'special') {
      const { special, points } = settled;
      return {
        ...common,
        points,
        outcome: special.outcome,
        missing: [],
        special,
        hit: null,
        clause: special.clause ?? common.clause,
        certainty: special.certainty ?? null,
      };
    }
    const hit = bandOf(ordered, settled.number);
    const band = hit === null ? undefined : ordered[hit];
    // The loader has shown that the bands leave no gap; a value outside all of them would be worth nothing.
    const points = band === undefined ? Quotient.ZERO : Quotient.min(band.points, place.full);
    return {
      ...common,
      points,
      outcome: classify(points, place.full),
      missing: [],
      special: null,
      hit,
      clause: band?.clause ?? common.clause,
      certainty: band?.certainty ?? null,
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

/** The index of the band that holds a value; null when none does. */
export function bandOf(ordered: readonly Band[], value: Quotient): number | null {
  const found = ordered.findIndex((band) => holds(band, value));
  return found < 0 ? null : found;
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

/** Bands from the lowest values to the highest, whatever the order in the file. */
export function fromLowest(unordered: readonly Band[]): readonly Band[] {
  return [...unordered].sort((one, other) => {
    const left = one.atLeast ?? one.above;
    const right = other.atLeast ?? other.above;
    if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? -1 : 1;
    const order = left.cmp(right);
    if (order !== 0) return order;
    // The band that holds the bound itself comes first: [a, a] before (a, b].
    return Number(one.above !== undefined) - Number(other.above !== undefined);
  });
}
