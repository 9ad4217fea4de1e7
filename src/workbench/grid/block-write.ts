import type { Area } from '../../workbook/model';
import { cellArea, touch } from './areas';
import type { Grid, GridCell, GridChange } from './grid';

/**
 * The changes that a program's write to a block of cells comes to.
 * @param what of a cell, with its row and column in the block; null leaves it as it is
 * @returns `protected` when one of the cells cannot be written: then none is
 */
export function changesOf(
  grid: Grid,
  sheet: string,
  area: Area,
  what: (cell: GridCell, row: number, column: number) => Omit<GridChange, 'row' | 'column'> | null,
): readonly GridChange[] | 'protected' {
  const merges = grid.merges(sheet, area);
  const isProtected = grid.sheets().some((one) => one.id === sheet && one.protected);
  const changes: GridChange[] = [];
  for (const [rowIndex, cells] of grid.cells(sheet, area).entries())
    for (const [columnIndex, cell] of cells.entries()) {
      const change = what(cell, rowIndex, columnIndex);
      if (change === null) continue;
      if (isProtected && cell.locked !== false) return 'protected';
      const row = area.top + rowIndex;
      const column = area.left + columnIndex;
      // A write to a covered cell is taken and dropped.
      const lost = merges.some(
        (one) => touch(one, cellArea(row, column)) && (one.top !== row || one.left !== column),
      );
      if (!lost) changes.push({ row, column, ...change });
    }
  return changes;
}
