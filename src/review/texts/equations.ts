import type { Formula } from '../../rubric/formula';
import { pairs } from '../../rubric/pairs';
import { agreement } from './agreement';
import { balanceOf, mended, parseTokens, valueOf } from './arithmetic';
import { chainsOf, type Segment, trimmed } from './chains';
import { labelOfChain } from './labels';
import { readingsOf } from './leading';
import type { Equation, Figure } from './reading';
import type { Token } from './token';

/** So many results of one formula are read: 0.986018=98.6018%=98.60%. */
const MOST_RESULTS = 4;

/** The printed calculations of a narrowed text: a formula and what it is said to give. */
export function equationsOf(text: string, plain: string, tokens: readonly Token[]): readonly Equation[] {
  return chainsOf(tokens).flatMap((chain) => equationsIn(text, plain, chain));
}

type Piece =
  | { readonly kind: 'formula'; readonly tokens: Segment }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'other' };

function equationsIn(text: string, plain: string, chain: readonly Segment[]): readonly Equation[] {
  const pieces = chain.map(pieceOf);
  if (!pieces.some(({ kind }) => kind === 'formula')) return [];
  const results = resultsBehind(pieces);
  const label = labelOfChain(plain, Math.min(...chain.flat().map(({ start }) => start)), 0);
  return pairs(pieces, results).flatMap(([piece, behind], at): readonly Equation[] => {
    if (piece.kind !== 'formula') return [];
    const before = pieces[at - 1];
    // 98.60%=3629.56/3681.03 says its result first; in 99.88分=99.88/100×5=4.99 the first is none.
    const first = before?.kind === 'figure' ? [before.figure] : [];
    const [one, ...more] = behind.length > 0 ? behind : first;
    if (one === undefined) return [];
    const segment = chain[at] ?? [];
    const last = more.at(-1) ?? one;
    const read = at > 0 ? readBehind(piece.tokens, last) : readFirst(plain, segment, piece.tokens, last);
    return read === null ? [] : [equationOf(text, label, read.tokens, read.formula, [one, ...more])];
  });
}

function pieceOf(segment: Segment): Piece {
  const tokens = trimmed(segment);
  const numbers = tokens.filter((token) => token.kind === 'number');
  const [only, another] = numbers;
  if (only === undefined) return { kind: 'other' };
  if (another !== undefined && tokens.some(({ kind }) => kind === 'operator'))
    return { kind: 'formula', tokens };
  if (another !== undefined || tokens.some(({ kind }) => kind === 'operator')) return { kind: 'other' };
  return { kind: 'figure', figure: only.scanned.figure };
}

/** For each piece the figures that follow it, other formulas passed over. */
function resultsBehind(pieces: readonly Piece[]): readonly (readonly Figure[])[] {
  const found: (readonly Figure[])[] = [];
  let next: readonly Figure[] = [];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    found[at] = next;
    const piece = pieces[at];
    if (piece?.kind === 'figure') {
      const run = pieces[at + 1]?.kind === 'figure' ? next : [];
      next = [piece.figure, ...run].slice(0, MOST_RESULTS);
    } else if (piece?.kind !== 'formula') next = [];
  }
  return found;
}

function equationOf(
  text: string,
  label: string,
  tokens: Segment,
  formula: Formula,
  results: Equation['results'],
): Equation {
  const start = Math.min(...tokens.map((token) => token.start));
  const end = Math.max(...tokens.map((token) => token.end));
  const inputs = tokens.flatMap((token) => (token.kind === 'number' ? [token.scanned.figure] : []));
  return {
    start: Math.min(start, ...results.map((figure) => figure.start)),
    end: Math.max(end, ...results.map((figure) => figure.end)),
    label,
    formula,
    written: text.slice(start, end),
    inputs,
    results,
  };
}

/** Amounts of one unit stand in the formula as printed; of several, in 万元. */
function isAsPrinted(tokens: Segment): boolean {
  const units = new Set<string | null>();
  for (const token of tokens) {
    if (token.kind === 'number' && token.scanned.figure.kind === 'amount')
      units.add(token.scanned.figure.unit);
  }
  return units.size < 2;
}

interface Read {
  readonly tokens: Segment;
  readonly formula: Formula;
}

/** The first of several ways to read a formula that gives what is printed; else the first that is one. */
function readAs(ways: readonly Segment[], last: Figure): Read | null {
  const read = ways.flatMap((tokens) => {
    const formula = formulaOf(tokens, last);
    return formula === null ? [] : [{ tokens, formula }];
  });
  return read.find(({ formula }) => gives(formula, last)) ?? read[0] ?? null;
}

/** The formula that begins a chain; of one before which something may be missing nothing is said unless it fits. */
function readFirst(plain: string, segment: Segment, tokens: Segment, last: Figure): Read | null {
  const { ways, open } = readingsOf(plain, segment, tokens);
  const read = readAs(ways, last);
  return read !== null && open && !gives(read.formula, last) ? null : read;
}

/**
 * The formula behind an equals sign, where a minus is one. Where nothing fits and the signs differ it is the dash
 * that is read wrong, so that the fault found is that of the numbers.
 */
function readBehind(tokens: Segment, last: Figure): Read | null {
  const signed = readAs([tokens], last);
  if (signed === null || tokens[0]?.kind !== 'operator') return signed;
  const bare = readAs([tokens.slice(1)], last);
  const differ = valueOf(signed.formula)?.sign() !== last.value.sign();
  const wrong = bare !== null && [signed, bare].every(({ formula }) => !gives(formula, last));
  return wrong && differ ? bare : signed;
}

function gives(formula: Formula, last: Figure): boolean {
  const value = valueOf(formula);
  return value !== null && agreement(value, last, { formula }) === 'right';
}

/**
 * The formula of a segment. Brackets that do not pair are mended where it does not matter how, or where one way
 * alone gives what is printed; otherwise nothing is claimed about it.
 */
function formulaOf(tokens: Segment, last: Figure): Formula | null {
  const asPrinted = isAsPrinted(tokens);
  const { end, least } = balanceOf(tokens);
  if (end === 0 && least === 0) return parseTokens(tokens, asPrinted);
  const ways = mended(tokens).flatMap((way) => {
    const formula = parseTokens(way, asPrinted);
    const value = formula === null ? null : valueOf(formula);
    return formula === null || value === null ? [] : [{ formula, value }];
  });
  const [first] = ways;
  if (first === undefined) return null;
  const fits = ways.find(({ value, formula }) => agreement(value, last, { formula }) === 'right');
  if (fits !== undefined) return fits.formula;
  return ways.every(({ value }) => value.eq(first.value)) ? first.formula : null;
}
