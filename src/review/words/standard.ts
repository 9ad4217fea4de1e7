import { quoted, type Clause } from '../clauses';
import type { Subject } from '../check';
import { sentencesOf } from './clauses';

/** Two texts that share so many pairs of characters speak of the same thing. */
const ENOUGH = 4;

/** The printed standard of a row: the rubric's, or else the sheet's own; null where neither prints one. */
export function standardOf({ assessment, sheet }: Subject, row: string): string | null {
  const { adjustment } = assessment.rubric.source;
  const known = (row === adjustment.name ? adjustment : assessment.rubric.indicator(row))?.standard;
  return known ?? sheet.rows?.find((one) => one.indicator === row)?.standard ?? null;
}

/** The sentence of the printed standard that has most in common with some words; nothing where none has enough. */
export function clauseLike(subject: Subject, row: string, words: string): Clause {
  const standard = standardOf(subject, row);
  if (standard === null) return {};
  const wanted = pairsOf(words.slice(0, MOST));
  let best = { text: '', shared: 0 };
  for (const { text } of sentencesOf(standard)) {
    const shared = [...pairsOf(text)].filter((pair) => wanted.has(pair)).length;
    if (shared >= ENOUGH && shared > best.shared) best = { text, shared };
  }
  return best.shared === 0 ? {} : quoted([unnumbered(best.text)]);
}

/** The sentence of the printed standard that a pattern fits; nothing where none does. */
export function clauseWith(subject: Subject, row: string, pattern: RegExp): Clause {
  const sentences = sentencesOf(standardOf(subject, row) ?? '').map(({ text }) => unnumbered(text));
  return quoted([sentences.find((text) => pattern.test(text))]);
}

/** A sentence without its number in the list. */
function unnumbered(text: string): string {
  return text.replace(/^[\d.．、（()）\s]+/u, '');
}

/** Whether some words are the standard's own, so that quoting them says nothing of the unit. */
export function isQuoted(standard: string | null, words: string): boolean {
  const bare = bareOf(words);
  return standard !== null && bare.length >= SHORTEST && bareOf(standard).includes(bare);
}

const MOST = 400;
const SHORTEST = 6;

function bareOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

function pairsOf(text: string): ReadonlySet<string> {
  const bare = bareOf(text);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < bare.length; index += 1) pairs.add(bare.slice(index, index + 2));
  return pairs;
}
