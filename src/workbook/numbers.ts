import type { Quotient } from '../rubric/formula';

/**
 * The double that a cell holds for a decimal: of all doubles the nearest, so that it reads back as the same decimal
 * at 15 significant digits. Never used to compute.
 */
export function double(value: Quotient): number {
  return Number(value.toDecimalText(20));
}
