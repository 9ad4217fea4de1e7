import type { Area } from '../../workbook/model';
import { coveringBlocks } from '../common/blocks';
import type { ReadBlock } from '../common/snapshot';
import { cellOf, numberFormatOf } from './decode';
import type { Com } from './jsapi';
import type { WpsSheet } from './listing';
import { cellsOf, mergesOf, rangeOf, uniform } from './ranges';

/** The cells of areas, in blocks: values and formulas in one call each, whatever their number. */
export function readBlocks(sheet: WpsSheet, areas: readonly Area[]): readonly ReadBlock[] {
  return coveringBlocks(areas).map((area) => readBlock(sheet.com, area, sheet.protected));
}

/** All of a block. @param locks whether it matters which of its cells are locked */
export function readBlock(com: Com, area: Area, locks: boolean): ReadBlock {
  const range = rangeOf(com, area);
  const values = cellsOf(range, 'Value2', area);
  const formulas = cellsOf(range, 'Formula', area);
  const formats = uniform(com, area, 'NumberFormat', numberFormatOf, 'General');
  return {
    area,
    cells: values.map((row, down) =>
      row.map((value, along) => cellOf(value, formulas[down]?.[along], formats[down]?.[along] ?? 'General')),
    ),
    merges: mergesOf(com, area),
    // Cells are locked unless told otherwise.
    locked: locks
      ? uniform(com, area, 'Locked', (given) => (typeof given === 'boolean' ? given : null), true)
      : null,
  };
}
