import type { Area } from '../../workbook/model';
import { contains } from '../../workbook/source';
import { coveringBlocks } from '../common/blocks';
import type { ReadBlock } from '../common/snapshot';
import { cellOf, numberFormatOf } from './decode';
import type { Com } from './jsapi';
import type { WpsSheet } from './listing';
import { cellsOf, mergesOf, rangeOf, uniform, usedArea } from './ranges';
import { sizeOf } from './told';

/** A sheet with no more cells is read whole at once, so that nothing of it has to be asked for again. */
const SMALL = 4_000;

/** The cells of areas, in blocks: values and formulas in one call each, whatever their number. */
export function readBlocks(sheet: WpsSheet, areas: readonly Area[], whole: boolean): readonly ReadBlock[] {
  const used = whole ? usedArea(sheet.com) : null;
  const wanted = used !== null && sizeOf(used) <= SMALL ? [used, ...areas] : areas;
  return coveringBlocks(wanted).map((area) => readBlock(sheet.com, area, sheet.protected));
}

/**
 * All of a block.
 * @param locks whether it matters which of its cells are locked
 * @param known blocks of the last reading, of which number formats and merged areas are taken: these change without
 * a word, but seldom
 */
export function readBlock(com: Com, area: Area, locks: boolean, known: readonly ReadBlock[] = []): ReadBlock {
  const range = rangeOf(com, area);
  const values = cellsOf(range, 'Value2', area);
  const formulas = cellsOf(range, 'Formula', area);
  const before = known.find(
    (block) => contains(block.area, area.top, area.left) && contains(block.area, area.bottom, area.right),
  );
  const formats = before === undefined ? uniform(com, area, 'NumberFormat', numberFormatOf, 'General') : null;
  const formatAt = (down: number, along: number): string =>
    (formats === null
      ? before?.cells[area.top + down - before.area.top]?.[area.left + along - before.area.left]?.numberFormat
      : formats[down]?.[along]) ?? 'General';
  return {
    area,
    cells: values.map((row, down) =>
      row.map((value, along) => cellOf(value, formulas[down]?.[along], formatAt(down, along))),
    ),
    merges: before === undefined ? mergesOf(com, area) : before.merges.filter((one) => touches(one, area)),
    // Cells are locked unless told otherwise.
    locked: locks
      ? uniform(com, area, 'Locked', (given) => (typeof given === 'boolean' ? given : null), true)
      : null,
  };
}

function touches(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left
  );
}
