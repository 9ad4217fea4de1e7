import { type CellAddress, cellKey } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { type FailedWrite, HostError, type Mark, type MarkReport } from '../port';
import { hostError } from './host-error';
import { codeOfFormula, layMark } from './mark-look';
import { goneSheet, protectedSheet } from './prepare-writes';
import type { Send } from './request';
import type { ExcelSnapshot, ListedSheet } from './snapshot';
import { type Step, takeSteps } from './steps';

/** A mark of the product as it stands in the workbook. */
interface LaidMark {
  readonly sheet: ListedSheet;
  readonly id: string;
  readonly code: string;
  /** The first cell of its range; null where the range was torn into several. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/**
 * Lays marks. What lies there already is found out first, in at most two requests; the marks are laid in one.
 * @returns as done, all marks of the list that now lie on their cells
 */
export async function layMarks(
  send: Send,
  snapshot: ExcelSnapshot,
  marks: readonly Mark[],
): Promise<MarkReport> {
  const failed: FailedWrite[] = [];
  const wanted = new Map<string, PlacedMark>();
  for (const mark of marks) {
    const sheet = snapshot.sheet(mark.address.sheet);
    if (sheet === null) failed.push({ address: mark.address, error: goneSheet(mark.address.sheet) });
    else if (sheet.protected) failed.push({ address: mark.address, error: protectedSheet(sheet.name) });
    else {
      const area = areaOf(mark.address, snapshot);
      wanted.set(keyOf(sheet.id, area.top, area.left, mark.code), { sheet, area, mark });
    }
  }
  const sheets = [...new Set([...wanted.values()].map(({ sheet }) => sheet))];
  const laid = new Set(
    (await laidMarks(send, sheets)).map(({ sheet, cell, code }) =>
      cell === null ? '' : keyOf(sheet.id, cell.row, cell.column, code),
    ),
  );
  const missing = [...wanted].filter(([key]) => !laid.has(key)).map(([, placed]) => placed);
  const steps = missing.map(({ sheet, area, mark }): Step => ({
    sheet,
    address: mark.address,
    take(context) {
      const { top, left, bottom, right } = area;
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      layMark(worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), mark);
    },
  }));
  const failures = await takeSteps(send, steps);
  return { done: wanted.size - failures.length, failed: [...failed, ...failures] };
}

/** Takes away every mark of the product on every sheet; those on protected sheets are reported. */
export async function takeMarksAway(send: Send, snapshot: ExcelSnapshot): Promise<MarkReport> {
  const marks = await laidMarks(send, snapshot.sheets);
  const address = ({ sheet, cell }: LaidMark): CellAddress => ({
    sheet: sheet.name,
    row: cell?.row ?? 0,
    column: cell?.column ?? 0,
  });
  const locked = marks.filter(({ sheet }) => sheet.protected);
  const free = marks.filter(({ sheet }) => !sheet.protected);
  const steps = free.map((mark): Step => ({
    sheet: mark.sheet,
    address: address(mark),
    take(context) {
      const everything = context.workbook.worksheets.getItem(mark.sheet.id).getRange();
      everything.conditionalFormats.getItem(mark.id).delete();
    },
  }));
  const failures = await takeSteps(send, steps);
  const kept = locked.map((mark): FailedWrite => ({
    address: address(mark),
    error: keptMark(mark.sheet.name),
  }));
  return { done: free.length - failures.length, failed: [...kept, ...failures] };
}

interface PlacedMark {
  readonly sheet: ListedSheet;
  readonly area: Area;
  readonly mark: Mark;
}

/** The marks of the product on some sheets, whoever laid them. */
async function laidMarks(send: Send, sheets: readonly ListedSheet[]): Promise<readonly LaidMark[]> {
  if (sheets.length === 0) return [];
  try {
    const found = await send((context) =>
      sheets.map((sheet) => {
        const all = context.workbook.worksheets.getItemOrNullObject(sheet.id).getRange().conditionalFormats;
        all.load('items/id,items/type');
        return { sheet, all };
      }),
    );
    // Other kinds of conditional formats have no rule; to ask one for it is an error.
    const custom = found.flatMap(({ sheet, all }) =>
      all.isNullObject
        ? []
        : all.items.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheet, id })),
    );
    if (custom.length === 0) return [];
    const rules = await send((context) =>
      custom.map(({ sheet, id }) => {
        const everything = context.workbook.worksheets.getItem(sheet.id).getRange();
        return { sheet, id, ...askRule(everything.conditionalFormats.getItem(id)) };
      }),
    );
    return rules.flatMap(({ sheet, id, rule, range }) => {
      const code = codeOfFormula(rule.formula);
      if (code === null) return [];
      const cell = range.isNullObject ? null : { row: range.rowIndex, column: range.columnIndex };
      return [{ sheet, id, code, cell }];
    });
  } catch (fault) {
    throw hostError(fault);
  }
}

function askRule(format: Excel.ConditionalFormat): {
  readonly rule: Excel.ConditionalFormatRule;
  readonly range: Excel.Range;
} {
  return {
    rule: format.custom.rule.load('formula'),
    range: format.getRangeOrNullObject().load('rowIndex,columnIndex'),
  };
}

/** A mark covers all of a merged cell. */
function areaOf({ sheet, row, column }: CellAddress, snapshot: ExcelSnapshot): Area {
  return snapshot.mergeAt({ sheet, row, column }) ?? { top: row, left: column, bottom: row, right: column };
}

function keyOf(sheetId: string, row: number, column: number, code: string): string {
  return `${sheetId}!${cellKey(row, column)}!${code}`;
}

function keptMark(sheet: string): HostError {
  return new HostError('protected', `“${sheet}”已受保护，标记未清除。请取消保护后再试。`, sheet);
}
