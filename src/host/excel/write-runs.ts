import type { CellState } from '../port';
import { loadCells, rawCells, sourceCell } from './cells';
import type { PreparedWrite } from '../common/prepare-writes';
import type { ListedSheet } from '../common/snapshot';

/** Cells below one another that are written alike: one object in the request instead of one for each. */
export interface Run {
  readonly sheet: ListedSheet;
  readonly writes: readonly [PreparedWrite, ...PreparedWrite[]];
}

/** Above 1,500 cells the library cuts a write into pieces. */
const LONGEST_RUN = 1_000;

/** Groups writes into runs, in the order of sheet, column and row. */
export function runsOf(writes: readonly PreparedWrite[]): Run[] {
  const ordered = [...writes].sort(
    (one, other) =>
      compare(one.sheet.id, other.sheet.id) ||
      one.address.column - other.address.column ||
      one.address.row - other.address.row,
  );
  const runs: [PreparedWrite, ...PreparedWrite[]][] = [];
  for (const write of ordered) {
    const run = runs.at(-1);
    if (run !== undefined && run.length < LONGEST_RUN && follows(run.at(-1), write)) run.push(write);
    else runs.push([write]);
  }
  return runs.map((run) => ({ sheet: run[0].sheet, writes: run }));
}

/** Each cell as a run of its own. */
export function singly({ sheet, writes }: Run): Run[] {
  return writes.map((write) => ({ sheet, writes: [write] }));
}

/** Asks for the cells of a run as they are at this point of the batch. */
export function askRun(context: Excel.RequestContext, run: Run): Excel.Range {
  return loadCells(rangeOf(context, run));
}

/** The answer to {@link askRun}, cell by cell. */
export function statesOf({ writes }: Run, range: Excel.Range): readonly CellState[] {
  const raw = rawCells(range);
  return writes.map((_, row) => sourceCell(raw(row, 0)));
}

/** Writes a run; `formatted` is traced between its number format and its contents. */
export function putRun(context: Excel.RequestContext, run: Run, formatted: string): void {
  const range = rangeOf(context, run);
  const column = (of: (write: PreparedWrite) => unknown): unknown[][] =>
    run.writes.map((write) => [of(write)]);
  if (run.writes[0].numberFormat !== null) range.numberFormat = column((write) => write.numberFormat);
  context.trace(formatted);
  if (run.writes[0].isFormula) range.formulas = column((write) => write.content);
  else range.values = column((write) => write.content);
}

/** Gives the cells of a run their former number formats back. */
export function putFormatsBack(context: Excel.RequestContext, run: Run, before: readonly CellState[]): void {
  rangeOf(context, run).numberFormat = before.map((cell) => [cell.numberFormat]);
}

function rangeOf(context: Excel.RequestContext, { sheet, writes }: Run): Excel.Range {
  const { row, column } = writes[0].address;
  return context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, column, writes.length, 1);
}

function follows(above: PreparedWrite | undefined, below: PreparedWrite): boolean {
  return (
    above?.sheet.id === below.sheet.id &&
    above.address.column === below.address.column &&
    above.address.row + 1 === below.address.row &&
    above.isFormula === below.isFormula &&
    (above.numberFormat === null) === (below.numberFormat === null)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
