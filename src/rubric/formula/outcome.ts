import type { Quotient } from './quotient';

export interface NumberOutcome {
  readonly kind: 'number';
  readonly value: Quotient;
}

export interface BooleanOutcome {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface TextOutcome {
  readonly kind: 'text';
  readonly value: string;
}

/** Inputs that were not given, without repetition, in order of first appearance. */
export interface MissingOutcome {
  readonly kind: 'missing';
  readonly names: readonly string[];
}

/** `denominator` is the printed formula of the denominator that is zero, `names` the references in it. */
export interface DivisionByZeroOutcome {
  readonly kind: 'division-by-zero';
  readonly denominator: string;
  readonly names: readonly string[];
}

export interface TypeMismatchOutcome {
  readonly kind: 'type-mismatch';
  readonly message: string;
}

export type Value = NumberOutcome | BooleanOutcome | TextOutcome;
export type Failure = MissingOutcome | DivisionByZeroOutcome | TypeMismatchOutcome;

/** What evaluating a formula gives: a value, or the reason why there is none. */
export type Outcome = Value | Failure;

/** Delivers the present value of a name. A blank number is 'missing' with its own name, a blank text is "". */
export type Scope = (name: string) => Outcome;

export function isValue(outcome: Outcome): outcome is Value {
  return outcome.kind === 'number' || outcome.kind === 'boolean' || outcome.kind === 'text';
}

/** The failure, if it is one. */
export function failureOf(outcome: Outcome): Failure | null {
  return isValue(outcome) ? null : outcome;
}

/**
 * The one failure of two, the second of which may be absent. Missing wins over division by zero (whether a
 * denominator is zero is not the question while inputs are blank), which wins over a type mismatch. Missing
 * names are merged. Of two failures of another kind the one with the lesser text is kept: an arbitrary choice,
 * but the same one whatever the order of the operands.
 */
export function worse(first: Failure, second: Failure | null): Failure {
  if (second === null) return first;
  if (first.kind === 'missing' && second.kind === 'missing') {
    return { kind: 'missing', names: [...new Set([...first.names, ...second.names])] };
  }
  if (first.kind === 'missing') return first;
  if (second.kind === 'missing') return second;
  if (first.kind !== second.kind) return first.kind === 'division-by-zero' ? first : second;
  return textOf(first) <= textOf(second) ? first : second;
}

/** Orders failures of one kind. The names of a denominator follow from its text. */
function textOf(failure: DivisionByZeroOutcome | TypeMismatchOutcome): string {
  return failure.kind === 'division-by-zero' ? failure.denominator : failure.message;
}
