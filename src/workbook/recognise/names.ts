import { rowName, SHEET_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { absoluteText, type CellAddress, cellKey } from '../address';
import { type Binding, bind, namesOf } from '../binding';
import type { DefinedName } from '../model';
import type { SheetContent } from '../source';
import { contentSource } from './content-source';
import type { Place, Table, TableRow } from './table';

/** Names with the cells they are to stand for. */
export interface Named {
  readonly names: readonly DefinedName[];
  readonly binding: Binding;
  /** Names whose cell another name has already. */
  readonly crowded: readonly string[];
}

/** The cells of a table's rows by the names that they are to have. */
export function rowPlaces(
  sheet: string,
  table: Table,
  counting: ReadonlyMap<string, TableRow>,
  adjustment: string,
): Map<string, CellAddress> {
  const places = new Map<string, CellAddress>();
  const put = (name: string, place: Place | null): void => {
    if (place !== null) places.set(name, { sheet, row: place.row, column: place.column });
  };
  for (const [indicator, row] of counting) {
    put(rowName('score', indicator), row.score);
    put(rowName('narrative', indicator), row.narrative);
    // A weight that stands in the name has no cell of its own.
    if (indicator !== adjustment && row.weightCell !== row.nameCell)
      put(rowName('weight', indicator), row.weightCell);
  }
  put(SHEET_NAMES.total, table.total?.score ?? null);
  return places;
}

/** The names that would be defined, and what the workbook would be bound to with them. */
export function namedCells(
  rubric: Rubric,
  sheets: readonly SheetContent[],
  places: ReadonlyMap<string, CellAddress>,
): Named {
  const names: DefinedName[] = [];
  const crowded: string[] = [];
  const taken = new Set<string>();
  for (const name of namesOf(rubric)) {
    const place = places.get(name);
    if (place === undefined) continue;
    const key = `${place.sheet}!${cellKey(place.row, place.column)}`;
    if (taken.has(key)) crowded.push(name);
    else names.push({ name, refersTo: absoluteText(place), sheet: null, hidden: false });
    taken.add(key);
  }
  return { names, crowded, binding: bind(rubric, contentSource(sheets, names)) };
}
