import { fromA1 } from '../../src/workbook/address';
import type { CellModel, DefinedName, Scalar, SheetModel, WorkbookModel } from '../../src/workbook/model';
import { styleList } from '../../src/workbook/standard/styles';
import { sheet, workbook } from '../host/xlsx/build/models';

/** A cell: its value, or its parts. */
export type GivenCell = Scalar | Partial<Omit<CellModel, 'row' | 'column'>>;

const [PLAIN] = styleList();

/** Looks of the cells of small workbooks. */
export const LOOK = { plain: 0, open: 1, text: 2, percent: 3, date: 4 } as const;
const STYLES: WorkbookModel['styles'] = [
  { ...PLAIN!, numberFormat: 'General', locked: true },
  { ...PLAIN!, numberFormat: 'General', locked: false },
  { ...PLAIN!, numberFormat: '@', locked: true },
  { ...PLAIN!, numberFormat: '0.00%', locked: true },
  { ...PLAIN!, numberFormat: 'yyyy-mm-dd', locked: true },
];

/** A sheet with cells by their addresses. */
export function smallSheet(
  name: string,
  cells: Readonly<Record<string, GivenCell>> = {},
  more: Partial<SheetModel> = {},
): SheetModel {
  const list = Object.entries(cells).map(([address, given]): CellModel => {
    const parts =
      typeof given === 'object' && given !== null && !('error' in given) ? given : { value: given };
    return { ...fromA1(address)!, value: null, formula: null, style: LOOK.plain, ...parts };
  });
  list.sort((one, other) => one.row - other.row || one.column - other.column);
  return sheet(name, { cells: list, ...more });
}

/** A workbook of such sheets, with names of the whole workbook. */
export function smallWorkbook(
  sheets: readonly SheetModel[],
  names: Readonly<Record<string, string>> = {},
  more: Partial<WorkbookModel> = {},
): WorkbookModel {
  const defined = Object.entries(names).map(([name, refersTo]): DefinedName => ({
    name,
    refersTo,
    sheet: null,
    hidden: false,
  }));
  return workbook(sheets, { names: defined, styles: STYLES, ...more });
}
