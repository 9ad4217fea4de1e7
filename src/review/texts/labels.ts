import { isWord } from './characters';

/** Longest label, and how far back it is looked for. */
const LONGEST = 30;
const FARTHEST_CLAUSE = 120;
/** Longest word in brackets within a label, brackets included. */
const SHORT = 6;

const JOINING = ' \t\u00a0:：=（([【{［';
const CLOSING = ')）]】］';
const OPENING = '(（[【［';
const STOPS = '，,。；;！？\n';
const QUOTES = /[“”‘’"'《》「」\s]/g;
const LEADING = /^(?:其中|以及|经计算|本项|和|及|与|按|即|而|另)+/;
/** 节约 and 合约 are words of their own. */
const TRAILING = /(?:约为|达到|为|是|达|(?<![节集合预履违签公条契特邀])约|仅|有|共|负)+$/;

/**
 * The words that stand before a place and say what the number there is: `收入决算数为` gives 收入决算数.
 * @param floor where the number or date before it ends
 * @returns empty for none
 */
export function labelBefore(plain: string, start: number, floor: number): string {
  let end = start;
  const least = Math.max(floor, start - 2 * LONGEST);
  while (end > least && JOINING.includes(plain.charAt(end - 1))) end -= 1;
  end = overBrackets(plain, end, least);
  let from = end;
  while (from > least && end - from < LONGEST) {
    if (isWord(plain, from - 1)) from -= 1;
    else if (from < end && isShortRemark(plain, from, least)) from = overBrackets(plain, from, least);
    else break;
  }
  if (from === end) return '';
  return plain.slice(from, end).replace(QUOTES, '').replace(LEADING, '').replace(TRAILING, '');
}

/** Whether a word in brackets ends here that belongs to the words around it: 因公出国（境）费. */
function isShortRemark(plain: string, end: number, least: number): boolean {
  const start = overBrackets(plain, end, Math.max(least, end - SHORT));
  return start < end && start > least && isWord(plain, start - 1) && !/[\d%]/.test(plain.slice(start, end));
}

/** Before a remark in brackets that stands between the words and their number: 收入决算数（财政拨款）. */
function overBrackets(plain: string, end: number, least: number): number {
  if (end <= least || !CLOSING.includes(plain.charAt(end - 1))) return end;
  for (let at = end - 1; at > least; at -= 1) {
    if (OPENING.includes(plain.charAt(at - 1))) return at - 1;
  }
  return end;
}

/** What a chain of equals signs is said to be: the words before the first of its clause. */
export function labelOfChain(plain: string, start: number, floor: number): string {
  const least = Math.max(0, start - FARTHEST_CLAUSE);
  let clause = start;
  while (clause > least && !STOPS.includes(plain.charAt(clause - 1))) clause -= 1;
  const equals = plain.slice(clause, start).indexOf('=');
  const at = equals < 0 ? start : clause + equals;
  return labelBefore(plain, at, Math.min(Math.max(floor, clause), at));
}
