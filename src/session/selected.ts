import { PREFIXES } from '../rubric/names';
import { type CellAddress, cellText } from '../workbook/address';
import { cellNames } from './cell-names';
import type { Standing } from './standing';
import type { SheetView } from './view';

/**
 * What the selected cell belongs to: its defined name, or the score of the row that it stands in. A cell that is
 * merged over several rows, as the groups' names are, belongs to none of them.
 */
export function selectedOf(standing: Standing, address: CellAddress): SheetView['selected'] {
  const { binding, snapshot, rubric } = standing;
  const area = snapshot.mergeAt(address);
  const anchor = area === null ? address : { sheet: address.sheet, row: area.top, column: area.left };
  const { rows } = cellNames(rubric);
  const place = cellText(anchor);
  let beside: string | null = null;
  for (const [name, cell] of binding.cells) {
    if (cellText(cell) === place) return { name, row: rows.get(name) ?? null };
    if (cell.sheet === anchor.sheet && cell.row === anchor.row && name.startsWith(PREFIXES.score))
      beside = name;
  }
  if (beside === null || (area !== null && area.top !== area.bottom)) return null;
  return { name: beside, row: rows.get(beside) ?? null };
}
