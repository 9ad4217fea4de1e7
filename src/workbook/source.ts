import { type CellAddress, cellIndex } from './address';
import type { Area, CellModel, DefinedName, Scalar, WorkbookModel } from './model';

/** What a workbook says, wherever it comes from: a file, a host's blocks, a model. */
export interface WorkbookSource {
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** A sheet's name as the workbook spells it, whatever its capitals; null for none and for one without cells. */
  sheetName(sheet: string): string | null;
  /** Null for a cell that holds nothing and has no look of its own. */
  cell(address: CellAddress): SourceCell | null;
  /** The merged area that a cell belongs to. */
  mergeAt(address: CellAddress): Area | null;
}

export interface SourceCell {
  readonly value: Scalar;
  /** Without the leading `=`; null for a plain value. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A sheet read whole, where cells have no names to be found by: for recognition, and for lists such as 核查意见. */
export interface SheetContent {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Row by row, each from left to right; only cells that hold something. */
  readonly cells: readonly (Pick<CellModel, 'row' | 'column' | 'value' | 'formula'> & SourceCell)[];
  readonly merges: readonly Area[];
}

/** A model as a source. */
export function modelSource(model: WorkbookModel): WorkbookSource {
  const sheets = new Map(
    model.sheets.map((sheet) => [
      sheet.name.toLowerCase(),
      { sheet, cells: new Map(sheet.cells.map((cell) => [cellIndex(cell.row, cell.column), cell])) },
    ]),
  );
  const find = (sheet: string): ReturnType<typeof sheets.get> => sheets.get(sheet.toLowerCase());
  return {
    names: model.names,
    date1904: model.date1904,
    sheetName: (sheet) => find(sheet)?.sheet.name ?? null,
    cell({ sheet, row, column }) {
      const cell = find(sheet)?.cells.get(cellIndex(row, column));
      if (cell === undefined) return null;
      const numberFormat = model.styles[cell.style]?.numberFormat ?? 'General';
      return { value: cell.value, formula: cell.formula, numberFormat };
    },
    mergeAt: ({ sheet, row, column }) =>
      find(sheet)?.sheet.merges.find((area) => contains(area, row, column)) ?? null,
  };
}

/** Whether a cell lies in an area. */
export function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
