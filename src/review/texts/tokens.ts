import { pushBar } from './bars';
import { bareUnitAt, giveUnit } from './bracket-units';
import { isDigit, isWord } from './characters';
import { scanNumber } from './figures';
import { noFigures } from './no-figures';
import type { Token } from './token';

const OPERATORS: Readonly<Record<string, '+' | '-' | '*' | '/'>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
};
const OPEN = '(（[【{［｛';
const CLOSE = ')）]】}］｝';

/** The tokens of a narrowed text. Blanks are none. */
export function tokensOf(plain: string): readonly Token[] {
  const tokens: Token[] = [];
  const skipped = noFigures(plain);
  let nextSkipped = 0;
  let floor = 0;
  let at = 0;
  while (at < plain.length) {
    while ((skipped[nextSkipped]?.end ?? Infinity) <= at) nextSkipped += 1;
    const skip = skipped[nextSkipped];
    if (skip !== undefined && skip.start <= at) {
      tokens.push({ kind: 'stop', start: at, end: skip.end });
      at = skip.end;
      floor = at;
      continue;
    }
    const char = plain.charAt(at);
    if (char <= ' ' || char === '\u00a0') {
      if (char === '\n' || char === '\r') tokens.push({ kind: 'stop', start: at, end: at + 1 });
      at += 1;
      continue;
    }
    const start = at;
    const minus = minusAt(plain, at, tokens.at(-1));
    const signed = minus > 0 && isSign(plain, at, tokens.at(-1));
    const digits = at + (signed ? minus : 0);
    if (isNumberAt(plain, digits)) {
      const negative = signed || plain.charAt(at - 1) === '负';
      const { scanned, end } = scanNumber(plain, digits, { negative, floor, start });
      tokens.push(scanned === null ? { kind: 'stop', start, end } : { kind: 'number', scanned, start, end });
      at = end;
      floor = end;
      continue;
    }
    if (char === '|') {
      pushBar(tokens, at);
      at += 1;
      continue;
    }
    const unit = tokens.at(-1)?.kind === 'close' ? bareUnitAt(plain, at) : null;
    if (unit !== null && giveUnit(tokens, unit)) {
      at = unit.end;
      floor = at;
      continue;
    }
    const token: Token =
      minus > 0
        ? { kind: 'operator', sign: '-', start, end: at + minus }
        : otherToken(plain, at, tokens.at(-1));
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Behind an equals sign a dash is a minus, whichever is typed, and so is 负 before a bracket; a blank may follow. */
const MINUS_BEHIND_EQUALS = /(?:-|[—―‐‑‒]{1,2}|负(?=\s?[(（[【{［｛|]))\s?/y;

/** The length of the minus that stands at a place; 0 for none. */
function minusAt(plain: string, at: number, before: Token | undefined): number {
  if (before?.kind !== 'equals') return plain.charAt(at) === '-' ? 1 : 0;
  MINUS_BEHIND_EQUALS.lastIndex = at;
  return MINUS_BEHIND_EQUALS.test(plain) ? MINUS_BEHIND_EQUALS.lastIndex - at : 0;
}

function isNumberAt(plain: string, at: number): boolean {
  if (isDigit(plain, at)) return true;
  return plain.charAt(at) === '.' && isDigit(plain, at + 1) && !isDigit(plain, at - 1);
}

/** Whether a minus belongs to the number behind it: there is nothing before it to subtract from. */
function isSign(plain: string, at: number, before: Token | undefined): boolean {
  if (/[A-Za-z]/.test(plain.charAt(at - 1))) return false;
  return before === undefined || !['number', 'close', 'percent'].includes(before.kind);
}

function otherToken(plain: string, at: number, before: Token | undefined): Token {
  const char = plain.charAt(at);
  const place = { start: at, end: at + 1 };
  const sign = Object.hasOwn(OPERATORS, char) ? OPERATORS[char] : undefined;
  if (sign !== undefined) return { kind: 'operator', sign, ...place };
  if (OPEN.includes(char)) return { kind: 'open', ...place };
  if (CLOSE.includes(char)) return { kind: 'close', ...place };
  if (char === '=' || char === '≈') return { kind: 'equals', ...place };
  if (char === '%') return { kind: 'percent', ...place };
  if (!isWord(plain, at)) return { kind: 'stop', ...place };
  // 3x4: between numbers it multiplies.
  const between = before?.kind === 'number' || before?.kind === 'close';
  if ((char === 'x' || char === 'X') && between && /^\s?[\d(（]/.test(plain.slice(at + 1, at + 3)))
    return { kind: 'operator', sign: '*', ...place };
  let end = at + 1;
  while (end < plain.length && isWord(plain, end)) end += 1;
  return { kind: 'word', text: plain.slice(at, end), start: at, end };
}
