import type { Formula, Quotient } from '../../rubric/formula';

/**
 * A 评分说明 read: the figures, formulas and points in it, each with where it stands. Positions count in the text as
 * it is written; {@link TextReading.plain} has the same length.
 */
export interface TextReading {
  /** As written. */
  readonly text: string;
  /** The same with full-width letters, digits and signs narrowed, character by character. */
  readonly plain: string;
  /** Every number that is a figure: no part of a date, a document's number, an ordinal or a threshold (20%以上). */
  readonly figures: readonly Figure[];
  readonly equations: readonly Equation[];
  readonly points: readonly PointsSaid[];
}

export interface Place {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

/** A number in a text. */
export interface Figure extends Place {
  readonly kind: 'amount' | 'percent' | 'points' | 'count' | 'plain';
  /** As it counts: 98.6% is 0.986, 0.36亿元 is 3600 with {@link unit} 亿元 where the text's money is in 万元. */
  readonly value: Quotient;
  /** The number as it is printed, without sign words, unit and thousands separators: `98.6`. */
  readonly printed: string;
  /** Half of the last printed digit, in the same terms as {@link value}: what rounding may hide. */
  readonly tolerance: Quotient;
  /** 元, 万元, 亿元, %, 分, 项, 个 …; null where none is printed. */
  readonly unit: string | null;
  /** The words before it that say what it is: `收入决算数`; empty for none. */
  readonly label: string;
  /** Whether it is said to be no exact one: 约50万元, 50余万元, 50万元左右. */
  readonly approximate: boolean;
}

/** A printed formula with its printed results: `a/(b+c)×100%=98.60%`. */
export interface Equation extends Place {
  /** What it is said to be: `支出完成率`; empty for none. */
  readonly label: string;
  /** In the rubric's own formula language, over numbers alone. */
  readonly formula: Formula;
  /** As it is printed. */
  readonly written: string;
  /** The figures that its formula consists of, in order. */
  readonly inputs: readonly Figure[];
  /** What it is said to give: one figure, or several for a chain of equals signs. */
  readonly results: readonly [Figure, ...(readonly Figure[])];
}

/** `扣1分`, `得3分`, `加2分`, `减2分`, `不得分`. */
export interface PointsSaid extends Place {
  readonly kind: 'lost' | 'got' | 'added' | 'taken';
  readonly figure: Figure;
}
