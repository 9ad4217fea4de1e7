import type { Rubric } from '../../rubric/rubric';
import { type Grid, pointsAt, type Spot } from './grid';
import { type Header, isHeading } from './header';
import type { RowCells } from './row-cells';
import { isColumnMark, isFootnote, isPageMark, isSignature, labelOf, plain } from './words';

/** Tells what stands between and below the rows of a table: titles of the next page, notes, signatures. */
export class Between {
  private readonly titles: ReadonlySet<string>;
  private readonly headings: ReadonlySet<string>;
  private readonly header: readonly string[];

  constructor(
    private readonly grid: Grid,
    head: Header,
    private readonly cells: RowCells,
    rubrics: readonly Rubric[],
  ) {
    const above = grid.rows.filter((row) => row < head.top).flatMap((row) => grid.inRow(row));
    this.titles = new Set([
      ...above.map((spot) => spot.plain),
      ...rubrics.map((one) => plain(one.source.title)),
    ]);
    const within = grid.rows.filter((row) => row >= head.top && row <= head.bottom);
    this.headings = new Set(within.flatMap((row) => grid.inRow(row)).map((spot) => spot.plain));
    this.header = [...new Set(rubrics.flatMap((one) => one.source.header))];
  }

  /** A row of the head, printed again. */
  isHead(row: number, spots: readonly Spot[]): boolean {
    if (isHeading(this.grid, row)) return true;
    return spots.length >= 2 && spots.every((spot) => this.headings.has(spot.plain));
  }

  /** A title, 单位 or page number that a page break repeats. */
  isTitle(row: number, spots: readonly Spot[]): boolean {
    if (pointsAt(this.cells.at(row, 'score')) !== null) return false;
    return spots.every((spot) => this.titles.has(spot.plain) || isPageMark(spot.plain));
  }

  /** Numbers of the columns below the head. */
  isColumnMarks(spots: readonly Spot[]): boolean {
    return spots.length >= 4 && spots.every((spot) => isColumnMark(spot.plain));
  }

  isFooter(row: number, spots: readonly Spot[]): boolean {
    const [first] = spots;
    if (first === undefined) return false;
    if (isFootnote(first.text)) return true;
    // A text of a row may begin like a label, too.
    const numbers = [this.cells.fresh(row, 'score'), this.cells.fresh(row, 'weight')];
    if (numbers.some((spot) => pointsAt(spot) !== null)) return false;
    return spots.some((spot) => {
      const label = /^[^:：]{1,12}/u.exec(spot.text.trim())?.[0] ?? '';
      // Without a colon only at the left, where a row would have its name.
      if (spot !== first && !/[:：]/u.test(spot.text)) return false;
      return isSignature(label) || labelOf(label, this.header) !== null;
    });
  }
}
