import type { Drawing } from './drawing';

/** What a printed page of A4 landscape holds, in points: its height without margins. */
const PAGE_HEIGHT = 595 - 2 * 0.6 * 72;
const PAGE_WIDTH = 842 - 2 * 0.5 * 72;
/** A character of column width in points: seven pixels, and five more a column, at 96 to the inch. */
const CHARACTER = (7 * 72) / 96;
const COLUMN_PADDING = (5 * 72) / 96;
/** Less than the estimate is used: programs measure rows a little differently. */
const USABLE = 0.94;

/** Rows of a sheet for paging: `header` rows repeat on each page, and from `together` on nothing stands alone. */
interface Pages {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly together: number;
}

/**
 * Where pages should break so that the last page does not hold the sign-off alone: one break, before `together`
 * reaches the end, and only if the pages as they fall would part them.
 * @returns rows before which a page begins
 */
export function paginate(drawing: Drawing, { header, first, last, together }: Pages): readonly number[] {
  const room = roomOf(drawing, header);
  let top = first;
  let used = 0;
  for (let row = first; row <= last; row += 1) {
    const height = drawing.heightOf(row, row);
    if (used + height > room) {
      top = row;
      used = 0;
    }
    used += height;
  }
  return top > together ? [together] : [];
}

/**
 * Where pages should break so that none cuts a group in two which fits on one.
 * @param starts the first row of each group, rising; the last one reaches to `last`
 * @returns rows before which a page begins
 */
export function paginateGroups(
  drawing: Drawing,
  { header, first, last, starts }: Omit<Pages, 'together'> & { readonly starts: readonly number[] },
): readonly number[] {
  const room = roomOf(drawing, header);
  const breaks: number[] = [];
  let used = drawing.heightOf(first, (starts[0] ?? last + 1) - 1);
  starts.forEach((start, index) => {
    const height = drawing.heightOf(start, (starts[index + 1] ?? last + 1) - 1);
    if (used > 0 && used + height > room) {
      breaks.push(start);
      used = 0;
    }
    used += height;
  });
  return breaks;
}

/** What a page of a sheet fitted to its width has for rows, besides those that repeat. */
function roomOf(drawing: Drawing, header: number): number {
  const width = drawing.columnWidths.reduce((sum, one) => sum + one * CHARACTER + COLUMN_PADDING, 0);
  const scale = Math.min(1, PAGE_WIDTH / width);
  return (PAGE_HEIGHT / scale) * USABLE - drawing.heightOf(0, header - 1);
}
