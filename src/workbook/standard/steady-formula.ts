import { childrenOf, type Formula, Quotient } from '../../rubric/formula';
import type { Rubric } from '../../rubric/rubric';

/**
 * Decimals to which sums of amounts are rounded: down to a ten-thousandth of a yuan, in the rubric's unit. Of the 15
 * digits that a cell has, that leaves as many before the point as any budget needs (below 1,000 亿元).
 */
const DECIMALS: Readonly<Record<string, number>> = { 元: 4, 千元: 7, 万元: 8, 百万元: 10, 亿元: 12 };
const USUAL_DECIMALS = 8;
const NOWHERE = { start: 0, end: 0 };

/**
 * The same formula, as a spreadsheet computes it without losing digits. Cells hold binary fractions: 0.1+0.2-0.3 is
 * not 0 there, and the difference of two nearly equal amounts has a handful of right digits only. A sum or difference
 * of amounts is a decimal of few digits again, so rounding it gives the exact value; `x/y-1` becomes `(x-y)/y`.
 */
export function steadyFormula(rubric: Rubric, formula: Formula): Formula {
  const decimals = DECIMALS[rubric.source.unit] ?? USUAL_DECIMALS;

  /** Whether a value has no more decimals than its author wrote: ratios and quotients may have any number. */
  function isWritten(tree: Formula): boolean {
    switch (tree.kind) {
      case 'number':
        return tree.value.round(decimals, 'down').eq(tree.value);
      case 'reference': {
        const kind = rubric.inputs.get(tree.name)?.kind;
        const derived = rubric.values.get(tree.name)?.formula;
        return derived === undefined ? kind !== undefined && kind !== 'ratio' : isWritten(derived);
      }
      case 'unary':
        return isWritten(tree.operand);
      case 'binary':
        return isSum(tree) && childrenOf(tree).every(isWritten);
      case 'call':
        if (tree.fn === 'IF') return tree.args.slice(1).every(isWritten);
        return ['SUM', 'MIN', 'MAX', 'ABS', 'ROUND'].includes(tree.fn) && tree.args.every(isWritten);
      default:
        return false;
    }
  }

  /** `x/y-1` and `1-x/y` as one division. */
  function asDivision(tree: Formula): Formula | null {
    if (tree.kind !== 'binary' || tree.op !== '-') return null;
    const quotient = isOne(tree.right) ? tree.left : isOne(tree.left) ? tree.right : null;
    if (quotient?.kind !== 'binary' || quotient.op !== '/' || !childrenOf(quotient).every(isWritten))
      return null;
    const [from, less] =
      quotient === tree.left ? [quotient.left, quotient.right] : [quotient.right, quotient.left];
    return { ...quotient, left: { ...tree, left: from, right: less } };
  }

  function steady(tree: Formula): Formula {
    const division = asDivision(tree);
    if (division !== null) return steady(division);
    if (!isSum(tree) || !isWritten(tree)) return withChildren(tree, steady);
    const digits: Formula = { ...NOWHERE, kind: 'number', value: Quotient.of(decimals), percent: false };
    return { ...NOWHERE, kind: 'call', fn: 'ROUND', args: [terms(tree), digits] };
  }

  /** Of a sum within a sum only the whole is rounded. */
  function terms(tree: Formula): Formula {
    return isSum(tree) ? withChildren(tree, terms) : steady(tree);
  }

  return steady(formula);
}

function isSum(tree: Formula): boolean {
  if (tree.kind === 'call') return tree.fn === 'SUM';
  return tree.kind === 'binary' && (tree.op === '+' || tree.op === '-');
}

function isOne(tree: Formula): boolean {
  return tree.kind === 'number' && tree.value.eq(Quotient.ONE);
}

function withChildren(tree: Formula, change: (child: Formula) => Formula): Formula {
  switch (tree.kind) {
    case 'unary':
    case 'percent':
      return { ...tree, operand: change(tree.operand) };
    case 'binary':
      return { ...tree, left: change(tree.left), right: change(tree.right) };
    case 'call':
      return { ...tree, args: tree.args.map(change) };
    default:
      return tree;
  }
}
