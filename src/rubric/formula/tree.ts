import type { Quotient } from './quotient';

/** Where a node stands in the source: UTF-16 offsets, `end` exclusive. Brackets around a node are not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A literal. `value` already counts the percent sign (90% is 0.9); `percent` says to print it as 90%. Never negative. */
export interface NumberNode extends Span {
  readonly kind: 'number';
  readonly value: Quotient;
  readonly percent: boolean;
}

export interface TextNode extends Span {
  readonly kind: 'text';
  readonly value: string;
}

export interface BooleanNode extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface ReferenceNode extends Span {
  readonly kind: 'reference';
  readonly name: string;
}

export type UnaryOperator = '+' | '-';

export interface UnaryNode extends Span {
  readonly kind: 'unary';
  readonly op: UnaryOperator;
  readonly operand: Formula;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '=' | '<>' | '<' | '>' | '<=' | '>=';
export type BinaryOperator = ArithmeticOperator | ComparisonOperator;

export interface BinaryNode extends Span {
  readonly kind: 'binary';
  readonly op: BinaryOperator;
  readonly left: Formula;
  readonly right: Formula;
}

export const FUNCTION_NAMES = [
  'ABS',
  'MIN',
  'MAX',
  'ROUND',
  'ROUNDUP',
  'ROUNDDOWN',
  'IF',
  'AND',
  'OR',
  'NOT',
  'SUM',
  'AVERAGE',
  'COUNT',
] as const;

export type FunctionName = (typeof FUNCTION_NAMES)[number];

export interface CallNode extends Span {
  readonly kind: 'call';
  readonly fn: FunctionName;
  readonly args: readonly Formula[];
}

/** A percent sign behind anything but a literal: (A+B)%. */
export interface PercentNode extends Span {
  readonly kind: 'percent';
  readonly operand: Formula;
}

/** A formula: one tree for evaluating, printing, Excel text and the list of inputs. */
export type Formula =
  NumberNode | TextNode | BooleanNode | ReferenceNode | UnaryNode | BinaryNode | CallNode | PercentNode;

/** Thrown where the compiler has proven that no case is left; a throw means that a type was bypassed. */
export class UnreachableCaseError extends Error {
  constructor(value: never) {
    super(`未处理的情形：${JSON.stringify(value)}`);
    this.name = 'UnreachableCaseError';
  }
}

/** The direct operands of a node, in order of writing. */
export function childrenOf(tree: Formula): readonly Formula[] {
  switch (tree.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'reference':
      return [];
    case 'unary':
    case 'percent':
      return [tree.operand];
    case 'binary':
      return [tree.left, tree.right];
    case 'call':
      return tree.args;
    default:
      throw new UnreachableCaseError(tree);
  }
}

/** Whether the operator compares (and so gives a boolean). */
export function isComparison(op: BinaryOperator): op is ComparisonOperator {
  return op !== '+' && op !== '-' && op !== '*' && op !== '/';
}
