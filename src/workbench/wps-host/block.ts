import type { Area, Style } from '../../workbook/model';
import { isWholeColumns, isWholeRows } from '../grid/addresses';
import { intersection, touch } from '../grid/areas';
import { changesOf } from '../grid/block-write';
import type { GridCell, GridChange } from '../grid/grid';
import type { Book } from './book';
import { cellCount, common, eachGiven, entryOf, NOT_AVAILABLE, shaped } from './cell-values';
import { Refusal } from './failures';
import type { WpsProfile } from './profile';

/** More cells than this are not brought over the bridge: the program would freeze. */
const MOST_CELLS = 2_000_000;

/** The cells of a range, to be read and written. */
export class Block {
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
    private readonly areas: readonly Area[],
  ) {}

  /** What the cells of the first area tell, in the shape that the profile has for it. */
  first(tell: (cell: GridCell) => unknown, profile: WpsProfile): unknown {
    const [first] = this.areas;
    return first === undefined
      ? null
      : shaped(
          this.cells(first).map((row) => row.map(tell)),
          profile,
        );
  }

  /** What all cells tell alike, else null. */
  common(tell: (cell: GridCell) => unknown): unknown {
    return common(this.areas.flatMap((area) => this.cells(area).flatMap((row) => row.map(tell))));
  }

  /** How the cells look; null for one without a look of its own. */
  looks(): readonly (Style | null)[] {
    return this.areas.flatMap((area) => {
      refuseIfLarge(area);
      const looks: (Style | null)[] = [];
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1)
          looks.push(this.book.grid.look(this.sheet, row, column));
      return looks;
    });
  }

  /** Value2 and Formula are taken alike: a scalar, or an array for each area. */
  enter(given: unknown, { blockWrites }: WpsProfile): void {
    const value = eachGiven(given, blockWrites);
    const { date1904 } = this.book.grid;
    this.change((cell, row, column) => {
      const own = value(row, column);
      return own === NOT_AVAILABLE ? { value: { error: '#N/A' } } : entryOf(own, cell, date1904);
    });
  }

  /**
   * Changes the cells of all areas or, when one of them cannot be, of none.
   * @param what of a cell, with its row and column in its area
   */
  change(what: (cell: GridCell, row: number, column: number) => Omit<GridChange, 'row' | 'column'>): void {
    const { grid } = this.book;
    const changes = this.areas.flatMap((area) => {
      const filled = this.filled(area);
      refuseIfLarge(filled);
      const [down, across] = [filled.top - area.top, filled.left - area.left];
      const own = changesOf(grid, this.sheet, filled, (cell, row, column) =>
        what(cell, row + down, column + across),
      );
      if (own === 'protected') throw new Refusal('the sheet is protected');
      return own;
    });
    this.book.saved = false;
    if (changes.length > 0) grid.write(this.sheet, changes, 'addin');
  }

  private cells(area: Area): readonly (readonly GridCell[])[] {
    refuseIfLarge(area);
    return this.book.grid.cells(this.sheet, area);
  }

  /** Of whole rows and columns only what holds something; the program fills them to the end. */
  private filled(area: Area): Area {
    if (!isWholeRows(area) && !isWholeColumns(area)) return area;
    const used = this.book.grid.usedArea(this.sheet);
    if (used === null || !touch(used, area)) return { ...area, bottom: area.top, right: area.left };
    return intersection(area, used);
  }
}

function refuseIfLarge(area: Area): void {
  if (cellCount(area) > MOST_CELLS) throw new Refusal('the range is too large');
}
