import { isTorn } from './bars';
import type { Token } from './token';

/** Words that stand for an equals sign between a formula and its result. */
const IS = /^(?:约?为|约?等于|得出?|即|结果为|计算得)$/;

/** Tokens between two equals signs. */
export type Segment = readonly Token[];

/**
 * The chains of calculations in a text, each cut at its equals signs. Words within a formula are passed over where
 * they only say what a number is: (收入决算数3612.83-收入预算数3867.48).
 */
export function chainsOf(tokens: readonly Token[]): readonly (readonly Segment[])[] {
  const chains: (readonly Segment[])[] = [];
  let segments: Segment[] = [];
  let current: Token[] = [];
  let torn = false;
  const cut = (): void => {
    segments.push(current);
    current = [];
  };
  const end = (tears = false): void => {
    cut();
    if (segments.length > 1 && !torn && !tears) chains.push(segments);
    segments = [];
    torn = tears;
  };
  tokens.forEach((token, at) => {
    switch (token.kind) {
      case 'equals':
        cut();
        break;
      case 'stop':
        end(isTorn(token, tokens[at - 1], tokens[at + 1]));
        break;
      case 'word':
        if (standsForEquals(token.text, current, tokens[at + 1])) cut();
        else if (
          isTakenFrom(token.text, tokens[at + 1]) ||
          !namesNumber(current, segments.length, tokens[at + 1], tokens[at + 2])
        )
          end();
        break;
      default:
        current.push(token);
    }
  });
  end();
  return chains;
}

/** Whether 为 and the like follow a finished calculation and precede a number. */
function standsForEquals(text: string, before: readonly Token[], next: Token | undefined): boolean {
  const last = before.at(-1);
  const finished = last?.kind === 'number' || last?.kind === 'close' || last?.kind === 'percent';
  return (
    finished && before.some(({ kind }) => kind === 'operator') && next?.kind === 'number' && IS.test(text)
  );
}

/** Whether words stand where a number of the formula begins. */
function namesNumber(
  before: readonly Token[],
  cuts: number,
  next: Token | undefined,
  afterNext: Token | undefined,
): boolean {
  if (next?.kind !== 'number') return false;
  const last = before.at(-1);
  if (last !== undefined) return last.kind === 'operator' || last.kind === 'open';
  return cuts > 0 && afterNext?.kind === 'operator';
}

/** Whether a number is taken from what the words before it stand for: 收入-200, of which the first is not known. */
function isTakenFrom(words: string, next: Token | undefined): boolean {
  if (next?.kind !== 'number' || words.endsWith('负')) return false;
  return next.scanned.figure.printed.startsWith('-');
}

/** A segment without what does not belong to a calculation at its ends; a minus before a bracket stays. */
export function trimmed(segment: Segment): Segment {
  let from = 0;
  let to = segment.length;
  while (from < to && isLoose(segment[from], 'close') && !isMinusOfBracket(segment, from)) from += 1;
  while (to > from && isLoose(segment[to - 1], 'open')) to -= 1;
  return from === 0 && to === segment.length ? segment : segment.slice(from, to);
}

function isLoose(token: Token | undefined, bracket: 'open' | 'close'): boolean {
  return (
    token?.kind === bracket ||
    token?.kind === 'operator' ||
    (bracket === 'close' && token?.kind === 'percent')
  );
}

function isMinusOfBracket(segment: Segment, at: number): boolean {
  const token = segment[at];
  return token?.kind === 'operator' && token.sign === '-' && segment[at + 1]?.kind === 'open';
}
