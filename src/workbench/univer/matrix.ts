import type { ICellData, Nullable } from '@univerjs/core';
import type { Area } from '../../workbook/model';

/** Cells by row and column, as Univer's mutations carry them. */
export type CellMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** Parts of a cell that are more than its look. */
const CONTENT = ['v', 'f', 'p', 'si'];

/** The smallest area that holds every cell of a matrix; null for none. */
export function areaOfMatrix(cellValue: CellMatrix | undefined): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(cellValue ?? {}))
    for (const column of Object.keys(cells)) area = around(area, Number(row), Number(column));
  return area;
}

/** Whether a change of cells changes more than looks. */
export function hasContentChange(cellValue: CellMatrix | undefined): boolean {
  return Object.values(cellValue ?? {}).some((cells) =>
    Object.values(cells).some((cell) => cell == null || CONTENT.some((key) => key in cell)),
  );
}

/** An area with one more cell. */
export function around(area: Area | null, row: number, column: number): Area {
  if (area === null) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

export function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** The numbers from first to last. */
export function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
