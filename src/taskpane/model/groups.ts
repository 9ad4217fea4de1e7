import { Quotient } from '../../rubric/formula';
import type { Assessment, RowResult } from '../../scoring/assessment';

/** A group of the sheet with what its rows have so far. */
export interface GroupState {
  readonly name: string;
  /** As on this sheet: the sum of its rows' weights. */
  readonly weight: Quotient;
  /** The sum of the rows that have a score. */
  readonly score: Quotient;
  readonly complete: boolean;
  readonly rows: readonly RowResult[];
}

/** The groups of a level in the order of the sheet, added up as the sheet does. */
export function groupStates(assessment: Assessment, level: 1 | 2): readonly GroupState[] {
  return assessment.rubric.groups
    .filter((group) => group.level === level)
    .map(({ name, indicators }) => {
      const rows = indicators.flatMap((one) => assessment.row(one) ?? []);
      return {
        name,
        rows,
        weight: Quotient.sum(...rows.map((row) => row.weight ?? Quotient.ZERO)),
        score: Quotient.sum(...rows.map((row) => row.score ?? Quotient.ZERO)),
        complete: rows.every((row) => row.score !== null),
      };
    });
}

/** A row that lost points. */
export interface Loss {
  readonly row: RowResult;
  readonly lost: Quotient;
}

/** Rows below their weight, the largest losses first, then in the order of the sheet. */
export function losses(assessment: Assessment): readonly Loss[] {
  return assessment.rows
    .flatMap((row) => {
      if (row.score === null || row.weight === null) return [];
      const lost = row.weight.sub(row.score);
      return lost.sign() > 0 ? [{ row, lost }] : [];
    })
    .sort((one, other) => other.lost.cmp(one.lost));
}
