/**
 * Text of a cell with its full-width letters, digits and signs narrow and every run of blanks one space, trimmed.
 * Nothing else is turned into a digit: NFKC would read the footnote in `3681.03①` and the square in `10²` as one.
 */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a text shows nothing: white space of any kind, marks without width among it. */
export function isBlank(text: string): boolean {
  return narrow(text) === '';
}
