import type { Quotient } from '../rubric/formula';
import type { Assessment } from './assessment';

/** What an auditor says of the rows (核查), as text: absent or blank means that nothing has been decided. */
export interface AuditFacts {
  readonly rows: Readonly<Record<string, AuditMark>>;
}

export interface AuditMark {
  readonly score?: string;
  /** 扣分原因: required where the score is not the one that the rule gives. */
  readonly reason?: string;
  /** 核查说明 */
  readonly note?: string;
}

/** How far the review of a row has come. */
export type AuditState =
  /** Nothing decided. */
  | 'open'
  /** The rule's score. */
  | 'accepted'
  /** Another score, or one where the rule gives none, with its reason. */
  | 'adjusted'
  /** Another score than the rule's without a reason: does not count as done. */
  | 'unreasoned'
  /** What stands there is no score of this row: no number, below 0, above the weight. */
  | 'unusable';

export interface AuditRow {
  readonly name: string;
  /** null for 加减分项. */
  readonly weight: Quotient | null;
  /** 自评得分 as the sheet prints it; null for a blank. */
  readonly self: Quotient | null;
  /** What the rule gives; null where inputs or judgements are missing. */
  readonly proposed: Quotient | null;
  /** 核查得分; null while open or unusable. */
  readonly decided: Quotient | null;
  readonly state: AuditState;
  readonly reason: string;
  readonly note: string;
  /** decided − self; null where either is missing. */
  readonly difference: Quotient | null;
}

/** 核查: the auditor's scores beside the unit's and the rule's. */
export interface Audit {
  readonly assessment: Assessment;
  /** In the sheet's order, 加减分项 last. */
  readonly rows: readonly AuditRow[];
  /** Rows with a difference, the largest loss first. */
  readonly differences: readonly AuditRow[];
  /** How many rows are accepted or adjusted. */
  readonly decided: number;
  /** Whether every row is. */
  readonly complete: boolean;
  /** Clamped as the rubric says; of the decided rows while incomplete. */
  readonly total: Quotient;
  /** null while incomplete. */
  readonly grade: string | null;
  /** The unit's own total as its sheet prints it; null for a blank. */
  readonly selfTotal: Quotient | null;
}
