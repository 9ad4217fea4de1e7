import { contentOf } from '../host/xlsx/contents';
import { NODE_CODEC } from '../host/xlsx/container/node-codec';
import { layMarksInFile, takeMarksFromFile } from '../host/xlsx/marks';
import { addModelSheets } from '../host/xlsx/patch/add-model-sheets';
import { setRowHeights } from '../host/xlsx/patch/row-heights';
import { openWorkbook } from '../host/xlsx/workbook-file';
import type { FailedWrite } from '../host/port';
import { saysLack, type Severity } from '../review';
import { marksOf } from '../workbook/marking/marks-of';
import type { SheetContent } from '../workbook/source';
import {
  dispositionsOf,
  heightsOf,
  linkText,
  notedOf,
  planReviewNotes,
  readReviewNotes,
} from '../workbook/review-notes';
import { findingsSheet } from '../workbook/standard/findings-sheet';
import { SHEETS } from '../workbook/standard';
import { styleList } from '../workbook/standard/styles';
import type { Checked } from './check-file';
import type { Failed } from './file-error';
import { guarded } from './guarded';
import type { AnyWorkbook } from './read-any-workbook';

/** A copy of a workbook with marks on its cells, or without them. */
export interface Marked {
  readonly ok: true;
  readonly bytes: Uint8Array;
  /** Marks that lie on their cells now; of unmarking, how many were taken away. */
  readonly marks: number;
  readonly failed: readonly FailedWrite[];
  /** Rows of 核查意见 that are new. */
  readonly noted: number;
  /** Findings that 核查意见 puts aside; they are not marked. */
  readonly ignored: number;
  /** Whether a sheet 核查意见 is there that is no such list: nothing is written into it. */
  readonly unlisted: boolean;
}

/**
 * Marks the cells of the findings of some severities that are not put aside, and brings 核查意见 up to date with all of
 * them; the sheet is added where the workbook has none. Nothing else changes: no text, no score.
 * @param wanted the severities that are marked; to 核查意见 a finding that is not shown is not gone
 */
export function markWorkbook(
  checked: Checked & { readonly workbook: AnyWorkbook },
  wanted: readonly Severity[],
): Marked | Failed {
  return guarded((): Marked => {
    const { workbook, findings, cellsOf } = checked;
    const { file } = workbook;
    const all = findings
      .filter((one) => !saysLack(one))
      .map((finding) => ({ finding, cells: cellsOf(finding) }));
    let list = notesSheet(workbook);
    if (list === null) {
      addModelSheets(file.package, {
        sheets: [findingsSheet()],
        names: [],
        styles: styleList(),
        date1904: false,
      });
      list = notesSheet(workbook);
    }
    const notes = list === null ? null : readReviewNotes(list, workbook.source.date1904);
    const noted = notes === null ? null : dispositionsOf(notes);
    const shown = noted === null ? all : all.filter((one) => !notedOf(noted, one).ignored);
    const plan = list === null ? null : planReviewNotes(list, all, workbook.source.date1904);
    if (plan !== null && plan.writes.length > 0)
      file.write(
        plan.writes.map(({ address, value, formula }) => ({
          ...address,
          kind: 'value' as const,
          // What shows a file without calculating shows a formula's stored result.
          ...(formula === undefined ? { value } : { value: linkText(formula), formula }),
        })),
      );
    grow(workbook, new Set(plan?.writes.map(({ address }) => address.row)));
    const marks = marksOf(shown.filter(({ finding }) => wanted.includes(finding.severity)));
    const report = layMarksInFile(file, marks, { replace: true });
    return {
      ok: true,
      bytes: file.toBytes(),
      marks: report.done,
      failed: report.failed,
      noted: plan?.added ?? 0,
      ignored: all.length - shown.length,
      unlisted: notes === null,
    };
  });
}

/**
 * Takes every mark of the product away; 核查意见 stays. It need not be known whose sheet it is: marks name themselves.
 * @param bytes the file's content
 */
export function unmarkWorkbook(bytes: Uint8Array): Marked | Failed {
  return guarded((): Marked => {
    const file = openWorkbook(bytes, NODE_CODEC);
    const { done, failed } = takeMarksFromFile(file);
    return { ok: true, bytes: file.toBytes(), marks: done, failed, noted: 0, ignored: 0, unlisted: false };
  });
}

/** Makes rows of 核查意见 as high as their texts. */
function grow(workbook: AnyWorkbook, rows: ReadonlySet<number>): void {
  const { file } = workbook;
  const content = notesSheet(workbook);
  if (content === null || rows.size === 0) return;
  const columns = file.model().sheets.find((one) => one.name === content.name)?.columns ?? [];
  setRowHeights(file.package, content.name, heightsOf(content, columns, rows));
}

function notesSheet({ file }: AnyWorkbook): SheetContent | null {
  return contentOf(file).find((one) => one.name === SHEETS.findings) ?? null;
}
