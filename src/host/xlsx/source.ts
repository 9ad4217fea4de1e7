import type { Area, CellModel } from '../../workbook/model';
import { contains, type WorkbookSource } from '../../workbook/source';
import { mergesOf } from './read/merges';
import type { WorkbookValues } from './read/values';

/** A file's values as a source; a sheet is only scanned when one of its cells is asked for. */
export function fileSource(values: WorkbookValues): WorkbookSource {
  const indexes = new Map(values.sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const spelled = new Map(values.sheets.map((sheet, index) => [sheet.name, index]));
  // Nearly always asked for as it is spelled, and to change the capitals of a Chinese name takes longer than all else.
  const indexOf = (sheet: string): number | undefined =>
    spelled.get(sheet) ?? indexes.get(sheet.toLowerCase());
  const scanned = new Map<number, ReadonlyMap<number, CellModel>>();
  const cellsOf = (index: number): ReadonlyMap<number, CellModel> => {
    let cells = scanned.get(index);
    if (cells === undefined) {
      const byKey = new Map<number, CellModel>();
      for (const cell of values.cells(index)) byKey.set(keyOf(cell.row, cell.column), cell);
      cells = byKey;
      scanned.set(index, cells);
    }
    return cells;
  };
  const merged = new Map<number, (row: number) => readonly Area[]>();
  const mergesIn = (index: number): ((row: number) => readonly Area[]) => {
    let areas = merged.get(index);
    if (areas === undefined) {
      const sheet = values.worksheet(index);
      areas = byRow(sheet === null ? [] : mergesOf(sheet.root, sheet.part));
      merged.set(index, areas);
    }
    return areas;
  };
  return {
    names: values.names,
    date1904: values.date1904,
    sheetName(sheet) {
      const entry = values.sheets[indexOf(sheet) ?? -1];
      return entry === undefined || entry.part === null ? null : entry.name;
    },
    cell({ sheet, row, column }) {
      const index = indexOf(sheet);
      const cell = index === undefined ? undefined : cellsOf(index).get(keyOf(row, column));
      if (cell === undefined) return null;
      return { value: cell.value, formula: cell.formula, numberFormat: values.numberFormat(cell.style) };
    },
    mergeAt({ sheet, row, column }) {
      const index = indexOf(sheet);
      if (index === undefined) return null;
      return mergesIn(index)(row).find((area) => contains(area, row, column)) ?? null;
    },
  };
}

/** The areas that lie in a row, in their order, sought once for each row: many names stand in the same one. */
function byRow(areas: readonly Area[]): (row: number) => readonly Area[] {
  const found = new Map<number, readonly Area[]>();
  return (row) => {
    let inRow = found.get(row);
    if (inRow === undefined) {
      inRow = areas.filter(({ top, bottom }) => row >= top && row <= bottom);
      found.set(row, inRow);
    }
    return inRow;
  };
}

/** Columns are below 16,384. */
function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
