import { type Finding, inOrder, review, type Sheet } from '../../review';
import type { Assessment } from '../../scoring/assessment';
import type { WorkbookSource } from '../source';
import { lostNames, withFaults } from './fault-findings';
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
  { source, binding, faults, printed }: ReadWorkbook,
): readonly Finding[] {
  return inOrder(assessment, [
    ...withFaults(assessment.rubric, review(assessment, printed), faults),
    ...lostNames(assessment.rubric, binding.broken),
    ...textNumbers(source, binding, assessment),
    ...changedFormulas(source, binding, assessment),
  ]);
}
