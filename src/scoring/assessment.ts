import type { Formula, Quotient } from '../rubric/formula';
import type { Rubric } from '../rubric/rubric';
import type { Certainty } from '../rubric/types';
import type { Facts } from './facts';
import type { Reading } from './readings';
import type { Legal } from './rules/rule';
import type { Missing, RowWorking, TallyWorking, ValueTrace } from './working';

/** Which rubric and which product gave an assessment, so that it can be repeated. */
export interface Receipt {
  readonly rubric: string;
  readonly revision: string;
  /** `sha256:…` of the rubric's content. */
  readonly hash: string;
  /** Version of this product. */
  readonly version: string;
}

/** The result of one row. */
export interface RowResult {
  readonly name: string;
  /** The weight on this sheet; null for 加减分项, which stands outside the 100 points. */
  readonly weight: Quotient | null;
  /** Rounded half up to two decimals; null when missing. */
  readonly score: Quotient | null;
  readonly status: 'scored' | 'missing';
  readonly missing: readonly Missing[];
  /** Whether the row's rule, its weight or the clause that was applied is assumed. */
  readonly assumed: boolean;
  /** Why it is not certain, in the rubric's words. */
  readonly caveats: readonly Certainty[];
  readonly working: RowWorking;
  readonly improvements: readonly Improvement[];
}

/** What it would take to earn more in a row by moving one input. */
export interface Improvement {
  readonly indicator: string;
  readonly input: string;
  readonly from: Quotient;
  /** The value of the input at which the better band or step begins, exactly. */
  readonly edge: Quotient;
  /** Whether the edge itself already counts. */
  readonly inclusive: boolean;
  /** The nearest value that can be written: two decimals for money, whole for counts and days, on the good side. */
  readonly to: Quotient;
  /** `to − from`: positive means more. */
  readonly change: Quotient;
  /** The row's score there, by this rule alone. */
  readonly score: Quotient;
}

/** 加减分项 and what it does to the total. */
export interface AdjustmentResult extends RowResult {
  readonly working: TallyWorking;
  /** Points before the clamp; null when blank. */
  readonly bonus: Quotient | null;
  readonly penalty: Quotient | null;
  /** Which bound of the total cut it, if any. */
  readonly clamped: 'ceiling' | 'floor' | null;
}

/** A derived ratio of the sheet. */
export interface RatioResult {
  readonly name: string;
  /** null when it cannot be computed. */
  readonly value: Quotient | null;
  readonly trace: ValueTrace;
}

/** 评定结果: every ratio, score and total of one unit and year, each with its derivation. */
export interface Assessment {
  readonly rubric: Rubric;
  readonly facts: Facts;
  readonly receipt: Receipt;
  /** The inputs as they were read. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly ratios: readonly RatioResult[];
  /** The indicators in the sheet's order, without 加减分项. */
  readonly rows: readonly RowResult[];
  readonly adjustment: AdjustmentResult;
  /** Sum of the rows that have a score. */
  readonly rowsTotal: Quotient;
  /** Clamped total; while incomplete, of the rows that have a score. */
  readonly total: Quotient;
  /** False when any row, 加减分项 included, is missing. */
  readonly complete: boolean;
  /** null while incomplete. */
  readonly grade: string | null;
  /** Points to the next better grade; null while incomplete or in the best one. */
  readonly nextGrade: { readonly name: string; readonly points: Quotient } | null;
  /** The row of an indicator or of 加减分项. */
  row(name: string): RowResult | undefined;
  /** The trace of any derived value, ratio or not. */
  value(name: string): ValueTrace | undefined;
  /** The scores a row can have at all. */
  legal(name: string): Legal;
  /** An input or derived value as the narrative shows it; null when there is none. */
  text(name: string): string | null;
  /** Whether a condition of the rubric holds; missing inputs make it false. */
  holds(condition: Formula): boolean;
}
