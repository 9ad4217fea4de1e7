import type { Token } from './token';

/** Farther back no bar is looked for: nobody writes so much between two. */
const FARTHEST = 40;

/**
 * Puts a bar behind the tokens before it. One that closes what an earlier bar opened makes both the brackets of an
 * absolute value; any other is a stop, as between the cells of a table.
 */
export function pushBar(tokens: Token[], start: number): void {
  const place = { start, end: start + 1 };
  const opener = openerOf(tokens);
  const open = tokens[opener ?? -1];
  if (opener === null || open === undefined) {
    tokens.push({ kind: 'stop', bar: true, ...place });
    return;
  }
  tokens[opener] = { kind: 'open', bar: true, start: open.start, end: open.end };
  tokens.push({ kind: 'close', bar: true, ...place });
}

/** Whether a stop is a bar within a formula that no other pairs with: what it cuts off is no formula of its own. */
export function isTorn(token: Token, before: Token | undefined, behind: Token | undefined): boolean {
  if (token.kind !== 'stop' || token.bar !== true) return false;
  return (
    ['operator', 'open', 'equals'].includes(before?.kind ?? '') ||
    ['operator', 'close'].includes(behind?.kind ?? '')
  );
}

/** Where the bar stands that a bar behind these tokens would close; null for none. */
function openerOf(tokens: readonly Token[]): number | null {
  if (!endsValue(tokens.at(-1))) return null;
  let depth = 0;
  let calculates = false;
  for (let at = tokens.length - 1; at >= Math.max(0, tokens.length - FARTHEST); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'equals') return null;
    if (token.kind === 'stop') {
      const opens = token.bar === true && depth === 0 && calculates && !endsValue(tokens[at - 1]);
      return opens ? at : null;
    }
    if (token.kind === 'close') depth += 1;
    if (token.kind === 'open') depth -= 1;
    if (depth < 0) return null;
    // |98%| between cells says nothing that 98% does not.
    calculates ||=
      token.kind === 'operator' || (token.kind === 'number' && token.scanned.figure.value.sign() < 0);
  }
  return null;
}

function endsValue(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'close' || token?.kind === 'percent';
}
