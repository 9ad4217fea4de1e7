import type { Spot } from './grid';

/** A row of the table as it is printed, continuations joined. */
export interface TableRow {
  readonly row: number;
  readonly kind: 'indicator' | 'adjustment';
  /** As printed; blank where the name was lost. */
  readonly printed: string;
  readonly plain: string;
  /** As decimal text; null for none. */
  readonly weight: string | null;
  /** The cell of a weight of its own; null where it stands in the name. */
  readonly weightCell: Spot | null;
  readonly nameCell: Spot;
  readonly description: string;
  readonly standard: string;
  readonly standardCell: Spot | null;
  readonly score: Place | null;
  readonly scoreText: string | null;
  readonly narrative: Place | null;
  /** The pieces of 评分说明 where it is continued in other cells. */
  readonly narratives: readonly string[];
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly doubts: readonly string[];
}

/** Where something stands or is to stand. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A group as it is printed. */
export interface Level {
  readonly printed: string;
  readonly plain: string;
  weight: string | null;
  readonly cell: Spot;
  weightCell: Spot | null;
}

/** The table of a score sheet. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly total: TotalRow | null;
  /** The rows of the table proper: facts of the sheet as a whole stand elsewhere. */
  readonly taken: ReadonlySet<number>;
  /** Whether it has more rows than any score sheet, and the rest was left. */
  readonly cut: boolean;
}

/** Score sheets have some thirty rows; a list of thousands is none. */
export const MOST_ROWS = 1000;

export interface TotalRow {
  readonly row: number;
  readonly weight: string | null;
  readonly score: Place | null;
  readonly scoreText: string | null;
}
