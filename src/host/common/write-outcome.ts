import type { Scalar } from '../../workbook/model';
import type { CellState, CellWrite } from '../port';

/** Whether a cell holds what was to be written; a formula counts whatever Excel made of its spelling. */
export function holds(asked: CellWrite, cell: CellState): boolean {
  if (asked.numberFormat !== undefined && asked.numberFormat !== cell.numberFormat) return false;
  if (asked.formula !== undefined) return cell.formula !== null;
  return cell.formula === null && same(asked.value, cell.value);
}

/** Whether Excel took a write and the cell is as before: so it is with the hidden parts of merged cells. */
export function isLost(asked: CellWrite, before: CellState, after: CellState): boolean {
  const unchanged = same(before.value, after.value) && before.formula === after.formula;
  return unchanged && !holds({ ...asked, numberFormat: after.numberFormat }, after);
}

/** An empty text leaves a cell empty. */
function same(one: Scalar, other: Scalar): boolean {
  return plain(one) === plain(other);
}

function plain(value: Scalar): Exclude<Scalar, object> {
  if (value === '' || value === null) return null;
  return typeof value === 'object' ? value.error : value;
}
