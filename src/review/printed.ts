import type { Quotient } from '../rubric/formula';
import type { Assessment, RowResult } from '../scoring/assessment';
import type { Subject } from './check';
import { fittingAdjustment, reportedNumber, reportedRowsTotal } from './reported';
import { type SaidScore, scoredAsSaid } from './said';

/** A row with the score that the sheet prints. */
export interface Printed {
  readonly row: RowResult;
  readonly printed: Quotient;
}

/** The indicators' rows whose printed score is a number. */
export function printedRows(assessment: Assessment): readonly Printed[] {
  return withNumbers(assessment, assessment.rows);
}

/** A row with its printed score and the one that its rule gives. */
export interface Scored extends Printed {
  readonly right: Quotient;
  /** What else there is to say of it: the bound of the total that cut 加减分项. */
  readonly note: string;
}

/** Every row, 加减分项 included, that prints a score and has one by its rule. */
export function scoredRows(assessment: Assessment): readonly Scored[] {
  return withNumbers(assessment, [...assessment.rows, assessment.adjustment]).flatMap((one) => {
    const right = scoreOf(assessment, one.row);
    return right === null ? [] : [{ ...one, ...right }];
  });
}

/** A row with its printed score and the one that follows from its own text. */
export type Said = Pick<Printed, 'printed'> & SaidScore;

/** Every row without data that prints a score and has one by what its text says of its ratio. */
export function saidRows(subject: Subject): readonly Said[] {
  return printedRows(subject.assessment).flatMap(({ row, printed }) => {
    const said = scoredAsSaid(subject, row);
    return said === null ? [] : [{ ...said, printed }];
  });
}

function withNumbers(assessment: Assessment, rows: readonly RowResult[]): readonly Printed[] {
  return rows.flatMap((row) => {
    const printed = reportedNumber(assessment, row.name);
    return printed === null ? [] : [{ row, printed }];
  });
}

/** 加减分项 depends on the other rows: it is judged by them as they are printed. */
function scoreOf(assessment: Assessment, row: RowResult): Pick<Scored, 'right' | 'note'> | null {
  if (row.name !== assessment.adjustment.name)
    return row.score === null ? null : { right: row.score, note: '' };
  const rows = reportedRowsTotal(assessment) ?? assessment.rowsTotal;
  const right = fittingAdjustment(assessment, rows);
  if (right === null) return null;
  const { min, max } = assessment.rubric.source.total;
  const clamped = row.working.points?.eq(right) === false;
  const bounds = `合计在 ${min.toDecimalText()} 至 ${max.toDecimalText()} 分之间`;
  return { right, note: clamped ? `，各行得分之和为 ${rows.toDecimalText()}，${bounds}` : '' };
}
