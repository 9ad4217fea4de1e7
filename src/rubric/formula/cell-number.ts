import { Decimal } from 'decimal.js';

const EXCEL_DIGITS = 15;

/**
 * The decimal number a spreadsheet cell means. In: the double that Excel or WPS hands over. Out: plain decimal
 * text of the number at 15 significant digits, which is what the cell shows and what its author typed
 * (3681.0299999999997 → "3681.03"); null for NaN and infinities.
 * Source: "Excel specifications and limits", number precision 15 digits.
 */
export function readDouble(x: number): string | null {
  if (!Number.isFinite(x)) return null;
  // Decimal is used for writing out the exponent only; "-0" reads as zero.
  return x === 0 ? '0' : new Decimal(x.toPrecision(EXCEL_DIGITS)).toFixed();
}
