/** A stretch of a text with where it stands. */
interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** What stands between two commas. */
export type Clause = Stretch;

/** What stands between two full stops, semicolons or line breaks, with its clauses. */
export interface Sentence extends Stretch {
  readonly clauses: readonly Clause[];
}

const SENTENCE_END = /[。；;！!？?\r\n]+/gu;
/** A comma between two digits separates thousands. */
const CLAUSE_END = /，+|(?<!\d),+|,+(?!\d)/gu;
const TITLE = /《[^《》]{0,120}》/gu;

/**
 * A text in sentences and clauses. Titles in 《》 are blanked out, for the words in them are not the writer's own;
 * all positions stay as they are.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const own = withoutTitles(text);
  return split({ start: 0, text: own }, SENTENCE_END).map((sentence) => ({
    ...sentence,
    clauses: split(sentence, CLAUSE_END),
  }));
}

/** The text with every title's own words blanked out, as long as before. */
export function withoutTitles(text: string): string {
  return text.replace(TITLE, (title) => `《${'〇'.repeat(title.length - 2)}》`);
}

function split({ start, text }: Stretch, end: RegExp): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  const add = (to: number): void => {
    const part = text.slice(from, to);
    const shift = part.length - part.trimStart().length;
    if (shift < part.length) parts.push({ start: start + from + shift, text: part.trim() });
  };
  for (const { index, 0: found } of text.matchAll(end)) {
    add(index);
    from = index + found.length;
  }
  add(text.length);
  return parts;
}

/** How much of a quotation a message shows. */
const LONGEST = 40;

/** A text as a message quotes it: on one line, without brackets that have lost their other half, cut where it is long. */
export function quote(text: string): string {
  const line = unhalved(text.replace(/\s+/gu, ' ').trim());
  const chars = Array.from(line.slice(0, LONGEST * 2 + 2));
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : line;
}

/** A clause is cut at punctuation, and a bracket at its end may belong to what stood before it. */
function unhalved(text: string): string {
  const closed = /[（(]/u.test(text) ? text : text.replace(/[）)]+$/u, '');
  return /[）)]/u.test(closed) ? closed : closed.replace(/^[（(]+/u, '');
}
