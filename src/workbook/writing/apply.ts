import { cellIndex } from '../address';
import type { CellModel, SheetModel, WorkbookModel } from '../model';
import type { PlannedWrite } from './plan';

/** A model with planned writes carried out; cells keep their look. */
export function applyWrites(model: WorkbookModel, writes: readonly PlannedWrite[]): WorkbookModel {
  return { ...model, sheets: model.sheets.map((sheet) => applyTo(sheet, writes)) };
}

function applyTo(sheet: SheetModel, writes: readonly PlannedWrite[]): SheetModel {
  const own = writes.filter(({ address }) => address.sheet === sheet.name);
  if (own.length === 0) return sheet;
  const cells = new Map(sheet.cells.map((cell) => [cellIndex(cell.row, cell.column), cell]));
  for (const { address, kind, after } of own) {
    const key = cellIndex(address.row, address.column);
    const cell: CellModel = cells.get(key) ?? {
      row: address.row,
      column: address.column,
      value: null,
      formula: null,
      style: 0,
    };
    cells.set(key, { ...cell, value: after, formula: kind === 'cached' ? cell.formula : null });
  }
  const sorted = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...sheet, cells: sorted };
}
