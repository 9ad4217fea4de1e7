import type { ICellData } from '@univerjs/core';
import { areaFromA1, cellKey } from '../../workbook/address';
import type { ListValidation, SheetModel, Style, WorkbookModel } from '../../workbook/model';
import { contains } from '../../workbook/source';
import { gridCell } from './cell-data';
import type { Guarded } from './guard';
import { sheetId } from './range';

export interface Refusals extends Guarded {
  /** How a cell looks: looks do not change. Null where it has no look of its own. */
  look(sheet: string, row: number, column: number): Style | null;
  /** Whether a cell is locked when its sheet is protected. */
  locked(sheet: string, row: number, column: number): boolean;
}

/** What a workbook itself forbids: locked cells of protected sheets, values outside a list, covered cells. */
export function refusals(model: WorkbookModel): Refusals {
  const sheets = new Map(
    model.sheets.map((sheet, index) => [
      sheetId(index),
      { sheet, cells: new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell])) },
    ]),
  );
  const cellOf = (sheet: string, row: number, column: number) =>
    sheets.get(sheet)?.cells.get(cellKey(row, column));
  const locked = (sheet: string, row: number, column: number): boolean =>
    model.styles[cellOf(sheet, row, column)?.style ?? 0]?.locked ?? true;
  return {
    look: (sheet, row, column) => {
      const cell = cellOf(sheet, row, column);
      return cell === undefined ? null : (model.styles[cell.style] ?? null);
    },
    locked,
    openedFormula: (sheet, row, column) => cellOf(sheet, row, column)?.formula ?? null,
    refusal(id, row, column, content) {
      const sheet = sheets.get(id)?.sheet;
      if (sheet === undefined) return null;
      if (sheet.protected && locked(id, row, column))
        return `“${sheet.name}”已受保护，此单元格已锁定。需要时请在 Excel 或 WPS 表格中取消保护。`;
      if (covered(sheet, row, column, content)) return '合并单元格只能修改左上角的一格。';
      return outsideList(model, sheet, row, column, content);
    },
  };
}

function covered({ merges }: SheetModel, row: number, column: number, content: ICellData): boolean {
  if (gridCell(content, null).value === null && !content.f) return false;
  return merges.some((area) => contains(area, row, column) && !(row === area.top && column === area.left));
}

function outsideList(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  content: ICellData,
): string | null {
  const rule = listAt(sheet, row, column);
  if (rule?.error?.style !== 'stop') return null;
  const { value } = gridCell(content, null);
  if (value === null || content.v === undefined) return null;
  const choices = choicesOf(model, rule);
  if (choices === null || typeof value === 'object' || choices.includes(String(value))) return null;
  return `只能填写：${choices.join('、')}。`;
}

/** The list that a cell is to be chosen from. */
export function listAt({ validations }: SheetModel, row: number, column: number): ListValidation | null {
  const rule = validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
  return rule?.kind === 'list' ? rule : null;
}

/** The choices of a list; null where a formula yields them that is not simply an area of cells. */
export function choicesOf(model: WorkbookModel, { list }: ListValidation): readonly string[] | null {
  if (!('formula' in list)) return list;
  const [, quoted, plain, a1] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/u.exec(list.formula) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = model.sheets.find((one) => one.name === name);
  const area = a1 === undefined ? null : areaFromA1(a1.replaceAll('$', ''));
  if (sheet === undefined || area === null) return null;
  return sheet.cells
    .filter(({ row, column }) => contains(area, row, column))
    .flatMap(({ value }) => (value === null || typeof value === 'object' ? [] : [String(value)]));
}
