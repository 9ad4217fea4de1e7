import { distance } from 'fastest-levenshtein';
import { scanBrackets } from './brackets';
import type { FormulaError } from './formula-error';
import { errorAt } from './formula-error';
import { arityProblem, findFunction } from './functions';
import type { NodeBuilder } from './grammar.generated.js';
import { parse, SyntaxError as GrammarError } from './grammar.generated.js';
import { Quotient } from './quotient';
import { syntaxMessage } from './syntax-message';
import type { Formula } from './tree';
import { childrenOf, FUNCTION_NAMES } from './tree';

/** Excel's limit for the text of a formula. */
export const LONGEST_FORMULA = 8192;
/** Brackets within brackets; Excel allows 64. Bounds the recursion of the generated parser. */
export const DEEPEST_NESTING = 100;
/** Operators and brackets on the longest path through the tree. Bounds the recursion of everything else. */
export const TALLEST_TREE = 500;

export type ParseResult =
  { readonly ok: true; readonly tree: Formula } | { readonly ok: false; readonly error: FormulaError };

function unknownFunction(written: string, capitals: string): string {
  const [closest] = FUNCTION_NAMES.map((name) => ({ name, edits: distance(capitals, name) })).sort(
    (a, b) => a.edits - b.edits,
  );
  if (closest !== undefined && closest.edits <= 2 && closest.edits < closest.name.length - 1) {
    return `未知函数“${written}”，是否应为 ${closest.name}？`;
  }
  return `未知函数“${written}”，可用的函数有 ${FUNCTION_NAMES.join('、')}；若要相乘请写“*”`;
}

const BUILDER: NodeBuilder = {
  number(digits, percent, start, end) {
    const literal = Quotient.parse(digits.startsWith('.') ? `0${digits}` : digits);
    if (literal === null) return null;
    const value = percent ? literal.mul(Quotient.HUNDREDTH) : literal;
    return { kind: 'number', value, percent, start, end };
  },
  call(written, plain, args, start, end) {
    const fn = findFunction(plain);
    if (fn === undefined) return unknownFunction(written, plain);
    return arityProblem(fn, args.length) ?? { kind: 'call', fn, args, start, end };
  },
  numberTooLong: (length) => `数字过长：${length} 位，最多 200 位`,
  textNotClosed: '文本缺少右引号（"）',
};

/** Iterative, since it guards the recursive walkers. */
function isTooTall(tree: Formula): boolean {
  let level: readonly Formula[] = [tree];
  for (let height = 1; level.length > 0; height++) {
    if (height > TALLEST_TREE) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

function failure(text: string, offset: number, message: string): ParseResult {
  return { ok: false, error: errorAt(text, offset, message) };
}

/**
 * Reads a formula in Excel's syntax over names. In: the text, with or without the leading "=", full-width
 * spellings allowed. Out: the tree, or the first error with its place. Unknown functions and wrong numbers of
 * arguments are errors here; unknown names and types are the business of check.ts. Never throws.
 */
export function parseFormula(text: string): ParseResult {
  if (text.length > LONGEST_FORMULA) {
    return failure(text, LONGEST_FORMULA, `公式过长：${text.length} 个字符，最多 ${LONGEST_FORMULA} 个`);
  }
  const { tooDeepAt } = scanBrackets(text, text.length, DEEPEST_NESTING);
  if (tooDeepAt !== null) return failure(text, tooDeepAt, `括号嵌套过深，最多 ${DEEPEST_NESTING} 层`);
  let tree: Formula;
  try {
    tree = parse(text, { build: BUILDER });
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    const { offset } = error.location.start;
    return failure(text, offset, error.expected === null ? error.message : syntaxMessage(text, offset));
  }
  if (isTooTall(tree))
    return failure(text, 0, `公式过于复杂：连续运算或嵌套超过 ${TALLEST_TREE} 层，请拆成几个公式`);
  return { ok: true, tree };
}
