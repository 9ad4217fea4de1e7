import { columnLetters } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { areaOfAddress, isOnSheet, isWholeColumns, isWholeRows } from '../grid/addresses';
import { around } from '../grid/areas';
import { placeOfName } from '../grid/named-place';
import type { Book } from './book';
import { NotThere } from './failures';
import type { HostObject, Page } from './host-object';

/** `$A$1:$B$2`, `$A:$C`, `$1:$3`; without a sheet. */
export function absoluteAddress(area: Area, rows = true, columns = true): string {
  const row = (index: number): string => `${rows ? '$' : ''}${index + 1}`;
  const column = (index: number): string => `${columns ? '$' : ''}${columnLetters(index)}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = column(area.left) + row(area.top);
  const last = column(area.right) + row(area.bottom);
  return first === last ? first : `${first}:${last}`;
}

/** Cells, as an object of the program means them. */
export interface Cells extends HostObject {
  readonly book: Book;
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** The range that a page gave. @throws NotThere for what is none */
export function cellsOf(page: Page, given: unknown): Cells {
  const object = page.unwrap(given);
  if (object?.type !== 'Range') throw new NotThere('it is no range');
  object.check();
  return object as Cells;
}

/**
 * The areas that `Range(from, to)` of a sheet means: addresses, several of them with commas between, a name, or ranges.
 * @throws NotThere for what means no cells of this sheet
 */
export function askedAreas(
  page: Page,
  book: Book,
  sheet: string,
  from: unknown,
  to?: unknown,
): readonly Area[] {
  const areas = areasOf(page, book, sheet, from);
  return to === undefined ? areas : [[...areas, ...areasOf(page, book, sheet, to)].reduce(around)];
}

function areasOf(page: Page, book: Book, sheet: string, given: unknown): readonly Area[] {
  if (typeof given !== 'string') {
    const cells = cellsOf(page, given);
    if (cells.book !== book || cells.sheet !== sheet) throw new NotThere('the range is on another sheet');
    return cells.areas;
  }
  const state = book.sheet(sheet);
  return given.split(',').map((part) => {
    const text = part.trim();
    const area = isOnSheet(text, state) ? areaOfAddress(text) : null;
    if (area !== null) return area;
    const named = book.grid.names().filter(({ name }) => name.toLowerCase() === text.toLowerCase());
    for (const { refersTo } of named) {
      const place = placeOfName(book.grid, refersTo);
      if (place?.sheet === sheet) return place.area;
    }
    throw new NotThere(`${text} means no cells of this sheet`);
  });
}
