/** The formula language: what the rest of the product may use of it. */
export { readDouble } from './cell-number';
export type { TypeEnvironment, TypeProblem, TypeResult } from './check';
export { typeOf } from './check';
export { evaluate } from './evaluate';
export { toExcel } from './excel';
export type { FormulaError } from './formula-error';
export { errorAt } from './formula-error';
export type { ValueType } from './functions';
export { FUNCTIONS } from './functions';
export type {
  BooleanOutcome,
  DivisionByZeroOutcome,
  Failure,
  MissingOutcome,
  NumberOutcome,
  Outcome,
  Scope,
  TextOutcome,
  TypeMismatchOutcome,
  Value,
} from './outcome';
export { failureOf, isValue, worse } from './outcome';
export type { ParseResult } from './parse';
export { DEEPEST_NESTING, LONGEST_FORMULA, parseFormula, TALLEST_TREE } from './parse';
export type { NumberPrinting } from './print';
export { printFormula, printWithNumbers } from './print';
export type { RoundingMode } from './quotient';
export { Quotient } from './quotient';
export { references, required } from './references';
export type { Expand } from './solve';
export { solveFor } from './solve';
export type {
  ArithmeticOperator,
  BinaryNode,
  BinaryOperator,
  BooleanNode,
  CallNode,
  ComparisonOperator,
  Formula,
  FunctionName,
  NumberNode,
  PercentNode,
  ReferenceNode,
  Span,
  TextNode,
  UnaryNode,
  UnaryOperator,
} from './tree';
export { childrenOf, FUNCTION_NAMES, isComparison, UnreachableCaseError } from './tree';
export type { Signs } from './writer';
