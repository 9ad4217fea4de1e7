import { Quotient } from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { Indicator } from '../rubric/types';
import { type Facts, own, trimmed } from './facts';

/**
 * The weight of each indicator on this sheet: as printed there, otherwise the rubric's own (rubric.md, General).
 * A printed weight that is no plain, non-negative decimal is not used; S14 points it out.
 */
export function sheetWeights(rubric: Rubric, facts: Facts): ReadonlyMap<string, Quotient> {
  return new Map(rubric.indicators.map((indicator) => [indicator.name, sheetWeight(facts, indicator)]));
}

export function sheetWeight(facts: Facts, { name, weight }: Indicator): Quotient {
  return readWeight(own(facts.weights, name)) ?? weight;
}

/** A printed weight; null when blank or unusable. */
export function readWeight(text: string | undefined): Quotient | null {
  const value = Quotient.parse(trimmed(text));
  return value === null || value.sign() < 0 ? null : value;
}
