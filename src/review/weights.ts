import type { Quotient } from '../rubric/formula';
import { pairs } from '../rubric/pairs';
import type { Indicator } from '../rubric/types';
import type { Assessment } from '../scoring/assessment';
import { sheetWeights } from '../scoring/weights';

/** An indicator with its weight on this sheet, which may differ from the rubric's. */
export interface Weighed {
  readonly indicator: Indicator;
  readonly weight: Quotient;
}

/** Every indicator with its weight on this sheet. */
export function weighed({ rubric, facts }: Assessment): readonly Weighed[] {
  const weights = [...sheetWeights(rubric, facts).values()];
  return pairs(rubric.indicators, weights).map(([indicator, weight]) => ({ indicator, weight }));
}
