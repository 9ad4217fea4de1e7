import { styleList } from '../../../../src/workbook/standard/styles';
import { areaFromA1 } from '../../../../src/workbook/address';
import type {
  Area,
  CellModel,
  PrintModel,
  Scalar,
  SheetModel,
  WorkbookModel,
} from '../../../../src/workbook/model';

export const PRINT: PrintModel = {
  orientation: 'portrait',
  paper: 9,
  fit: null,
  titleRows: null,
  area: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  header: '',
  footer: '',
  centred: false,
  breaks: [],
};

export function area(text: string): Area {
  return areaFromA1(text)!;
}

export function cell(row: number, column: number, value: Scalar, more: Partial<CellModel> = {}): CellModel {
  return { row, column, value, formula: null, style: 0, ...more };
}

/** A sheet without anything but what is said. */
export function sheet(name: string, more: Partial<SheetModel> = {}): SheetModel {
  return {
    name,
    visibility: 'visible',
    cells: [],
    merges: [],
    columns: [],
    rows: [],
    defaultRowHeight: 15,
    frozen: null,
    showGridLines: true,
    validations: [],
    notes: [],
    links: [],
    conditionalFormats: [],
    protected: false,
    print: PRINT,
    ...more,
  };
}

export function workbook(sheets: readonly SheetModel[], more: Partial<WorkbookModel> = {}): WorkbookModel {
  return { sheets, names: [], styles: styleList(), date1904: false, ...more };
}

/** The smallest. */
export const MINIMAL = workbook([sheet('表')]);
