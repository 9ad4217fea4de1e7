import { excelHost } from '../../../src/host/excel';
import { areaToA1, type CellAddress } from '../../../src/workbook/address';
import type { WorkbookModel } from '../../../src/workbook/model';
import { type ExcelOptions, openExcel, type OpenExcel } from '../../support/office';
import type { Bench, BenchOptions } from '../port-contract';

export interface ExcelBench extends Bench {
  readonly excel: OpenExcel;
}

/** The Excel host over the real library over an emulated Excel. */
export async function openExcelBench(
  model: WorkbookModel,
  { timeLimit = 2_000, readOnly = false }: BenchOptions = {},
  more: Partial<ExcelOptions> = {},
): Promise<ExcelBench> {
  const excel = await openExcel({ model, readOnly, ...more });
  const { grid, faults, log } = excel;
  const host = excelHost({ timeLimit });
  const cellArea = ({ row, column }: CellAddress) => ({ top: row, left: column, bottom: row, right: column });
  return {
    excel,
    host,
    type(address, typed, who = 'user') {
      grid.edit(grid.sheetId(address.sheet), [{ row: address.row, column: address.column, typed }], who);
    },
    insertRows: (sheet, row, count) => {
      grid.insertRows(grid.sheetId(sheet), row, count);
    },
    deleteRows: (sheet, row, count) => {
      grid.deleteRows(grid.sheetId(sheet), row, count);
    },
    renameSheet: (sheet, name) => {
      grid.renameSheet(grid.sheetId(sheet), name);
    },
    deleteSheet: (sheet) => {
      grid.deleteSheet(grid.sheetId(sheet));
    },
    protect: (sheet, isProtected) => {
      grid.protect(grid.sheetId(sheet), isProtected);
    },
    select: (address) => {
      grid.select(grid.sheetId(address.sheet), cellArea(address));
    },
    editing(isEditing) {
      faults.editing = isEditing;
    },
    hang(when) {
      faults.hang = when;
    },
    comeToFront: () => {
      excel.host.activate();
    },
    content(address) {
      const [[cell]] = grid.cells(grid.sheetId(address.sheet), cellArea(address)) as [
        [ReturnType<typeof grid.cells>[number][number]],
      ];
      return { value: cell.value, formula: cell.formula, numberFormat: cell.numberFormat };
    },
    formats: (sheet) =>
      grid
        .conditionalFormats(grid.sheetId(sheet))
        .map(({ format }) => ({ formula: format.formula, area: format.areas.map(areaToA1).join(' ') })),
    selected() {
      const { sheet, area } = grid.selection();
      const name = grid.sheets().find(({ id }) => id === sheet)!.name;
      return { sheet: name, row: area.top, column: area.left };
    },
    opened: () => excel.opened,
    requests() {
      const { reads, writes } = log;
      log.clear();
      return { reads, writes };
    },
    settle: () => excel.quiet(),
    async dispose() {
      faults.hang = 'no';
      faults.editing = false;
      await host.close();
      await excel.close();
    },
  };
}
