import type { Area } from '../../workbook/model';
import { coveringBlocks } from '../common/blocks';
import type { ReadBlock } from '../common/snapshot';
import { cellOf } from './decode';
import type { Com } from './jsapi';
import type { WpsSheet } from './listing';
import { cellsOf, locksOf, rangeOf, usedArea } from './ranges';
import { sizeOf } from './told';

/** A sheet with no more cells is read whole at once, so that nothing of it has to be asked for again. */
const SMALL = 4_000;

/** The cells of areas, in blocks: values and formulas in one call each, whatever their number. */
export function readBlocks(sheet: WpsSheet, areas: readonly Area[], whole: boolean): readonly ReadBlock[] {
  const used = whole ? usedArea(sheet.com) : null;
  const wanted = used !== null && sizeOf(used) <= SMALL ? [used, ...areas] : areas;
  return coveringBlocks(wanted).map((area) => readBlock(sheet.com, area, sheet.protected));
}

/** What stands for the number format of a cell until somebody asks for it. */
export const UNASKED = '';

/**
 * The values and formulas of a block; its number formats and merged areas are those of its sheet's {@link Looks}.
 * @param locks whether it matters which of its cells are locked
 */
export function readBlock(com: Com, area: Area, locks: boolean): ReadBlock {
  const range = rangeOf(com, area);
  const values = cellsOf(range, 'Value2', area);
  const formulas = cellsOf(range, 'Formula', area);
  return {
    area,
    cells: values.map((row, down) =>
      row.map((value, along) => cellOf(value, formulas[down]?.[along], UNASKED)),
    ),
    merges: [],
    // Cells are locked unless told otherwise.
    locked: locks ? locksOf(com, area) : null,
  };
}
