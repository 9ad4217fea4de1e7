import { type Finding, inOrder, NO_SHEET, review, type Sheet } from '../../review';
import { SHEET_NAMES } from '../../rubric/names';
import type { Assessment } from '../../scoring/assessment';
import type { WorkbookSource } from '../source';
import { lostNames, withFaults } from './fault-findings';
import { readText } from './read-cell';
import type { WorkbookFacts } from './read-facts';
import { changedFormulas, textNumbers } from './sheet-findings';

/** A workbook as it was read. */
export interface ReadWorkbook extends Pick<WorkbookFacts, 'binding' | 'faults'> {
  readonly source: WorkbookSource;
  /** What its score sheet prints, where it was read as a whole. */
  readonly printed?: Sheet | undefined;
}

/**
 * Every finding on a workbook: on its assessment, on cells that cannot be read, on names that mean none, on what its
 * formulas would say.
 */
export function reviewWorkbook(
  assessment: Assessment,
  { source, binding, faults, printed = NO_SHEET }: ReadWorkbook,
): readonly Finding[] {
  const place = binding.cells.get(SHEET_NAMES.grade);
  const grade = place === undefined ? null : readText(source.cell(place), source.date1904);
  return inOrder(assessment, [
    ...withFaults(assessment.rubric, review(assessment, { ...printed, grade }), faults),
    ...lostNames(assessment.rubric, binding.broken),
    ...textNumbers(source, binding, assessment),
    ...changedFormulas(source, binding, assessment),
  ]);
}
