import type { Rubric } from '../rubric/rubric';
import { assess } from '../scoring/assess';
import type { Assessment } from '../scoring/assessment';
import type { Facts } from '../scoring/facts';
import { readFactsText } from './facts-file';
import type { Failed } from './file-error';
import { guarded } from './guarded';
import { type FileContent, readBytes } from './read-bytes';
import { decode } from './read-text';
import { readWorkbook, type WorkbookReading } from './read-workbook';
import type { RubricChoice } from './rubric-choice';

/** Facts with the rubric they are judged by. */
export interface Given {
  readonly ok: true;
  readonly rubric: Rubric;
  readonly facts: Facts;
  /** Where the facts come from; null for a facts file. */
  readonly workbook: WorkbookReading | null;
}

export interface Assessed {
  readonly ok: true;
  readonly assessment: Assessment;
  readonly workbook: WorkbookReading | null;
}

/**
 * Reads the facts of a facts file, a case file or a workbook, whichever it is.
 * @param file the path as the user gave it
 */
export function readFactsOf(file: string, rubrics: RubricChoice): Given | Failed {
  const content = readBytes(file);
  return content.ok ? factsIn(content, rubrics) : content;
}

/** The facts of what was read already: a pipe can be read only once. */
export function factsIn(content: FileContent, rubrics: RubricChoice): Given | Failed {
  if (content.workbook) {
    const read = readWorkbook(content.bytes, rubrics);
    if (!read.ok) return read;
    const { rubric, facts } = read.workbook;
    return { ok: true, rubric, facts, workbook: read.workbook };
  }
  const decoded = decode(content.bytes);
  if (!decoded.ok) return decoded;
  const read = readFactsText(decoded.text);
  if (!read.ok) return read;
  const chosen = rubrics.of(read.rubric);
  return chosen.ok ? { ok: true, rubric: chosen.rubric, facts: read.facts, workbook: null } : chosen;
}

/** Reads facts and assesses them. */
export function assessFile(file: string, rubrics: RubricChoice): Assessed | Failed {
  const given = readFactsOf(file, rubrics);
  if (!given.ok) return given;
  const { rubric, facts, workbook } = given;
  return guarded(() => ({ ok: true, assessment: assess(rubric, facts), workbook }));
}
