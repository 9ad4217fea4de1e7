import { Quotient } from './quotient';
import type { BinaryOperator, Formula } from './tree';
import { isComparison, UnreachableCaseError } from './tree';

/** How tightly a piece of text holds together, loosest first; a piece in a tighter place needs brackets. */
export const LEVEL = { comparison: 1, sum: 2, product: 3, percent: 4, sign: 5, primary: 6 } as const;

/** Text that stands in for part of a tree, e.g. the number of a name. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly text: string;
  /** A minus sign in front: bracketed when an arithmetic operator or sign stands before it. */
  readonly negative: boolean;
}

/** A tree in which parts may have been replaced by text. */
export type Writable =
  | Exclude<Formula, { kind: 'unary' | 'binary' | 'call' | 'percent' }>
  | { readonly kind: 'unary'; readonly op: '+' | '-'; readonly operand: Writable }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOperator;
      readonly left: Writable;
      readonly right: Writable;
    }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly Writable[] }
  | { readonly kind: 'percent'; readonly operand: Writable }
  | Leaf;

/** Signs to print; the language's own by default. */
export interface Signs {
  readonly times?: string;
  readonly divide?: string;
  readonly minus?: string;
}

/** Enough for every literal the parser accepts, so that literals are printed exactly. */
const LITERAL_DIGITS = 512;

function levelOf(op: BinaryOperator): number {
  if (isComparison(op)) return LEVEL.comparison;
  return op === '+' || op === '-' ? LEVEL.sum : LEVEL.product;
}

function level(tree: Writable): number {
  switch (tree.kind) {
    case 'binary':
      return levelOf(tree.op);
    case 'percent':
      return LEVEL.percent;
    case 'unary':
      return LEVEL.sign;
    case 'leaf':
      return tree.negative ? LEVEL.sign : LEVEL.primary;
    case 'number':
      return tree.value.sign() < 0 ? LEVEL.sign : LEVEL.primary;
    case 'text':
    case 'boolean':
    case 'reference':
    case 'call':
      return LEVEL.primary;
    default:
      throw new UnreachableCaseError(tree);
  }
}

/** Whether the text would swallow a percent sign put behind it: 90 followed by % is another literal. */
function endsInBareNumber(tree: Writable): boolean {
  if (tree.kind === 'unary') return endsInBareNumber(tree.operand);
  return tree.kind === 'leaf' || (tree.kind === 'number' && !tree.percent);
}

/**
 * Writes a tree with as few brackets as give the same tree when read again. In: the tree, the spelling of
 * names and the signs. Out: the text.
 */
export function write(tree: Writable, nameOf: (name: string) => string, signs: Signs = {}): string {
  const minus = signs.minus ?? '-';

  function sign(op: BinaryOperator): string {
    if (op === '*') return signs.times ?? op;
    if (op === '/') return signs.divide ?? op;
    return op === '-' ? minus : op;
  }

  function bracketed(inner: Writable, needed: boolean): string {
    return needed ? `(${text(inner)})` : text(inner);
  }

  function isNegativeNumber(inner: Writable): boolean {
    return level(inner) === LEVEL.sign && inner.kind !== 'unary';
  }

  function binary(tree: Extract<Writable, { kind: 'binary' }>): string {
    const own = levelOf(tree.op);
    const left = bracketed(tree.left, level(tree.left) < own);
    const afterSign = own !== LEVEL.comparison && level(tree.right) === LEVEL.sign;
    return left + sign(tree.op) + bracketed(tree.right, level(tree.right) <= own || afterSign);
  }

  function text(tree: Writable): string {
    switch (tree.kind) {
      case 'leaf':
        return tree.negative ? minus + tree.text.slice(1) : tree.text;
      case 'number': {
        const value = tree.percent ? tree.value.mul(Quotient.HUNDRED) : tree.value;
        const digits = value.toDecimalText(LITERAL_DIGITS) + (tree.percent ? '%' : '');
        return value.sign() < 0 ? minus + digits.slice(1) : digits;
      }
      case 'text':
        return `"${tree.value.replaceAll('"', '""')}"`;
      case 'boolean':
        return tree.value ? 'TRUE' : 'FALSE';
      case 'reference':
        return nameOf(tree.name);
      case 'unary': {
        const needed = level(tree.operand) < LEVEL.sign || isNegativeNumber(tree.operand);
        return (tree.op === '-' ? minus : tree.op) + bracketed(tree.operand, needed);
      }
      case 'percent':
        return `${bracketed(tree.operand, level(tree.operand) < LEVEL.percent || endsInBareNumber(tree.operand))}%`;
      case 'call':
        return `${tree.fn}(${tree.args.map(text).join(',')})`;
      case 'binary':
        return binary(tree);
      default:
        throw new UnreachableCaseError(tree);
    }
  }

  return text(tree);
}

/** The formula in canonical spelling: ASCII signs, functions in capitals, no needless brackets or blanks. */
export function printFormula(tree: Formula, signs?: Signs): string {
  return write(tree, (name) => name, signs);
}
