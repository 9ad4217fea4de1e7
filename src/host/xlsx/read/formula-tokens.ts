/**
 * The pieces of a formula that matter when it is moved: references to cells, and all that only looks like one.
 * Strings, quoted sheet names and structured references (`表[列]`) are skipped whole.
 */
const PIECES = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`, // a string
    String.raw`'(?:[^']|'')*'`, // a sheet's quoted name
    String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`, // a structured reference, or another workbook's index
    // A reference: of cells, of whole columns, of whole rows.
    String.raw`(?<![\p{L}\p{N}_.\\?$])(?:(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})|(?<rows>\$?\d{1,7}:\$?\d{1,7}))(?![\p{L}\p{N}_.\\?(!])`,
  ].join('|'),
  'gu',
);

/** The references of a formula in their order: `A1`, and whole columns and rows as `A:C` and `1:3`. */
export function* referencesOf(formula: string): Generator<{ readonly start: number; readonly text: string }> {
  for (const { 0: text, index, groups } of formula.matchAll(PIECES))
    if (groups?.cell !== undefined || groups?.columns !== undefined || groups?.rows !== undefined)
      yield { start: index, text };
}
