import type { NameSource } from '../binding';
import type { DefinedName } from '../model';
import { contains, type SheetContent } from '../source';

/** Sheets that were read whole, with names that they do not have yet, to be bound to. */
export function contentSource(sheets: readonly SheetContent[], names: readonly DefinedName[]): NameSource {
  const found = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return {
    names,
    sheetName: (name) => found.get(name.toLowerCase())?.name ?? null,
    mergeAt: ({ sheet, row, column }) =>
      found.get(sheet.toLowerCase())?.merges.find((area) => contains(area, row, column)) ?? null,
  };
}
