import { contentOf } from '../host/xlsx/contents';
import { NODE_CODEC } from '../host/xlsx/container/node-codec';
import { fileSource } from '../host/xlsx/source';
import { openWorkbook } from '../host/xlsx/workbook-file';
import { NO_SHEET, type Sheet } from '../review';
import { libraryRubric, RUBRIC_IDS } from '../rubric/library';
import { PREFIXES } from '../rubric/names';
import type { Rubric } from '../rubric/rubric';
import { hasNamesOf } from '../workbook/binding';
import {
  isRecognised,
  printedSheet,
  readRecognised,
  recognise,
  type Recognition,
} from '../workbook/recognise';
import { type Failed, failed } from './file-error';
import { guarded } from './guarded';
import { readBytes } from './read-bytes';
import { notAWorkbook, readWorkbook, type WorkbookReading } from './read-workbook';
import type { RubricChoice } from './rubric-choice';

/** A workbook of whatever kind: with the names of the standard workbook, or recognised without them. */
export interface AnyWorkbook extends WorkbookReading {
  /** How it was recognised; null where the workbook has names. */
  readonly recognition: Recognition | null;
  /** What the score sheet prints, for the review. */
  readonly printed: Sheet;
}

export type AnyResult = { readonly ok: true; readonly workbook: AnyWorkbook } | Failed;

/** Reads a file where only a workbook will do, whether it has names or not. */
export function readAnyWorkbookFile(file: string, rubrics: RubricChoice, sheet?: string): AnyResult {
  const content = readBytes(file);
  if (!content.ok) return content;
  return notAWorkbook(content) ?? readAnyWorkbook(content.bytes, rubrics, sheet);
}

/**
 * Reads a workbook's facts: by its names where it has them, otherwise by recognising its score sheet. Nothing is
 * written.
 * @param sheet the sheet that holds the scores, where several could and no names say which
 */
export function readAnyWorkbook(bytes: Uint8Array, rubrics: RubricChoice, sheet?: string): AnyResult {
  const standard = readWorkbook(bytes, rubrics);
  if (!standard.ok && standard.error.code !== 'not-standard') return standard;
  if (standard.ok && hasScores(standard.workbook)) return guarded(() => named(standard.workbook));
  const recognised = guarded(() => recognisedWorkbook(bytes, rubrics, sheet));
  // A few names of ours on a sheet that is none: what can be read by them is all there is.
  return !recognised.ok && standard.ok ? guarded(() => named(standard.workbook)) : recognised;
}

function hasScores({ rubric, binding, stamp }: WorkbookReading): boolean {
  return stamp.rubric !== null || hasNamesOf(rubric, binding);
}

function named(workbook: WorkbookReading): AnyResult {
  const { binding, file, rubric } = workbook;
  const score = [...binding.cells].find(([name]) => name.startsWith(PREFIXES.score));
  const content = contentOf(file).find(({ name }) => name === score?.[1].sheet);
  const printed = content === undefined ? NO_SHEET : printedSheet(content, rubric, binding);
  return { ok: true, workbook: { ...workbook, recognition: null, printed } };
}

function recognisedWorkbook(bytes: Uint8Array, rubrics: RubricChoice, sheet: string | undefined): AnyResult {
  const library = libraryOf(rubrics);
  if (!library.ok) return library;
  const file = openWorkbook(bytes, NODE_CODEC);
  const values = file.values();
  const recognition = recognise(
    contentOf(file),
    library.rubrics,
    values.date1904,
    sheet === undefined ? {} : { sheet },
  );
  if (!isRecognised(recognition)) {
    const how = recognition.sheets === undefined ? '' : '用 --sheet 指明工作表。';
    return failed('not-recognised', `${recognition.message}${how}`);
  }
  const source = fileSource(values);
  const read = readRecognised(recognition, source);
  const { rubric, printed } = recognition;
  const stamp = { rubric: null, hash: null };
  return { ok: true, workbook: { ...read, bytes, file, source, rubric, stamp, recognition, printed } };
}

/** The rubrics that a sheet may be of: the one that was named, otherwise all that there are. */
function libraryOf({
  given,
}: RubricChoice): { readonly ok: true; readonly rubrics: readonly Rubric[] } | Failed {
  if (given !== null) return given.ok ? { ok: true, rubrics: [given.rubric] } : given;
  return { ok: true, rubrics: RUBRIC_IDS.flatMap((id) => libraryRubric(id) ?? []) };
}
