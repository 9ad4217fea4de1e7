import type { Figure } from './reading';
import type { Token } from './token';
import { unitFactor } from './units';

/** 元, 万元 and the like by themselves, as they are or in brackets: no 元旦, no 万元以上. */
const BARE =
  /(?:([千万亿]元|[百千]万元|元)|[(（]\s?([千万亿]元|[百千]万元|元)\s?[)）])(?!\p{Script=Han}|[A-Za-z])/uy;
/** Words that may follow it in place of an equals sign. */
const BEFORE_RESULT = /([千万亿]元|[百千]万元|元)(?=约?为|约?等于|得|即)/uy;

interface BareUnit {
  readonly name: string;
  readonly end: number;
}

/** The unit of money that stands alone at a place; null for none. */
export function bareUnitAt(plain: string, at: number): BareUnit | null {
  for (const pattern of [BARE, BEFORE_RESULT]) {
    pattern.lastIndex = at;
    const found = pattern.exec(plain);
    const name = found?.[1] ?? found?.[2];
    if (found !== null && name !== undefined) return { name, end: at + found[0].length };
  }
  return null;
}

/**
 * Gives the unit behind a closing bracket to the numbers inside: (800+75.50)万元 is 800万元+75.50万元.
 * @param tokens those before the unit; the last is the bracket
 * @returns whether it could: inside stands a sum of numbers without units
 */
export function giveUnit(tokens: Token[], { name, end }: BareUnit): boolean {
  const open = openingOf(tokens);
  const close = tokens.at(-1);
  if (open === null || close === undefined) return false;
  const inside = tokens.slice(open, -1);
  if (!inside.every((token) => isOfSum(token, name))) return false;
  inside.forEach((token, at) => {
    if (token.kind === 'number') tokens[open + at] = measured(token, name);
  });
  tokens[tokens.length - 1] = { ...close, end };
  return true;
}

/** Where the bracket opens that the last token closes; null where none does. */
function openingOf(tokens: readonly Token[]): number | null {
  let depth = 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'stop' || kind === 'equals') return null;
    if (kind === 'close') depth += 1;
    if (kind === 'open') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function isOfSum(token: Token, unit: string): boolean {
  if (token.kind === 'operator') return token.sign === '+' || token.sign === '-';
  if (token.kind !== 'number') return token.kind !== 'percent';
  const { kind, unit: own } = token.scanned.figure;
  return kind === 'plain' || own === unit;
}

function measured(token: Extract<Token, { kind: 'number' }>, unit: string): Token {
  const { figure } = token.scanned;
  if (figure.kind !== 'plain') return token;
  const factor = unitFactor(unit);
  const [value, tolerance] = [figure.value.mul(factor), figure.tolerance.mul(factor)];
  const amount: Figure = { ...figure, kind: 'amount', unit, value, tolerance };
  return { ...token, scanned: { ...token.scanned, figure: amount } };
}
