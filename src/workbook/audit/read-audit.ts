import { REVIEW_CELLS, REVIEW_NAMES, rowName, SIGN_OFF_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import type { AuditFacts, AuditMark } from '../../scoring/audit';
import { type Binding, bindNames, namesOf } from '../binding';
import { readCell, readPoints, readText, scalarText } from '../reading/read-cell';
import type { WorkbookSource } from '../source';

const SIGNED: readonly string[] = Object.values(SIGN_OFF_NAMES);

/** Who signed a review and when, as text; the date as ISO where it can be read. Blank where nothing stands. */
export interface Signature {
  readonly unit: string;
  readonly auditor: string;
  readonly checker: string;
  readonly date: string;
}

/**
 * The names of 核查评分表, in its order. They are bound apart: a workbook without that sheet lacks none of its own. Of
 * the sign-off those that the rubric does not know itself.
 */
export function auditNamesOf(rubric: Rubric): readonly string[] {
  return [
    ...rowsOf(rubric).flatMap((row) => REVIEW_CELLS.map((kind) => rowName(kind, row))),
    ...Object.values(REVIEW_NAMES),
    ...SIGNED.filter((name) => !namesOf(rubric).includes(name)),
  ];
}

/**
 * Where the names of 核查评分表 stand; null where none of them has a cell. Deleting the sheet leaves its names behind,
 * each referring to nothing: such a workbook has no 核查评分表, and a review can begin again.
 */
export function bindAudit(rubric: Rubric, source: WorkbookSource): Binding | null {
  const binding = bindNames(auditNamesOf(rubric), source);
  // Those of the sign-off may stand on any sheet.
  return [...binding.cells.keys()].some((name) => !SIGNED.includes(name)) ? binding : null;
}

/**
 * Reads what an auditor has said of the rows. A score that is no number stands in the facts as it is, so that its row
 * is unusable and not open.
 * @returns null where the workbook has no 核查评分表
 */
export function readAudit(rubric: Rubric, source: WorkbookSource): AuditFacts | null {
  const binding = bindAudit(rubric, source);
  if (binding === null) return null;
  const cellOf = (name: string): ReturnType<WorkbookSource['cell']> => {
    const address = binding.cells.get(name);
    return address === undefined ? null : source.cell(address);
  };
  const rows = rowsOf(rubric).flatMap((row): readonly (readonly [string, AuditMark])[] => {
    const typed = cellOf(rowName('reviewScore', row));
    const read = readPoints(typed);
    const mark: AuditMark = Object.fromEntries(
      Object.entries({
        score: 'text' in read ? read.text : scalarText(typed?.value ?? null).trim(),
        reason: readText(cellOf(rowName('reviewReason', row)), source.date1904),
        note: readText(cellOf(rowName('reviewNote', row)), source.date1904),
      }).filter(([, text]) => text !== ''),
    );
    return Object.keys(mark).length === 0 ? [] : [[row, mark]];
  });
  return { rows: Object.fromEntries(rows) };
}

/** Reads who signed and when, from the cells of these names: header facts, inputs, or places on 核查评分表. */
export function readSignature(source: WorkbookSource): Signature {
  const binding = bindNames(SIGNED, source);
  const cellOf = (name: string): ReturnType<WorkbookSource['cell']> => {
    const address = binding.cells.get(name);
    return address === undefined ? null : source.cell(address);
  };
  const text = (name: string): string => readText(cellOf(name), source.date1904);
  const date = readCell(cellOf(SIGN_OFF_NAMES.date), 'date', null, source.date1904);
  return {
    unit: text(SIGN_OFF_NAMES.unit),
    auditor: text(SIGN_OFF_NAMES.auditor),
    checker: text(SIGN_OFF_NAMES.checker),
    date: 'text' in date ? date.text : text(SIGN_OFF_NAMES.date),
  };
}

function rowsOf({ indicators, source }: Rubric): readonly string[] {
  return [...indicators.map(({ name }) => name), source.adjustment.name];
}
