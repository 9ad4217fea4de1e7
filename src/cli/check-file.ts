import { type Finding, review } from '../review';
import type { Assessment } from '../scoring/assessment';
import { findingCells } from '../workbook/finding-cells';
import { reviewWorkbook } from '../workbook/reading/review-workbook';
import { assessFile } from './assess-file';
import type { Failed } from './file-error';
import { guarded } from './guarded';
import type { WorkbookReading } from './read-workbook';
import type { RubricChoice } from './rubric-choice';

/** A file that was checked. */
export interface Checked {
  readonly ok: true;
  readonly assessment: Assessment;
  /** Null for a facts file. */
  readonly workbook: WorkbookReading | null;
  readonly findings: readonly Finding[];
  /** The cells that a finding points at, as `评分表!J15`; none in a facts file. */
  readonly cellsOf: (finding: Finding) => readonly string[];
}

/** Checks a workbook, a facts file or a case file. Nothing is written. */
export function checkFile(file: string, rubrics: RubricChoice): Checked | Failed {
  const assessed = assessFile(file, rubrics);
  if (!assessed.ok) return assessed;
  const { assessment, workbook } = assessed;
  return guarded((): Checked => {
    if (workbook === null)
      return { ok: true, assessment, workbook, findings: review(assessment), cellsOf: (one) => one.cells };
    return {
      ok: true,
      assessment,
      workbook,
      findings: reviewWorkbook(assessment, workbook),
      cellsOf: (one) => findingCells(workbook.binding, one),
    };
  });
}
