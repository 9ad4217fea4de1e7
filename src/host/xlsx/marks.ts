import { areaToA1, type CellAddress } from '../../workbook/address';
import { codeOfMark, markFormat, type MarkSeverity } from '../../workbook/marking/mark';
import { graver, severityOfLook } from '../../workbook/marking/severity';
import type { Area, SheetModel } from '../../workbook/model';
import { contains } from '../../workbook/source';
import { type FailedWrite, HostError, type Mark, type MarkOptions, type MarkReport } from '../port';
import { addConditionalFormats, removeConditionalFormats } from './patch/conditional-formats';
import { trimDxfs } from './patch/trim-dxfs';
import type { WorkbookFile } from './workbook-file';

/** A mark of the product as it stands in a file. */
export interface FileMark {
  readonly sheet: string;
  readonly code: string;
  /** As a rule one cell; several areas where rows were copied with their marks. */
  readonly areas: readonly Area[];
  /** As its look tells; null where another program has changed that beyond recognition. */
  readonly severity: MarkSeverity | null;
}

/** The marks that stand in a file, whoever laid them and whatever program saved it since. */
export function marksIn(file: WorkbookFile): readonly FileMark[] {
  return file.model().sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap((format) => {
      const code = codeOfMark(format.formula);
      return code === null
        ? []
        : [{ sheet: sheet.name, code, areas: format.areas, severity: severityOfLook(format) }];
    }),
  );
}

/**
 * Lays marks into a file, each over all of a merged cell; a mark that is there is left, but for one whose look is that
 * of another severity: it is laid anew, and with it the others of its cell, so that the gravest stays on top. Sheets
 * that are protected are left as they are and reported, as in every host. Nothing but conditional formats and their
 * looks changes.
 * @returns as done, all marks of the list that now lie on their cells
 */
export function layMarksInFile(
  file: WorkbookFile,
  marks: readonly Mark[],
  { replace = false }: MarkOptions = {},
): MarkReport {
  const { wanted, failed } = placed(file, marks);
  const laid = marksIn(file);
  const there = new Set(laid.map(keyOfMark));
  const stirred = cellsToStir(wanted, laid);
  const isStirred = (key: string): boolean => {
    const one = wanted.get(key);
    return one !== undefined && !one.sheet.protected && stirred.has(cellOf(one));
  };
  const stale = takeAway(file, (mark) => {
    const key = keyOfMark(mark);
    return isStirred(key) || (replace && !wanted.has(key));
  });
  const missing = [...wanted].filter(([key]) => !there.has(key) || isStirred(key)).map(([, one]) => one);
  for (const { sheet, mark } of missing)
    if (sheet.protected) failed.push({ address: mark.address, error: protectedSheet(sheet.name, '未标记') });
  const free = missing.filter(({ sheet }) => !sheet.protected);
  for (const sheet of new Set(free.map((one) => one.sheet))) {
    const formats = free
      .filter((one) => one.sheet === sheet)
      .map(({ area, mark }) => markFormat([area], mark.code, mark.severity));
    addConditionalFormats(file.package, sheet.name, formats);
  }
  return { done: wanted.size - (missing.length - free.length), failed: [...failed, ...stale.failed] };
}

/** Where the marks of a list belong; of two alike on one merged cell the graver. */
function placed(
  file: WorkbookFile,
  marks: readonly Mark[],
): { readonly wanted: ReadonlyMap<string, PlacedMark>; readonly failed: FailedWrite[] } {
  const { sheets } = file.model();
  const wanted = new Map<string, PlacedMark>();
  const failed: FailedWrite[] = [];
  for (const mark of marks) {
    const { address } = mark;
    const sheet = sheets.find(({ name }) => name.toLowerCase() === address.sheet.toLowerCase());
    if (sheet === undefined) {
      failed.push({ address, error: goneSheet(address.sheet) });
      continue;
    }
    const area = areaOf(address, sheet);
    const key = keyOf(sheet.name, [area], mark.code);
    const before = wanted.get(key);
    if (before === undefined || graver(mark.severity, before.mark.severity))
      wanted.set(key, { sheet, area, mark });
  }
  return { wanted, failed };
}

/** The cells with a mark that looks like one of another severity. */
function cellsToStir(
  wanted: ReadonlyMap<string, PlacedMark>,
  laid: readonly FileMark[],
): ReadonlySet<string> {
  return new Set(
    laid.flatMap((mark) => {
      const one = wanted.get(keyOfMark(mark));
      return one === undefined || mark.severity === null || mark.severity === one.mark.severity
        ? []
        : [cellOf(one)];
    }),
  );
}

/**
 * Takes every mark away; those on protected sheets are left and reported. What a sheet's part was before it was marked
 * it is again, byte for byte; in the styles part the looks of marks are cut off where they stand last and nothing
 * refers to them, as they do unless another program has added its own behind them.
 */
export function takeMarksFromFile(file: WorkbookFile): MarkReport {
  return takeAway(file, () => true);
}

function takeAway(file: WorkbookFile, isStale: (mark: MarkPlace) => boolean): MarkReport {
  const { sheets } = file.model();
  const stale = marksIn(file).filter(isStale);
  const locked = new Set(sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const free = stale.filter(({ sheet }) => !locked.has(sheet));
  for (const sheet of new Set(free.map((mark) => mark.sheet)))
    removeConditionalFormats(file.package, sheet, (formula, areas) => {
      const code = codeOfMark(formula);
      return code !== null && isStale({ sheet, code, areas });
    });
  if (free.length > 0) trimDxfs(file.package, LOOKS);
  const failed = stale
    .filter(({ sheet }) => locked.has(sheet))
    .map(({ sheet, areas: [first] }): FailedWrite => ({
      address: { sheet, row: first?.top ?? 0, column: first?.left ?? 0 },
      error: protectedSheet(sheet, '标记未清除'),
    }));
  return { done: free.length, failed };
}

const SEVERITIES: readonly MarkSeverity[] = ['error', 'warning', 'info'];
const LOOKS = SEVERITIES.map((severity) => markFormat([], '', severity));

/** What makes a mark the same one as another. */
type MarkPlace = Omit<FileMark, 'severity'>;

interface PlacedMark {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly mark: Mark;
}

function areaOf({ row, column }: CellAddress, { merges }: SheetModel): Area {
  return (
    merges.find((area) => contains(area, row, column)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    }
  );
}

function cellOf({ sheet, area }: PlacedMark): string {
  return keyOf(sheet.name, [area], '');
}

function keyOfMark({ sheet, areas, code }: MarkPlace): string {
  return keyOf(sheet, areas, code);
}

function keyOf(sheet: string, areas: readonly Area[], code: string): string {
  return `${sheet}!${areas.map(areaToA1).join(' ')}!${code}`;
}

function goneSheet(sheet: string): HostError {
  return new HostError('gone', `工作簿中没有工作表“${sheet}”，未标记。`, sheet);
}

function protectedSheet(sheet: string, what: string): HostError {
  return new HostError('protected', `“${sheet}”已受保护，${what}。请取消保护后再试。`, sheet);
}
