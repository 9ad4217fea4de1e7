import { cellKey } from '../address';
import type { DefinedName } from '../model';
import { contains, type SheetContent, type SourceCell, type WorkbookSource } from '../source';

/** Sheets that were read whole as a source, with names that they do not have yet. */
export function contentSource(
  sheets: readonly SheetContent[],
  names: readonly DefinedName[],
  date1904: boolean,
): WorkbookSource {
  const found = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const cells = new Map<SheetContent, ReadonlyMap<string, SourceCell>>();
  const cellsOf = (sheet: SheetContent): ReadonlyMap<string, SourceCell> => {
    let known = cells.get(sheet);
    if (known === undefined) {
      known = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
      cells.set(sheet, known);
    }
    return known;
  };
  return {
    names,
    date1904,
    sheetName: (name) => found.get(name.toLowerCase())?.name ?? null,
    cell({ sheet, row, column }) {
      const content = found.get(sheet.toLowerCase());
      const cell = content === undefined ? undefined : cellsOf(content).get(cellKey(row, column));
      if (cell === undefined) return null;
      return { value: cell.value, formula: cell.formula, numberFormat: cell.numberFormat };
    },
    mergeAt: ({ sheet, row, column }) =>
      found.get(sheet.toLowerCase())?.merges.find((area) => contains(area, row, column)) ?? null,
  };
}
