import { Quotient } from '../../rubric/formula';
import type { Certainty } from '../../rubric/types';
import type { Judgement } from '../facts';
import type { Scope } from '../scope';
import type { Missing, OutcomeName, Working } from '../working';

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
  /** The scores that another row can have at all. */
  legal(name: string): Legal;
}

/** What a rule that computes from numbers sees: it asks no person and looks at no other row. */
export type LeafContext = Pick<RowContext, 'scope'>;

/** The result of the row to which points are transferred. */
export interface TransferTarget {
  readonly score: Quotient | null;
  readonly weight: Quotient;
  readonly missing: readonly Missing[];
  readonly assumed: boolean;
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
export type Legal = { readonly kind: 'any' } | LegalSet;

export interface LegalSet {
  readonly kind: 'set';
  readonly values: readonly Quotient[];
}

/** A kind of rule: one file that evaluates, knows its legal scores and explains itself. */
export interface RuleKind<R, W extends Working, Context = RowContext> {
  /** Scores one place. Never throws; what is missing is said in the working. */
  evaluate(rule: R, place: Place, context: Context): W;
  /** The scores the rule can give in this place. */
  legal(rule: R, place: Place, context: Context): Legal;
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
export function legalSet(values: readonly Quotient[]): LegalSet {
  const distinct: Quotient[] = [];
  for (const value of values) if (!distinct.some((one) => one.eq(value))) distinct.push(value);
  return { kind: 'set', values: distinct };
}

/** Every sum of one score from each place. */
export function legalSums(parts: readonly Legal[]): Legal {
  let sums = legalSet([Quotient.ZERO]);
  for (const part of parts) {
    if (part.kind === 'any') return ANY;
    const { values } = part;
    sums = legalSet(sums.values.flatMap((sum) => values.map((value) => sum.add(value))));
  }
  return sums;
}

/** The sum of several places; null as soon as one of them is missing. */
export function sumOf(places: readonly { readonly points: Quotient | null }[]): Quotient | null {
  let sum = Quotient.ZERO;
  for (const { points } of places) {
    if (points === null) return null;
    sum = sum.add(points);
  }
  return sum;
}

/** A share, 0 of nothing: the sheet may print a weight of 0, every other divisor is checked with the rubric. */
export function shareOf(part: Quotient, whole: Quotient): Quotient {
  return part.div(whole) ?? Quotient.ZERO;
}

/** The least certain of several clauses that were applied; null when all of them are printed without a remark. */
export function leastCertain(
  places: readonly { readonly certainty?: Certainty | null | undefined }[],
): Certainty | null {
  let least: Certainty | null = null;
  for (const { certainty } of places) {
    if (certainty && (least === null || DOUBT[certainty.level] > DOUBT[least.level])) least = certainty;
  }
  return least;
}

const DOUBT = { printed: 0, inferred: 1, assumed: 2 } as const;

/** The clause of the standard that was applied, on one line. */
export function explainClause(clause: string | null): readonly Line[] {
  return clause === null ? [] : [{ text: `依据：${clause.replace(/\s*\n\s*/gu, ' ')}` }];
}
