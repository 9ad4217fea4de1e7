import { areaToA1 } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import type { SheetContent } from '../../workbook/source';
import { HostError, MOST_SURVEYED } from '../port';
import { thousands } from './thousands';
import type { ListedSheet, ReadBlock } from './snapshot';

/** @throws HostError of kind `too-large` for a sheet that is not read whole */
export function checkSize({ name }: ListedSheet, { top, left, bottom, right }: Area): void {
  if ((bottom - top + 1) * (right - left + 1) <= MOST_SURVEYED) return;
  const most = thousands(MOST_SURVEYED);
  const message = `“${name}”的已用区域超过 ${most} 个单元格，未读取。请清除表外多余的内容后再试。`;
  throw new HostError('too-large', message, name);
}

/** A sheet as its blocks were read, without what is blank. */
export function contentOf(
  { name, visible, protected: isProtected }: ListedSheet,
  blocks: readonly ReadBlock[],
): SheetContent {
  const cells = blocks.flatMap(({ area, cells: rows }) =>
    rows.flatMap((row, down) =>
      row.flatMap((cell, along) =>
        cell.value === null && cell.formula === null
          ? []
          : [{ row: area.top + down, column: area.left + along, ...cell }],
      ),
    ),
  );
  const merges = new Map(blocks.flatMap((block) => block.merges).map((area) => [areaToA1(area), area]));
  return { name, visible, protected: isProtected, cells, merges: [...merges.values()] };
}
