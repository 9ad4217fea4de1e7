import { type Finding, inOrder, review } from '../../review';
import type { Assessment } from '../../scoring/assessment';
import type { WorkbookSource } from '../source';
import { withFaults } from './fault-findings';
import type { WorkbookFacts } from './read-facts';
import { changedFormulas, textNumbers } from './sheet-findings';

/** A workbook as it was read. */
export interface ReadWorkbook extends Pick<WorkbookFacts, 'binding' | 'faults'> {
  readonly source: WorkbookSource;
}

/** Every finding on a workbook: on its assessment, on cells that cannot be read, on what its formulas would say. */
export function reviewWorkbook(
  assessment: Assessment,
  { source, binding, faults }: ReadWorkbook,
): readonly Finding[] {
  return inOrder(assessment, [
    ...withFaults(assessment.rubric, review(assessment), faults),
    ...textNumbers(source, binding, assessment),
    ...changedFormulas(source, binding, assessment),
  ]);
}
