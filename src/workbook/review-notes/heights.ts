import type { ColumnModel } from '../model';
import { scalarText } from '../reading/read-cell';
import type { SheetContent } from '../source';
import { linesOf, rowHeight } from '../standard/drawing';

/**
 * The heights, in points, that rows need for their texts: what Excel sees to by itself when it writes them, and a file
 * that is written without it lacks.
 * @param content the sheet as it is now
 * @param rows those to look at, from 0
 */
export function heightsOf(
  content: SheetContent,
  columns: readonly ColumnModel[],
  rows: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, value, formula } of content.cells) {
    // A formula of ours is a link of one short line.
    if (!rows.has(row) || value === null || formula !== null) continue;
    const width = columns.find(({ first, last }) => column >= first && column <= last)?.width;
    if (width === undefined) continue;
    const points = rowHeight(linesOf(scalarText(value), width));
    heights.set(row, Math.max(heights.get(row) ?? 0, points));
  }
  return heights;
}
