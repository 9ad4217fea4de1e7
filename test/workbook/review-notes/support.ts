import type { Finding, Severity } from '../../../src/review';
import { absoluteText } from '../../../src/workbook/address';
import { scalarText } from '../../../src/workbook/reading/read-cell';
import type { Scalar } from '../../../src/workbook/model';
import { NOTE_COLUMNS, type NotedFinding, type NoteWrite } from '../../../src/workbook/review-notes';
import type { SheetContent } from '../../../src/workbook/source';
import { findingsSheet } from '../../../src/workbook/standard/findings-sheet';

/** A finding as the list sees it. */
export function noted(
  code: string,
  message: string,
  more: Partial<Finding> & { readonly at?: readonly string[] } = {},
): NotedFinding {
  const { at = ['评分表!J15'], ...given } = more;
  const severity: Severity = 'error';
  return {
    finding: {
      code,
      severity,
      indicator: '支出完成率',
      names: [],
      cells: [],
      message,
      clause: '评分标准',
      advice: '请核对。',
      fix: null,
      ...given,
    },
    cells: at,
  };
}

/** What stands in a sheet, by row and column from 0. */
export type Grid = ReadonlyMap<string, { readonly value: Scalar; readonly formula: string | null }>;

/** The sheet of the template, blank. */
export function blankList(): SheetContent {
  const { name, cells, merges } = findingsSheet();
  return {
    name,
    visible: true,
    protected: false,
    cells: cells
      .filter((one) => one.value !== null)
      .map(({ row, column, value, formula }) => ({ row, column, value, formula, numberFormat: 'General' })),
    merges,
  };
}

/** The sheet with some cells written, as a host would hold them. */
export function written(content: SheetContent, writes: readonly NoteWrite[]): SheetContent {
  const cells = new Map(content.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { address, value, formula } of writes) {
    const { row, column } = address;
    const key = `${row},${column}`;
    if (value === null && formula === undefined) cells.delete(key);
    else cells.set(key, { row, column, value, formula: formula ?? null, numberFormat: 'General' });
  }
  const sorted = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...content, cells: sorted };
}

/** A person's words at a row of the sheet, in columns by their title. */
export function typed(
  content: SheetContent,
  row: number,
  words: Readonly<Record<string, Scalar>>,
  header = 2,
): SheetContent {
  const writes = Object.entries(words).map(([title, value]): NoteWrite => {
    const column = content.cells.find((cell) => cell.row === header && cell.value === title)?.column;
    if (column === undefined) throw new Error(`no column ${title}`);
    return { address: { sheet: content.name, row, column }, value };
  });
  return written(content, writes);
}

/** The rows below the header, each as `title: text`, for people to read. */
export function rowsOf(content: SheetContent, header = 2): readonly string[] {
  const titles = new Map(
    content.cells.filter((one) => one.row === header).map((one) => [one.column, scalarText(one.value)]),
  );
  const rows = new Map<number, string[]>();
  for (const { row, column, value, formula } of content.cells) {
    if (row <= header) continue;
    const text = formula === null ? scalarText(value) : `=${formula}`;
    rows.set(row, [...(rows.get(row) ?? []), `${titles.get(column) ?? `列${column}`}=${text}`]);
  }
  return [...rows].map(([row, cells]) => `${row + 1}: ${cells.join(' | ')}`);
}

export function place(row: number, title: string): string {
  const column = NOTE_COLUMNS.findIndex((one) => one.header === title);
  return absoluteText({ sheet: '核查意见', row, column });
}
