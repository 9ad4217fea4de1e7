/** What is wrong with a formula text. `offset` counts UTF-16 units from 0, `line` and `column` count from 1. */
export interface FormulaError {
  /** Chinese; says what is wrong and what would be right. */
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Places a message in the text. */
export function errorAt(text: string, offset: number, message: string): FormulaError {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { message, offset, line, column: offset - before.lastIndexOf('\n') };
}
