import { evaluate } from './evaluate';
import type { Outcome, Scope } from './outcome';
import { Quotient } from './quotient';
import type { Rational } from './rational';
import { addRational, constant, invertRational, multiplyRational, solveRational, UNKNOWN } from './rational';
import type { BinaryNode, CallNode, Formula } from './tree';
import { references } from './references';

/** The formula of a derived value; undefined for an input. */
export type Expand = (name: string) => Formula | undefined;

const MINUS_ONE = constant(Quotient.of(-1));
const HUNDREDTH = constant(Quotient.HUNDREDTH);

type Maybe = Rational | null;

function sum(left: Maybe, right: Maybe): Maybe {
  return left === null || right === null ? null : addRational(left, right);
}

function product(left: Maybe, right: Maybe): Maybe {
  return left === null || right === null ? null : multiplyRational(left, right);
}

function inverse(value: Maybe): Maybe {
  return value === null ? null : invertRational(value);
}

/** Finds out which names hang on the unknown, through derived values. */
function dependence(unknown: string, expand: Expand) {
  const known = new Map<string, boolean>([[unknown, true]]);
  const open = new Set<string>();
  let cyclic = false;

  function nameDepends(name: string): boolean {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (open.has(name)) {
      cyclic = true;
      return false;
    }
    const derived = expand(name);
    open.add(name);
    const answer = derived !== undefined && treeDepends(derived);
    open.delete(name);
    known.set(name, answer);
    return answer;
  }

  /** Visits every name, also after the first hit, so that no cycle goes unnoticed. */
  function treeDepends(tree: Formula): boolean {
    return references(tree).filter(nameDepends).length > 0;
  }

  return { nameDepends, treeDepends, isCyclic: () => cyclic };
}

/**
 * Goal seek, exactly: the value of the number input `unknown` at which the formula equals `target`. In: the
 * tree, the input's name, the target, the present values (of derived values too), and the formulas of those. Out: the value;
 * null if there is none, if it is not unique, or if the formula is not linear-fractional, (a+bx)/(c+dx), near
 * the present value: IF keeps the branch taken at present, ABS its sign, COUNT its number; the unknown inside
 * MIN, MAX or a rounding function is given up. The answer is put back into the formula before it is returned,
 * so one that falls into another branch is null as well.
 */
export function solveFor(
  tree: Formula,
  unknown: string,
  target: Quotient,
  scope: Scope,
  expand: Expand,
): Quotient | null {
  const { nameDepends, treeDepends, isCyclic } = dependence(unknown, expand);

  /** The present values, with `value` for the unknown, and derived values following from it. */
  function scopeWith(value: Outcome): Scope {
    const changed: Scope = (name) => {
      if (name === unknown) return value;
      const derived = nameDepends(name) ? expand(name) : undefined;
      return derived === undefined ? scope(name) : evaluate(derived, changed);
    };
    return changed;
  }

  const present = scopeWith(scope(unknown));

  function fixed(part: Formula): Maybe {
    const outcome = evaluate(part, present);
    return outcome.kind === 'number' ? constant(outcome.value) : null;
  }

  function binary(node: BinaryNode): Maybe {
    switch (node.op) {
      case '+':
        return sum(rational(node.left), rational(node.right));
      case '-':
        return sum(rational(node.left), product(MINUS_ONE, rational(node.right)));
      case '*':
        return product(rational(node.left), rational(node.right));
      case '/':
        return product(rational(node.left), inverse(rational(node.right)));
      default:
        return null;
    }
  }

  function total(args: readonly Formula[]): Maybe {
    return args.map(rational).reduce(sum);
  }

  function absolute(inner: Formula): Maybe {
    const now = evaluate(inner, present);
    if (now.kind !== 'number') return null;
    return now.value.sign() < 0 ? product(MINUS_ONE, rational(inner)) : rational(inner);
  }

  function branch(condition: Formula, then: Formula, otherwise: Formula): Maybe {
    const now = evaluate(condition, present);
    return now.kind === 'boolean' ? rational(now.value ? then : otherwise) : null;
  }

  function call(node: CallNode): Maybe {
    const [first, second, third] = node.args;
    if (first === undefined) return null;
    switch (node.fn) {
      case 'SUM':
        return total(node.args);
      case 'AVERAGE':
        return product(total(node.args), inverse(constant(Quotient.of(node.args.length))));
      case 'ABS':
        return absolute(first);
      case 'COUNT':
        return fixed(node);
      case 'IF':
        return second === undefined || third === undefined ? null : branch(first, second, third);
      default:
        return null;
    }
  }

  function rational(part: Formula): Maybe {
    if (!treeDepends(part)) return fixed(part);
    switch (part.kind) {
      case 'reference': {
        const derived = part.name === unknown ? undefined : expand(part.name);
        return derived === undefined ? UNKNOWN : rational(derived);
      }
      case 'unary':
        return part.op === '-' ? product(MINUS_ONE, rational(part.operand)) : rational(part.operand);
      case 'percent':
        return product(HUNDREDTH, rational(part.operand));
      case 'binary':
        return binary(part);
      case 'call':
        return call(part);
      default:
        return null;
    }
  }

  if (!treeDepends(tree) || isCyclic()) return null;
  const whole = rational(tree);
  const answer = whole === null ? null : solveRational(whole, target);
  if (answer === null) return null;
  const check = evaluate(tree, scopeWith({ kind: 'number', value: answer }));
  return check.kind === 'number' && check.value.eq(target) ? answer : null;
}
