/** The brackets open at one place of a formula text. */
export interface Brackets {
  /** Offsets of the open left brackets, outermost first. */
  readonly open: readonly number[];
  /** Where the nesting first exceeds `limit`; null if nowhere. */
  readonly tooDeepAt: number | null;
}

/**
 * Follows brackets (half or full width) from the start of the text to `end`, skipping quoted text. Needed before
 * parsing, because the generated parser recurses once per bracket, and after it, to say which bracket is open.
 */
export function scanBrackets(text: string, end: number, limit: number): Brackets {
  const open: number[] = [];
  let quoted = false;
  for (let at = 0; at < end; at++) {
    const char = text[at];
    // A doubled quote inside a text closes and reopens it, which comes to the same.
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '(' || char === '（') open.push(at);
    else if (char === ')' || char === '）') open.pop();
    if (open.length > limit) return { open, tooDeepAt: at };
  }
  return { open, tooDeepAt: null };
}
