import type { Area, CellModel } from '../../workbook/model';
import { contains, type WorkbookSource } from '../../workbook/source';
import { mergesOf } from './read/merges';
import type { WorkbookValues } from './read/values';

/** A file's values as a source; a sheet is only scanned when one of its cells is asked for. */
export function fileSource(values: WorkbookValues): WorkbookSource {
  const indexes = new Map(values.sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const scanned = new Map<number, ReadonlyMap<number, CellModel>>();
  const cellsOf = (index: number): ReadonlyMap<number, CellModel> => {
    let cells = scanned.get(index);
    if (cells === undefined) {
      cells = new Map(values.cells(index).map((cell) => [keyOf(cell.row, cell.column), cell]));
      scanned.set(index, cells);
    }
    return cells;
  };
  const merged = new Map<number, readonly Area[]>();
  const mergesIn = (index: number): readonly Area[] => {
    let areas = merged.get(index);
    if (areas === undefined) {
      const sheet = values.worksheet(index);
      areas = sheet === null ? [] : mergesOf(sheet.root, sheet.part);
      merged.set(index, areas);
    }
    return areas;
  };
  return {
    names: values.names,
    date1904: values.date1904,
    sheetName(sheet) {
      const entry = values.sheets[indexes.get(sheet.toLowerCase()) ?? -1];
      return entry === undefined || entry.part === null ? null : entry.name;
    },
    cell({ sheet, row, column }) {
      const index = indexes.get(sheet.toLowerCase());
      const cell = index === undefined ? undefined : cellsOf(index).get(keyOf(row, column));
      if (cell === undefined) return null;
      return { value: cell.value, formula: cell.formula, numberFormat: values.numberFormat(cell.style) };
    },
    mergeAt({ sheet, row, column }) {
      const index = indexes.get(sheet.toLowerCase());
      return (index === undefined ? [] : mergesIn(index)).find((area) => contains(area, row, column)) ?? null;
    },
  };
}

/** Columns are below 16,384. */
function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
