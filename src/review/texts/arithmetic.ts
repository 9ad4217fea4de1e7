import { evaluate, type Formula, parseFormula, type Quotient } from '../../rubric/formula';
import type { Token } from './token';

/** More is no formula that a person writes. */
const MOST_TOKENS = 120;

/** The formula that the tokens write, in the rubric's own language; null where they write none. */
export function parseTokens(tokens: readonly Token[], asPrinted: boolean): Formula | null {
  if (tokens.length > MOST_TOKENS) return null;
  const parsed = parseFormula(tokens.map((token) => textOf(token, asPrinted)).join(''));
  return parsed.ok ? parsed.tree : null;
}

function textOf(token: Token, asPrinted: boolean): string {
  switch (token.kind) {
    case 'number': {
      const { figure } = token.scanned;
      if (figure.kind === 'percent') return `${figure.printed}%`;
      return asPrinted ? figure.printed : figure.value.toDecimalText(60);
    }
    case 'operator':
      return token.sign;
    case 'open':
      return token.bar === true ? 'ABS(' : '(';
    case 'close':
      return ')';
    case 'percent':
      return '%';
    default:
      return '';
  }
}

/** The exact value of a formula over numbers alone; null where there is none (a division by 0). */
export function valueOf(formula: Formula): Quotient | null {
  const outcome = evaluate(formula, () => ({ kind: 'missing', names: [] }));
  return outcome.kind === 'number' ? outcome.value : null;
}

/** How many brackets of the tokens are open at their end, and the least number on the way. */
export function balanceOf(tokens: readonly Token[]): { readonly end: number; readonly least: number } {
  let depth = 0;
  let least = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    least = Math.min(least, depth);
  }
  return { end: depth, least };
}

/**
 * Ways to mend tokens whose brackets do not pair: one bracket left out, or one more put in. Empty where more than
 * one is amiss.
 */
export function mended(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const { end } = balanceOf(tokens);
  if (Math.abs(end) !== 1 || tokens.length > MOST_TOKENS / 2) return [];
  const [extra, lacking] = end > 0 ? (['open', 'close'] as const) : (['close', 'open'] as const);
  const without = tokens.flatMap((token, at) =>
    token.kind === extra ? [[...tokens.slice(0, at), ...tokens.slice(at + 1)]] : [],
  );
  const withOne = Array.from({ length: tokens.length + 1 }, (_, at): readonly Token[] => {
    const place = { start: tokens[at]?.start ?? 0, end: tokens[at]?.start ?? 0 };
    return [...tokens.slice(0, at), { kind: lacking, ...place }, ...tokens.slice(at)];
  });
  return [...without, ...withOne].filter((one) => {
    const balance = balanceOf(one);
    return balance.end === 0 && balance.least === 0;
  });
}
