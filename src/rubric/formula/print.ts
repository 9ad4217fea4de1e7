import { evaluate } from './evaluate';
import type { Scope } from './outcome';
import { Quotient } from './quotient';
import type { Formula } from './tree';
import type { Signs, Writable } from './writer';
import { write } from './writer';

export { printFormula } from './writer';

export interface NumberPrinting extends Signs {
  /** The values behind the numbers. With them, IF prints only the branch taken. */
  readonly scope?: Scope;
  /** Whether zero addends stay. */
  readonly keepZeros?: boolean;
}

interface Term {
  readonly op: '+' | '-';
  readonly tree: Formula;
}

/** The terms of a chain of additions and subtractions, as written from left to right. */
function termsOf(tree: Formula): readonly Term[] {
  if (tree.kind === 'binary' && (tree.op === '+' || tree.op === '-')) {
    return [...termsOf(tree.left), { op: tree.op, tree: tree.right }];
  }
  return [{ op: '+', tree }];
}

/**
 * The formula with numbers put in for the names, as one writes out a calculation by hand:
 * "(3612.83-3867.48)/3867.48". In: the tree; `show`, the text of a name's number, null to leave the name (it
 * tells "0" from "0.00" apart only by value, so it should not round); options. Negative numbers get brackets
 * where a sign stands before them. Zero addends after the first term are dropped from a chain of additions; a
 * subtracted zero stays. IF is replaced by its branch where `scope` decides the condition.
 */
export function printWithNumbers(
  tree: Formula,
  show: (name: string) => string | null,
  options: NumberPrinting = {},
): string {
  const { scope, keepZeros = false } = options;

  /** Looks through IF as far as the scope decides it. */
  function taken(part: Formula): Formula {
    const condition = part.kind === 'call' && part.fn === 'IF' ? part.args[0] : undefined;
    if (part.kind !== 'call' || condition === undefined || scope === undefined) return part;
    const outcome = evaluate(condition, scope);
    const branch = outcome.kind === 'boolean' ? part.args[outcome.value ? 1 : 2] : undefined;
    return branch === undefined ? part : taken(branch);
  }

  function isZero(part: Formula): boolean {
    if (part.kind === 'number') return part.value.isZero();
    if (part.kind !== 'reference') return false;
    const text = show(part.name);
    if (text === null) return false;
    if (scope === undefined) return Quotient.parse(text.replace('%', ''))?.isZero() ?? false;
    const outcome = scope(part.name);
    return outcome.kind === 'number' && outcome.value.isZero();
  }

  function withoutZeros(terms: readonly Term[]): readonly Term[] {
    if (keepZeros) return terms;
    // The first term stays, zero or not: without it (0+3611.03) would read as if the opening balance had been
    // forgotten, and 0-5 would become a negative number.
    return terms.filter((term, index) => index === 0 || term.op === '-' || !isZero(term.tree));
  }

  function sum(part: Formula): Writable {
    const terms = termsOf(part).map((term) => ({ op: term.op, tree: taken(term.tree) }));
    const [first, ...rest] = withoutZeros(terms).map((term) => ({ op: term.op, part: fill(term.tree) }));
    return rest.reduce<Writable>(
      (left, { op, part: right }) => ({ kind: 'binary', op, left, right }),
      first === undefined ? part : first.part,
    );
  }

  function fill(whole: Formula): Writable {
    const part = taken(whole);
    switch (part.kind) {
      case 'reference': {
        const text = show(part.name);
        return text === null ? part : { kind: 'leaf', text, negative: /^[-−]/.test(text) };
      }
      case 'unary':
        return { kind: 'unary', op: part.op, operand: fill(part.operand) };
      case 'percent':
        return { kind: 'percent', operand: fill(part.operand) };
      case 'call':
        return { kind: 'call', fn: part.fn, args: part.args.map(fill) };
      case 'binary':
        return part.op === '+' || part.op === '-'
          ? sum(part)
          : { kind: 'binary', op: part.op, left: fill(part.left), right: fill(part.right) };
      default:
        return part;
    }
  }

  return write(fill(tree), (name) => name, options);
}
