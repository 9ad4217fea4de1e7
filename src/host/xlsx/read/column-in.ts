import { COLUMNS } from '../../../workbook/address';

/**
 * The column of an address in capitals whose row is known; null when it is anything else. Nearly every address is
 * such a one, and without a regular expression a sheet reads noticeably faster.
 */
export function columnIn(address: string, rowText: string): number | null {
  const letters = address.length - rowText.length;
  if (letters < 1 || letters > 3 || !address.endsWith(rowText)) return null;
  let column = 0;
  for (let at = 0; at < letters; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) return null;
    column = column * 26 + letter;
  }
  return column > COLUMNS ? null : column - 1;
}
