import { type Finding, review } from '../review';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assessment';
import { findingCells } from '../workbook/finding-cells';
import { reviewWorkbook } from '../workbook/reading/review-workbook';
import { factsIn } from './assess-file';
import type { Failed } from './file-error';
import { guarded } from './guarded';
import { type AnyWorkbook, readAnyWorkbook } from './read-any-workbook';
import type { FileContent } from './read-bytes';
import type { RubricChoice } from './rubric-choice';

/** A file that was checked. */
export interface Checked {
  readonly ok: true;
  readonly assessment: Assessment;
  /** Null for a facts file. */
  readonly workbook: AnyWorkbook | null;
  readonly findings: readonly Finding[];
  /** The cells that a finding points at, as `评分表!J15`; none in a facts file. */
  readonly cellsOf: (finding: Finding) => readonly string[];
}

/**
 * Checks a workbook, with names or recognised without them, a facts file or a case file. Nothing is written.
 * @param content what was read of the file: a pipe can be read only once
 * @param sheet the sheet that holds the scores, where several could and no names say which
 */
export function checkFile(content: FileContent, rubrics: RubricChoice, sheet?: string): Checked | Failed {
  if (!content.workbook) {
    const given = factsIn(content, rubrics);
    if (!given.ok) return given;
    return guarded((): Checked => {
      const assessment = assess(given.rubric, given.facts);
      return { ok: true, assessment, workbook: null, findings: review(assessment), cellsOf: () => [] };
    });
  }
  const read = readAnyWorkbook(content.bytes, rubrics, sheet);
  if (!read.ok) return read;
  const { workbook } = read;
  return guarded((): Checked => {
    const assessment = assess(workbook.rubric, workbook.facts);
    return {
      ok: true,
      assessment,
      workbook,
      findings: reviewWorkbook(assessment, workbook),
      cellsOf: (one) => findingCells(workbook.binding, one),
    };
  });
}
