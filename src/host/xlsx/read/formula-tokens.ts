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

/** Replaces each reference in a formula; `areas` of whole columns and rows come as `A:C` and `1:3`. */
export function replaceReferences(
  formula: string,
  replace: { cell(text: string): string; columns(text: string): string; rows(text: string): string },
): string {
  return formula.replace(PIECES, (piece, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Partial<Record<'cell' | 'columns' | 'rows', string>>;
    if (groups.cell !== undefined) return replace.cell(groups.cell);
    if (groups.columns !== undefined) return replace.columns(groups.columns);
    if (groups.rows !== undefined) return replace.rows(groups.rows);
    return piece;
  });
}
