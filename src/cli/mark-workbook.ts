import { contentOf } from '../host/xlsx/contents';
import { layMarksInFile, takeMarksFromFile } from '../host/xlsx/marks';
import { addModelSheets } from '../host/xlsx/patch/add-model-sheets';
import { setRowHeights } from '../host/xlsx/patch/row-heights';
import type { FailedWrite, Mark } from '../host/port';
import { saysLack } from '../review';
import { singleCell } from '../workbook/address';
import type { SheetContent } from '../workbook/source';
import {
  dispositionsOf,
  heightsOf,
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
}

/**
 * Marks the cells of every finding that is not put aside, and brings 核查意见 up to date; the sheet is added where the
 * workbook has none. Nothing else changes: no text, no score.
 */
export function markWorkbook(checked: Checked & { readonly workbook: AnyWorkbook }): Marked | Failed {
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
          value,
          kind: 'value' as const,
          ...(formula === undefined ? {} : { formula }),
        })),
      );
    grow(workbook, new Set(plan?.writes.map(({ address }) => address.row)));
    const report = layMarksInFile(file, shown.flatMap(marksOf), { replace: true });
    return {
      ok: true,
      bytes: file.toBytes(),
      marks: report.done,
      failed: report.failed,
      noted: plan?.added ?? 0,
      ignored: all.length - shown.length,
    };
  });
}

/** Takes every mark of the product away; 核查意见 stays. */
export function unmarkWorkbook({ file }: AnyWorkbook): Marked | Failed {
  return guarded((): Marked => {
    const { done, failed } = takeMarksFromFile(file);
    return { ok: true, bytes: file.toBytes(), marks: done, failed, noted: 0, ignored: 0 };
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

function marksOf({
  finding,
  cells,
}: {
  readonly finding: Checked['findings'][number];
  readonly cells: readonly string[];
}): readonly Mark[] {
  const { code, severity } = finding;
  return cells.flatMap((cell) => {
    const address = singleCell(cell);
    return address === null ? [] : [{ address, code, severity }];
  });
}
