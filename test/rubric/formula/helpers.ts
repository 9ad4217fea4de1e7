import type { Formula, Outcome, Scope } from '../../../src/rubric/formula';
import { parseFormula, Quotient } from '../../../src/rubric/formula';

/** The tree of a formula known to be right. */
export function tree(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
  return result.tree;
}

export function num(text: string): Outcome {
  return { kind: 'number', value: Quotient.of(text) };
}

/** Numbers as decimal text, text values as {text}; every other name is missing. */
export function scopeOf(values: Readonly<Record<string, string | { readonly text: string }>>): Scope {
  const outcomes = new Map<string, Outcome>(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? num(value) : { kind: 'text', value: value.text },
    ]),
  );
  return (name) => outcomes.get(name) ?? { kind: 'missing', names: [name] };
}

/** A tree without source offsets, comparable by toEqual; quotients as exact text. */
export function bare(node: Formula): unknown {
  switch (node.kind) {
    case 'number':
      return { kind: node.kind, value: node.value.toDecimalText(500), percent: node.percent };
    case 'unary':
      return { kind: node.kind, op: node.op, operand: bare(node.operand) };
    case 'percent':
      return { kind: node.kind, operand: bare(node.operand) };
    case 'binary':
      return { kind: node.kind, op: node.op, left: bare(node.left), right: bare(node.right) };
    case 'call':
      return { kind: node.kind, fn: node.fn, args: node.args.map(bare) };
    case 'reference':
      return { kind: node.kind, name: node.name };
    default:
      return { kind: node.kind, value: node.value };
  }
}

/** A number as "n/d" or decimal, other outcomes as they are. */
export function shown(outcome: Outcome): unknown {
  return outcome.kind === 'number' ? outcome.value.toDecimalText() : outcome;
}
