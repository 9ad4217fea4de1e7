import { areaToA1, type CellAddress } from '../../workbook/address';
import { codeOfMark, markFormat, type MarkSeverity } from '../../workbook/marking/mark';
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
}

/** The marks that stand in a file, whoever laid them and whatever program saved it since. */
export function marksIn(file: WorkbookFile): readonly FileMark[] {
  return file.model().sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap(({ formula, areas }) => {
      const code = codeOfMark(formula);
      return code === null ? [] : [{ sheet: sheet.name, code, areas }];
    }),
  );
}

/**
 * Lays marks into a file, each over all of a merged cell; a mark that is there is left. Sheets that are protected are
 * left as they are and reported, as in every host. Nothing but conditional formats and their looks changes.
 * @returns as done, all marks of the list that now lie on their cells
 */
export function layMarksInFile(
  file: WorkbookFile,
  marks: readonly Mark[],
  { replace = false }: MarkOptions = {},
): MarkReport {
  const { sheets } = file.model();
  const failed: FailedWrite[] = [];
  const wanted = new Map<string, PlacedMark>();
  for (const mark of marks) {
    const { address } = mark;
    const sheet = sheets.find(({ name }) => name.toLowerCase() === address.sheet.toLowerCase());
    if (sheet === undefined) failed.push({ address, error: goneSheet(address.sheet) });
    else {
      const area = areaOf(address, sheet);
      wanted.set(keyOf(sheet.name, [area], mark.code), { sheet, area, mark });
    }
  }
  const laid = marksIn(file);
  const there = new Set(laid.map(({ sheet, areas, code }) => keyOf(sheet, areas, code)));
  const stale = replace
    ? takeAway(file, (mark) => !wanted.has(keyOf(mark.sheet, mark.areas, mark.code)))
    : { done: 0, failed: [] };
  const missing = [...wanted].filter(([key]) => !there.has(key)).map(([, one]) => one);
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

/**
 * Takes every mark away; those on protected sheets are left and reported. What a sheet's part was before it was marked
 * it is again, byte for byte; in the styles part the looks of marks are cut off where they stand last and nothing
 * refers to them, as they do unless another program has added its own behind them.
 */
export function takeMarksFromFile(file: WorkbookFile): MarkReport {
  return takeAway(file, () => true);
}

function takeAway(file: WorkbookFile, isStale: (mark: FileMark) => boolean): MarkReport {
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

function keyOf(sheet: string, areas: readonly Area[], code: string): string {
  return `${sheet}!${areas.map(areaToA1).join(' ')}!${code}`;
}

function goneSheet(sheet: string): HostError {
  return new HostError('gone', `工作簿中没有工作表“${sheet}”，未标记。`, sheet);
}

function protectedSheet(sheet: string, what: string): HostError {
  return new HostError('protected', `“${sheet}”已受保护，${what}。请取消保护后再试。`, sheet);
}
