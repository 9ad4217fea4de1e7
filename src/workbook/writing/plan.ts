import type { CellAddress } from '../address';
import type { Scalar } from '../model';

/** One cell to be written. */
export interface PlannedWrite {
  /** The cell's defined name. */
  readonly name: string;
  readonly address: CellAddress;
  /** `cached`: the formula stays and only the value that the file shows is set. Text is always written as text. */
  readonly kind: 'value' | 'cached';
  readonly before: Scalar;
  readonly after: Scalar;
  /** In Chinese, for a list of changes. */
  readonly why: string;
}

/** A cell that a person filled in and that is therefore left alone, beside what the product has for it. */
export interface KeptCell {
  readonly name: string;
  readonly address: CellAddress;
  readonly typed: Scalar;
  /** What the product would write; null when it has nothing. */
  readonly own: Scalar;
  /** In Chinese: who says what. How to take over the product's value depends on the door that the user came by. */
  readonly message: string;
}

/** 计划写入: what would change, and what is left to its owner. */
export interface Plan {
  readonly writes: readonly PlannedWrite[];
  readonly kept: readonly KeptCell[];
}
