import type { Outcome, Quotient } from '../rubric/formula';
import type {
  Band,
  BandsRule,
  Certainty,
  CertaintyLevel,
  ProportionRule,
  Special,
  StepsRule,
} from '../rubric/types';

/**
 * The working (推导) of a row: a tree in which every node says what it had, what it did and what it gave. The
 * pane, the narrative, the review and `jixiao explain` read this tree; none of them computes again.
 */

/** Why something that a row needs is not there. */
export type MissingReason =
  | 'blank'
  | 'unreadable'
  | 'negative'
  | 'zero-denominator'
  | 'not-judged'
  | 'unknown-verdict'
  | 'not-allowed'
  | 'no-deduction'
  | 'bad-deduction';

/** A missing input, or an item (`指标.项号`) that is not judged. */
export interface Missing {
  readonly name: string;
  readonly reason: MissingReason;
  /** What stood there, where something did. */
  readonly found?: string;
}

/** `full`, `partial`, `zero`, `missing`, or the name of a special clause, `notApplicable`, `notMet`. */
export type OutcomeName = string;

/** A number with where it comes from. */
export interface ValueTrace {
  /** The derived value's name, or null for a formula that stands in the rule itself. */
  readonly name: string | null;
  /** The formula as the rubric writes it, null for an input that is read as it is. */
  readonly formula: string | null;
  /** The formula with the numbers put in, null where they are missing. */
  readonly numbers: string | null;
  readonly outcome: Outcome;
  /** How the value is shown: a ratio as percent, anything else as it is. */
  readonly unit: 'percent' | 'plain';
  /** The shown value, rounded for display only; null when there is none. */
  readonly display: string | null;
  readonly inputs: readonly InputTrace[];
  /** The derived values that the formula refers to. */
  readonly uses: readonly ValueTrace[];
  readonly certainty: CertaintyLevel;
}

/** An input with its value as text; null when blank or refused, and then what stood there, if anything. */
export interface InputTrace {
  readonly name: string;
  readonly text: string | null;
  readonly refused: string | null;
  readonly unit: string | null;
}

interface Node {
  /** The row, part or item. */
  readonly name: string;
  /** Full points as they count here. */
  readonly full: Quotient;
  /** Exact points, never rounded; null when missing. */
  readonly points: Quotient | null;
  readonly outcome: OutcomeName;
  readonly missing: readonly Missing[];
  /** The clause of the standard that was applied. */
  readonly clause: string | null;
  /** How sure what was applied is; null means printed. */
  readonly certainty: Certainty | null;
}

/** A rule that computes from a value may meet a special clause first. */
interface Computed extends Node {
  readonly value: ValueTrace;
  readonly special: Special | null;
}

export interface BandsWorking extends Computed {
  readonly kind: 'bands';
  readonly rule: BandsRule;
  /** All bands, from the lowest values to the highest. */
  readonly bands: readonly Band[];
  /** Which of them was hit; null when missing or special. */
  readonly hit: number | null;
}

export interface StepsWorking extends Computed {
  readonly kind: 'steps';
  readonly rule: StepsRule;
  readonly per: Quotient;
  readonly deduct: Quotient;
  /** Whether a step counts when it is started or when it is completed. */
  readonly count: StepsRule['count'];
  /** Number of steps deducted; null when missing or special. */
  readonly steps: Quotient | null;
  readonly onEdge: boolean;
}

export interface ProportionWorking extends Computed {
  readonly kind: 'proportion';
  readonly rule: ProportionRule;
  readonly of: Quotient;
}

export interface TallyWorking extends Node {
  readonly kind: 'tally';
  readonly entries: readonly TallyEntryWorking[];
}

export interface TallyEntryWorking {
  readonly input: InputTrace;
  readonly count: Quotient | null;
  /** What the entry gives by itself, after its cap; negative takes away. */
  readonly nominal: Quotient | null;
  /** What of it counts before the tally is used up (扣完为止). */
  readonly effective: Quotient | null;
  /** Whether the cap or the floor cut it. */
  readonly cut: boolean;
  readonly clause: string | null;
  readonly certainty: Certainty | null;
}

export interface DeadlinesWorking extends Node {
  readonly kind: 'deadlines';
  readonly items: readonly {
    readonly name: string;
    readonly input: InputTrace;
    readonly within: Quotient;
    /** null: the kind does not apply. */
    readonly onTime: boolean | null;
  }[];
}

/** Leaves that look at one value. */
export type ValueWorking = BandsWorking | StepsWorking | ProportionWorking;

/** Leaves: rules that compute from numbers. */
export type LeafWorking = ValueWorking | TallyWorking | DeadlinesWorking;

/** The judgement as given; texts trimmed, blank ones null. */
export interface JudgementTrace {
  readonly key: string;
  readonly verdict: string | null;
  readonly deduct: Quotient | null;
  readonly reason: string | null;
  readonly evidence: string | null;
  /** Inputs that the verdict puts aside although they are given (N23). */
  readonly ignored: readonly string[];
}

export interface ItemWorking extends Node {
  readonly kind: 'item';
  readonly key: string;
  readonly judgement: JudgementTrace;
  /** Points that came from items that do not apply. */
  readonly moved: Quotient;
  readonly discretion: 'allowed' | 'none';
  readonly computed: LeafWorking | null;
}

export interface ChecklistWorking extends Node {
  readonly kind: 'checklist';
  readonly items: readonly ItemWorking[];
}

export interface ChoiceWorking extends Node {
  readonly kind: 'choice';
  readonly judgement: JudgementTrace;
  /** Index of the option that was chosen; null when missing. */
  readonly option: number | null;
}

export interface TransferWorking extends Node {
  readonly kind: 'transfer';
  readonly judgement: JudgementTrace;
  /** Where the points went, when the part does not apply. */
  readonly target: {
    readonly name: string;
    readonly score: Quotient;
    readonly weight: Quotient;
    readonly assumed: boolean;
  } | null;
  readonly computed: LeafWorking | null;
}

export interface PartsWorking extends Node {
  readonly kind: 'parts';
  readonly parts: readonly (LeafWorking | TransferWorking)[];
}

export interface EvidenceWorking extends Node {
  readonly kind: 'evidence';
  readonly checklist: ChecklistWorking;
  /** Items that have a verdict and no evidence. */
  readonly without: readonly string[];
}

export type RowWorking =
  LeafWorking | ChecklistWorking | ChoiceWorking | TransferWorking | PartsWorking | EvidenceWorking;
export type Working = RowWorking | ItemWorking;
