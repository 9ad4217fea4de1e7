import type { Rubric } from '../../../src/rubric/rubric';
import type { Assessment } from '../../../src/scoring/assessment';
import type { WorkbookModel } from '../../../src/workbook/model';

/** A clean filled workbook with its assessment, to be damaged. */
export interface Base {
  readonly rubric: Rubric;
  readonly model: WorkbookModel;
  readonly assessment: Assessment;
}

/** A workbook with one thing wrong. */
export interface Damaged {
  readonly model: WorkbookModel;
  /** Defined names of the cells at any of which the check has to point. */
  readonly at: readonly string[];
  /** Cells that no name stands for and that do as well, as `评分表!J15`. */
  readonly cells?: readonly string[];
  /** The row that was damaged; null for the sheet as a whole. */
  readonly row: string | null;
  /** What was done, for the report. */
  readonly what: string;
}

/** A way to damage a workbook. */
export interface Kind {
  readonly name: string;
  /** The checks of which one has to find it. */
  readonly codes: readonly string[];
  /**
   * Errors that follow from the damage elsewhere, by code: a changed input moves the scores of every row that reads
   * it. What is neither found nor follows is a false alarm.
   */
  readonly follows: readonly string[];
  /**
   * Does it.
   * @param turn counts the tries: rows and digits are taken in turn
   * @returns null where this workbook offers nothing to damage so
   */
  damage(base: Base, turn: number): Damaged | null;
}

/** One of a list, in turn; undefined for an empty one. */
export function inTurn<T>(list: readonly T[], turn: number): T | undefined {
  return list[turn % Math.max(1, list.length)];
}
