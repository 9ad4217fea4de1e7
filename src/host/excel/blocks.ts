import type { Area } from '../../workbook/model';
import { coveringBlocks } from '../common/blocks';

/** The blocks that are read so that all areas are covered, each short enough for its merged areas to be told. */
export function blocksOf(areas: readonly Area[]): Area[] {
  return coveringBlocks(areas).flatMap(pieces);
}

/**
 * Excel tells the merged areas of a range only up to 512 of them
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)),
 * so tall blocks are read in pieces.
 */
const TALLEST = 100;

export function pieces(block: Area): Area[] {
  const { top, bottom } = block;
  return Array.from({ length: Math.ceil((bottom - top + 1) / TALLEST) }, (_, index) => ({
    ...block,
    top: top + index * TALLEST,
    bottom: Math.min(top + (index + 1) * TALLEST - 1, bottom),
  }));
}
