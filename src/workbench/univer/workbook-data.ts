import {
  BooleanNumber,
  type IColumnData,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
} from '@univerjs/core';
import type {
  CellModel,
  ColumnModel,
  RowModel,
  SheetModel,
  Style,
  WorkbookModel,
} from '../../workbook/model';
import { univerValue } from './cell-data';
import { univerStyle } from './cell-style';
import { sheetId, univerRange } from './range';
import { resourcesOf } from './resources';
import { columnDots, rowDots } from './units';

/** Room to scroll beyond what is there. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 20;
/** Excel's default of 8.43 characters. */
const DEFAULT_COLUMN = columnDots(8.43);

/**
 * A workbook as Univer loads it, with the values that the file carries for its formulas.
 * @param id of the unit, new for each workbook
 */
export function workbookData(id: string, name: string, model: WorkbookModel): IWorkbookData {
  return {
    id,
    name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(model.styles.map((style, index) => [String(index), univerStyle(style)])),
    defaultStyle: '0',
    sheetOrder: model.sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(model.sheets.map((sheet, index) => [sheetId(index), sheetData(sheet, index)])),
    resources: resourcesOf(model),
  };
}

/** A sheet that is put into a workbook; its looks stand in its cells. */
export function addedSheetData(sheet: SheetModel, styles: readonly Style[], index: number): IWorksheetData {
  const looks = styles.map(univerStyle);
  const cellData = cellMatrix(sheet.cells, (style) => looks[style] ?? {});
  // A sheet that is opened with its workbook is completed by Univer, one that is put in is not.
  return mergeWorksheetSnapshotWithDefault({ ...sheetData(sheet, index), cellData });
}

function sheetData(sheet: SheetModel, index: number): Partial<IWorksheetData> {
  const lastRow = Math.max(
    0,
    ...sheet.cells.map(({ row }) => row),
    ...sheet.merges.map(({ bottom }) => bottom),
  );
  const lastColumn = Math.max(
    0,
    ...sheet.cells.map(({ column }) => column),
    ...sheet.merges.map(({ right }) => right),
  );
  const columnCount = Math.max(LEAST_COLUMNS, lastColumn + 1 + SPARE_COLUMNS);
  const { rows = 0, columns = 0 } = sheet.frozen ?? {};
  return {
    id: sheetId(index),
    name: sheet.name,
    hidden: truth(sheet.visibility !== 'visible'),
    rowCount: Math.max(LEAST_ROWS, lastRow + 1 + SPARE_ROWS),
    columnCount,
    defaultRowHeight: rowDots(sheet.defaultRowHeight),
    defaultColumnWidth: DEFAULT_COLUMN,
    freeze:
      sheet.frozen === null
        ? { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 }
        : {
            xSplit: columns,
            ySplit: rows,
            startRow: rows === 0 ? -1 : rows,
            startColumn: columns === 0 ? -1 : columns,
          },
    mergeData: sheet.merges.map(univerRange),
    cellData: cellMatrix(sheet.cells, String),
    rowData: Object.fromEntries(sheet.rows.map((row) => [row.row, rowData(row)])),
    columnData: columnData(sheet.columns, columnCount),
    showGridlines: truth(sheet.showGridLines),
  };
}

function cellMatrix(
  cells: readonly CellModel[],
  look: (style: number) => IStyleData | string,
): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, value, formula, style } of cells) {
    (matrix[row] ??= {})[column] = {
      s: look(style),
      ...(value !== null && univerValue(value)),
      ...(formula !== null && { f: `=${formula}` }),
    };
  }
  return matrix;
}

function rowData({ height, hidden }: RowModel): Partial<IRowData> {
  return {
    ...(height !== null && { h: rowDots(height), ia: BooleanNumber.FALSE }),
    ...(hidden && { hd: BooleanNumber.TRUE }),
  };
}

function columnData(columns: readonly ColumnModel[], count: number): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const { first, last, width, hidden } of columns)
    for (let column = first; column <= Math.min(last, count - 1); column += 1)
      data[column] = { w: columnDots(width), ...(hidden && { hd: BooleanNumber.TRUE }) };
  return data;
}

function truth(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
