import type { Problem } from '../rubric-error';
import type { RubricSource } from '../types';
import { checkBands } from './bands';
import { checkGrades } from './grades';
import { checkNames } from './names';
import { checkReferences } from './references';
import { checkSentences } from './sentences';
import { checkTransfers } from './transfers';
import { checkWeights } from './weights';

const CHECKS = [
  checkWeights,
  checkNames,
  checkReferences,
  checkBands,
  checkTransfers,
  checkSentences,
  checkGrades,
];

/** What a schema cannot check. All mistakes at once; one place may have several. */
export function checkRubric(source: RubricSource): readonly Problem[] {
  return CHECKS.flatMap((check) => check(source));
}
