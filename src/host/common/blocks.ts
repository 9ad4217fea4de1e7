import type { Area } from '../../workbook/model';

/** A cell read for nobody costs less than a block more; beyond as many a new block is begun. */
const WASTE = 4_000;

/**
 * The blocks that are read so that all areas are covered: as a rule one, more where areas lie far apart.
 * @returns blocks that may touch each other; none for no areas
 */
export function coveringBlocks(areas: readonly Area[]): Area[] {
  const blocks: Area[] = [];
  const ordered = [...areas].sort((one, other) => one.top - other.top || one.left - other.left);
  for (const area of ordered) {
    const index = blocks.findIndex(
      (block) => size(around(block, area)) - size(block) - size(area) <= WASTE || covers(block, area),
    );
    const block = blocks[index];
    if (block === undefined) blocks.push(area);
    else blocks[index] = around(block, area);
  }
  return blocks;
}

function covers(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

function size({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
