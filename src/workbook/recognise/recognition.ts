import type { Rubric } from '../../rubric/rubric';
import type { Sheet } from '../../review';
import type { CellAddress } from '../address';
import type { Binding } from '../binding';
import type { DefinedName } from '../model';

/** A score sheet without names as it was made out (layout.md, Recognising a sheet without named ranges). */
export interface Recognition {
  /** The sheet that holds the rows. */
  readonly sheet: string;
  /**
   * The rubric it fits: one of the library, or where none fits one made of the sheet itself, which has weights and
   * no rules ({@link known} is false).
   */
  readonly rubric: Rubric;
  readonly known: boolean;
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  /** What the arithmetic says, one line each. */
  readonly proofs: readonly Proof[];
  /** Whether all proofs hold and no row is doubtful: only then it is taken without asking. */
  readonly trusted: boolean;
  /** The names that would be defined on consent: each once, each a single cell. */
  readonly names: readonly DefinedName[];
  /** What these names would bind, so that facts can be read without writing anything. */
  readonly binding: Binding;
  /** Inputs of the rubric for which no cell was made out: to be asked for. */
  readonly unbound: readonly string[];
  /** What stands in a cell together with something else, and so has no name: joined to the facts when they are read. */
  readonly given: GivenFacts;
  /** Why it is not trusted beyond the proofs, one line each, in Chinese; empty when nothing is doubtful. */
  readonly doubts: readonly string[];
  /** What else should be known: other weights, rows that are missing, figures that were passed over. */
  readonly notes: readonly string[];
  /** Other sheets of the workbook that hold a score sheet, too. */
  readonly others: readonly string[];
  /** What the sheet prints, for the review. */
  readonly printed: Sheet;
}

export interface RecognisedColumn {
  readonly role:
    | 'level1'
    | 'weight1'
    | 'level2'
    | 'weight2'
    | 'indicator'
    | 'weight'
    | 'description'
    | 'standard'
    | 'narrative'
    | 'score'
    | 'reviewScore'
    | 'reviewReason'
    | 'evidence'
    | 'remark';
  readonly column: number;
  /** The words by which it was made out, as printed; empty where it was made out by its content. */
  readonly header: string;
}

export interface RecognisedRow {
  /** The row of the sheet, from 0. */
  readonly row: number;
  readonly printed: string;
  /** null for a row that the rubric does not have. */
  readonly indicator: string | null;
  readonly by: 'name' | 'alias' | 'standard' | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly weight: CellAddress | null;
  readonly score: CellAddress | null;
  readonly narrative: CellAddress | null;
  readonly standard: CellAddress | null;
}

/** A sum that confirms the mapping, or does not. */
export interface Proof {
  /** In Chinese, with the numbers: `预算编制 3+4+5=12，与所印权重 12 一致`. */
  readonly says: string;
  readonly holds: boolean;
}

/** Facts that can be read and not bound: `预算编制（12分）`, `核查人：甲 复核人：乙` in one cell, a text in two cells. */
export interface GivenFacts {
  readonly header: Readonly<Record<string, string>>;
  /** Indicator → weight, where it differs from the rubric's. */
  readonly weights: Readonly<Record<string, string>>;
  readonly narratives: Readonly<Record<string, string>>;
}

/** Why no score sheet was made out, in Chinese, with what to do. */
export interface NotRecognised {
  readonly message: string;
  /** The sheets of which one has to be chosen. */
  readonly sheets?: readonly string[];
}
