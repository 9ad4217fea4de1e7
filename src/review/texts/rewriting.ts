import type { Formula, Quotient } from '../../rubric/formula';
import { divisionOf } from './ratios';

/**
 * A formula with numbers for its names, or other numbers for its numbers.
 * @param named the number of a name; null leaves the name
 * @param changed what stands in the place of a number that is none of the percentages' own 100%
 */
export function replaced(
  formula: Formula,
  named: (name: string) => Quotient | null,
  changed: (number: Quotient) => Quotient = (number) => number,
): Formula {
  const again = (part: Formula): Formula => replaced(part, named, changed);
  switch (formula.kind) {
    case 'number':
      return { ...formula, value: changed(formula.value) };
    case 'reference': {
      const value = named(formula.name);
      const { start, end } = formula;
      return value === null ? formula : { kind: 'number', value, percent: false, start, end };
    }
    case 'unary':
    case 'percent':
      return { ...formula, operand: again(formula.operand) };
    case 'binary':
      return { ...formula, left: again(formula.left), right: again(formula.right) };
    case 'call':
      return { ...formula, args: formula.args.map(again) };
    default:
      return formula;
  }
}

/** The formula with its one division turned round; null where there is none, or only one by 100. */
export function swapped(formula: Formula): Formula | null {
  const division = divisionOf(formula);
  return division === null ? null : turned(formula, division);
}

function turned(formula: Formula, division: Formula): Formula {
  if (formula === division && formula.kind === 'binary')
    return { ...formula, left: formula.right, right: formula.left };
  switch (formula.kind) {
    case 'binary':
      return { ...formula, left: turned(formula.left, division), right: turned(formula.right, division) };
    case 'unary':
    case 'percent':
      return { ...formula, operand: turned(formula.operand, division) };
    case 'call':
      return { ...formula, args: formula.args.map((part) => turned(part, division)) };
    default:
      return formula;
  }
}
