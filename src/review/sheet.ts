/**
 * What a score sheet prints beyond its facts: rows, groups, printed standards, places. Known for a sheet that was
 * read as a whole; where only named cells or a facts file were read it is {@link NO_SHEET}.
 */
export interface Sheet {
  /** The printed rows from top to bottom, continuations after a page break joined; null when not known. */
  readonly rows: readonly PrintedRow[] | null;
  /** Groups of both levels as printed, with their printed weights; null when not known. */
  readonly groups: readonly PrintedGroup[] | null;
  /** The weight printed beside 合计; null for none. */
  readonly whole: string | null;
  /** What stands in the cell of the grade beside 合计; null for none. */
  readonly grade: string | null;
  /** Money unit that the sheet states for its figures: 元, 万元 or 亿元; null for none. */
  readonly unit: string | null;
  /** Whether the rubric of this sheet is known; where it is not, its weights are the sheet's own. */
  readonly known: boolean;
}

export interface PrintedRow {
  /** The name as it is printed, blanks and line breaks included. */
  readonly printed: string;
  /** The rubric's indicator it was recognised as; null for none. */
  readonly indicator: string | null;
  /** How it was recognised. */
  readonly by: 'name' | 'alias' | 'standard' | null;
  /** 评分标准 as printed; null where the sheet prints none. */
  readonly standard: string | null;
  /** What stands in its score cell; null for none, left out where it was not read. */
  readonly scoreText?: string | null;
  /** The row's cells by what they hold, as `评分表!J15`. */
  readonly cells: {
    readonly name: string;
    readonly weight: string | null;
    readonly score: string | null;
    readonly narrative: string | null;
  };
}

export interface PrintedGroup {
  readonly level: 1 | 2;
  readonly printed: string;
  readonly weight: string | null;
  /** The cell of its weight, or of its name, as `评分表!B7`. */
  readonly cell: string;
  /** Indices of its rows in {@link Sheet.rows}. */
  readonly rows: readonly number[];
}

/** Nothing is known but the facts. */
export const NO_SHEET: Sheet = {
  rows: null,
  groups: null,
  whole: null,
  grade: null,
  unit: null,
  known: true,
};
