import { setDefinedNames } from '../host/xlsx/patch/defined-names';
import { fileSource } from '../host/xlsx/source';
import { bind } from '../workbook/binding';
import type { Recognition } from '../workbook/recognise';
import type { Failed } from './file-error';
import { guarded } from './guarded';
import type { AnyWorkbook } from './read-any-workbook';

/** A workbook with what was made out on it, and its bytes with the names in them. */
export interface Bound {
  readonly ok: true;
  readonly workbook: AnyWorkbook;
  /** null where the workbook has names already. */
  readonly recognition: Recognition | null;
  /** null where nothing is written: not wanted, nothing to do, or doubtful and not accepted. */
  readonly bytes: Uint8Array | null;
  /** How many of the rubric's names stand for a cell afterwards. */
  readonly bound: number;
}

/**
 * Defines the names of a recognised workbook in a copy of its bytes. A sheet of an unknown rubric gets none: they would
 * be read by another's rules.
 * @param wanted whether they are to be written at all
 * @param accepted whether a person accepts what is doubtful
 */
export function bindWorkbook(workbook: AnyWorkbook, wanted: boolean, accepted: boolean): Bound | Failed {
  return guarded((): Bound => {
    const { recognition, file, rubric, binding } = workbook;
    const common = { ok: true, workbook, recognition } as const;
    if (recognition === null || !wanted || !recognition.known || !(recognition.trusted || accepted))
      return { ...common, bytes: null, bound: binding.cells.size };
    setDefinedNames(file.package, recognition.names);
    const bound = bind(rubric, fileSource(file.values())).cells.size;
    return { ...common, bytes: file.toBytes(), bound };
  });
}
