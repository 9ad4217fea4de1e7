import type { Quotient } from '../../rubric/formula';
import type { Judgement } from '../facts';
import type { Scope } from '../scope';
import type { Missing, OutcomeName, ValueTrace, Working } from '../working';

/** What a rule sees of the sheet while it scores one row. */
export interface RowContext {
  readonly scope: Scope;
  /** The row's name, for naming what is missing. */
  readonly row: string;
  /** The row's weight on this sheet. */
  readonly weight: Quotient;
  /** Weight on this sheet ÷ weight in the rubric: scales the points of a part that does not apply. */
  readonly scale: Quotient;
  /** The judgement on an item; empty when none is given. */
  judgement(key: string): Judgement;
  /** Another row's result, for points that are transferred to it. */
  result(name: string): TransferTarget;
}

/** The result of the row to which points are transferred. */
export interface TransferTarget {
  readonly score: Quotient | null;
  readonly weight: Quotient;
  readonly missing: readonly Missing[];
  readonly assumed: boolean;
  /** The scores it can have at all. */
  legal(): Legal;
}

/** Where a rule is asked to count: what it is called and how many points it can give. */
export interface Place {
  readonly name: string;
  readonly full: Quotient;
}

/**
 * The scores a rule can give at all: a finite set, or anything between 0 and the full points. A row is rounded
 * and capped afterwards.
 */
export type Legal = { readonly kind: 'any' } | { readonly kind: 'set'; readonly values: readonly Quotient[] };

/** A value that would earn more: reach it (or go beyond it) and the place is worth `points`. */
export interface Target {
  readonly value: ValueTrace;
  readonly edge: Quotient;
  /** Whether the edge itself already counts. */
  readonly inclusive: boolean;
  /** Whether values above the edge are the better ones. */
  readonly upwards: boolean;
  readonly points: Quotient;
}

/** A kind of rule: one file that evaluates, knows its legal scores and explains itself. */
export interface RuleKind<R, W extends Working> {
  /** Scores one place. Never throws; what is missing is said in the working. */
  evaluate(rule: R, place: Place, context: RowContext): W;
  /** The scores the rule can give in this place. */
  legal(rule: R, place: Place, context: RowContext): Legal;
  /** Lines of the derivation below the heading of the place. */
  explain(working: W): readonly Line[];
}

/** A line of the derivation as text, with the lines below it. */
export interface Line {
  readonly text: string;
  readonly below?: readonly Line[];
}

/** The outcome of a place that is neither missing nor special. */
export function classify(points: Quotient, full: Quotient): OutcomeName {
  if (points.gte(full)) return 'full';
  return points.sign() <= 0 ? 'zero' : 'partial';
}

export const ANY: Legal = { kind: 'any' };

/** A finite set of legal scores, without repeats. */
export function legalSet(values: readonly Quotient[]): Legal {
  const distinct: Quotient[] = [];
  for (const value of values) if (!distinct.some((one) => one.eq(value))) distinct.push(value);
  return { kind: 'set', values: distinct };
}

/** Every sum of one score from each place. */
export function legalSums(parts: readonly Legal[]): Legal {
  let sums: readonly Quotient[] | null = null;
  for (const part of parts) {
    if (part.kind === 'any') return ANY;
    const { values } = part;
    const next: Legal =
      sums === null ? part : legalSet(sums.flatMap((sum) => values.map((value) => sum.add(value))));
    if (next.kind === 'any') return ANY;
    sums = next.values;
  }
  return sums === null ? ANY : { kind: 'set', values: sums };
}

/** The clause of the standard that was applied, on one line. */
export function explainClause(clause: string | null): readonly Line[] {
  return clause === null ? [] : [{ text: `依据：${clause.replace(/\s*\n\s*/gu, ' ')}` }];
}
