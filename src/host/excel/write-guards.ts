import type { BlockSnapshot, ListedSheet } from '../common/snapshot';
import type { Run } from './write-runs';

const FOUND = (sheetId: string): string => `found ${sheetId}`;

/** The sheet for which {@link guardRuns} failed because it is gone; null when all were found. */
export function sheetGone(runs: readonly Run[], reached: ReadonlySet<string>): ListedSheet | null {
  return sheetsOf(runs).find(({ id }) => !reached.has(FOUND(id))) ?? null;
}

function sheetsOf(runs: readonly Run[]): readonly ListedSheet[] {
  return [...new Set(runs.map(({ sheet }) => sheet))];
}

/**
 * Lets Excel stop before the first write when cells are no longer where they were read: somebody inserted a row
 * while the request was on its way, and the values would land in others' cells. There is no condition in a batch,
 * but asking for the part that two ranges share fails where they share none. The first and the last cell of each run
 * are compared with where their names stand now; what lies between moves with one of them.
 */
export function guardRuns(
  context: Excel.RequestContext,
  runs: readonly Run[],
  nameAt: BlockSnapshot['nameAt'],
): void {
  for (const { id } of sheetsOf(runs)) {
    // A sheet's id alone may not be looked up before something is asked of it.
    context.workbook.worksheets.getItem(id).getRangeByIndexes(0, 0, 1, 1);
    context.trace(FOUND(id));
  }
  for (const { sheet, writes } of runs) {
    const last = writes.at(-1) ?? writes[0];
    for (const { address } of last === writes[0] ? [last] : [writes[0], last]) {
      const name = nameAt(address);
      if (name === null) continue;
      const { row, column } = address;
      const read = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, column, 1, 1);
      context.workbook.names.getItem(name).getRange().getCell(0, 0).getIntersection(read);
    }
  }
}
