import type { Quotient } from '../../rubric/formula';
import { rowName } from '../../rubric/names';
import type { RowResult } from '../../scoring/assessment';
import { own, trimmed } from '../../scoring/facts';
import type { Subject } from '../check';
import { reportedNumber } from '../reported';

/** A row with the score that the sheet prints for it. */
export interface PrintedScore {
  readonly row: RowResult;
  /** In points. */
  readonly score: Quotient;
  /** The weight on this sheet: what full marks are. */
  readonly weight: Quotient;
}

/** The indicators that the sheet prints a score for. */
export function scoredRows({ assessment }: Subject): readonly PrintedScore[] {
  return assessment.rows.flatMap((row) => {
    const score = reportedNumber(assessment, row.name);
    return score === null || row.weight === null ? [] : [{ row, score, weight: row.weight }];
  });
}

/** Those of them that the sheet gives full marks, which are more than none. */
export function fullRows(subject: Subject): readonly PrintedScore[] {
  return scoredRows(subject).filter(({ score, weight }) => score.sign() > 0 && score.eq(weight));
}

/** A 评分说明 that says something. */
export interface PrintedText {
  /** The row it belongs to. */
  readonly name: string;
  /** As written. */
  readonly text: string;
  /** The same with full-width letters, digits and signs narrowed; positions are the same. */
  readonly plain: string;
}

/** Every 评分说明 of the sheet that is not blank, 加减分项 included. */
export function printedTexts(subject: Subject): readonly PrintedText[] {
  const { rows, adjustment } = subject.assessment;
  return [...rows, adjustment].flatMap(({ name }) => {
    const { text, plain } = subject.text(name);
    return text.trim() === '' ? [] : [{ name, text, plain }];
  });
}

/** Whether the sheet prints any 评分说明: where it prints none, their lack says nothing. */
export function printsTexts({ assessment }: Subject): boolean {
  const { rows, adjustment, facts } = assessment;
  return [...rows, adjustment].some(({ name }) => trimmed(own(facts.narratives, name)) !== '');
}

/** The cells of a row's text and score. */
export function textAndScore(row: string): readonly string[] {
  return [rowName('narrative', row), rowName('score', row)];
}
