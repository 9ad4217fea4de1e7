import { isWord } from './characters';
import type { Segment } from './chains';
import type { Token } from './token';

/** Ways to read a formula before which a sign stands, the likeliest first. */
export interface Readings {
  readonly ways: readonly Segment[];
  /** Whether none is certain: something that is no number stands before the sign, or may. */
  readonly open: boolean;
}

/** Behind these a minus belongs to the formula. */
const SAYS_SO = /(?:[为是即:：]|等于|得出?)\s?$/;
/** Farther back nothing is looked at. */
const FARTHEST = 4;

/**
 * How a formula is to be read that is the first of its chain. A dash before it may be its minus, the mark of a list or
 * a dash behind a title; what is left out before an operator (收入-(200+100)) is not known at all.
 * @param segment as the chain has it
 * @param formula the same, trimmed
 */
export function readingsOf(plain: string, segment: Segment, formula: Segment): Readings {
  const [first] = segment;
  const [own] = formula;
  const certain: Readings = { ways: [formula], open: false };
  if (first === undefined || own === undefined) return certain;
  const before = plain.slice(Math.max(0, first.start - FARTHEST), first.start);
  const titled = first.start > 0 && isWord(plain, first.start - 1);
  const minus = withoutMinus(own);
  if (minus === null) return { ...certain, open: first.kind === 'operator' && titled };
  const without = [...minus, ...formula.slice(1)];
  if (SAYS_SO.test(before)) return { ways: [formula, without], open: false };
  return { ways: [without, formula], open: titled };
}

/** What is left of the first token of a formula without its minus; null where it has none. */
function withoutMinus(token: Token): readonly Token[] | null {
  if (token.kind === 'operator') return [];
  if (token.kind !== 'number' || !token.scanned.figure.printed.startsWith('-')) return null;
  const { scanned } = token;
  const { figure } = scanned;
  const start = token.start + 1;
  const bare = { ...figure, start, value: figure.value.neg(), printed: figure.printed.slice(1) };
  return [{ ...token, start, scanned: { ...scanned, figure: bare } }];
}
