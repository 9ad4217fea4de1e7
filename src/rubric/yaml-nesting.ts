import { CST, Lexer } from 'yaml';

/** No rubric nests its lists and maps deeper in one line. */
export const DEEPEST_NESTING = 100;

const OPENS: readonly unknown[] = ['flow-seq-start', 'flow-map-start'];
const CLOSES: readonly unknown[] = ['flow-seq-end', 'flow-map-end'];
/** Marks of the lexer's own that stand for no character of the text. */
const MARKS: readonly unknown[] = ['doc-mode', 'flow-error-end', 'scalar'];

/**
 * Offset of the bracket or dash that nests deeper than {@link DEEPEST_NESTING}, or null. The library would read on
 * until the call stack is used up, which is at another place on each machine.
 */
export function tooDeepAt(text: string): number | null {
  let offset = 0;
  let brackets = 0;
  let dashes = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (OPENS.includes(type)) brackets += 1;
    if (CLOSES.includes(type)) brackets = Math.max(0, brackets - 1);
    if (type === 'seq-item-ind') dashes += 1;
    if (type === 'newline') dashes = 0;
    if (brackets + dashes > DEEPEST_NESTING) return offset;
    if (!MARKS.includes(type)) offset += token.length;
  }
  return null;
}
