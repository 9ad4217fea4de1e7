import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assessment';
import { readFactsFile } from './facts-file';
import { type Failed, failed } from './file-error';
import type { RubricChoice } from './rubric-choice';

export interface Assessed {
  readonly ok: true;
  readonly assessment: Assessment;
}

/**
 * Reads a facts file and assesses it.
 * @param file the path as the user gave it
 */
export function assessFile(file: string, rubrics: RubricChoice): Assessed | Failed {
  const read = readFactsFile(file);
  if (!read.ok) return read;
  const chosen = rubrics.of(read.rubric);
  if (!chosen.ok) return chosen;
  return guarded(() => ({ ok: true, assessment: assess(chosen.rubric, read.facts) }));
}

/** One file must not take the others with it, nor show its user a stack trace, should the product be at fault. */
export function guarded<T>(work: () => T): T | Failed {
  try {
    return work();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return failed('internal', `处理时程序出错（${what}）。这是程序的问题，请把这个文件交给开发者。`);
  }
}
