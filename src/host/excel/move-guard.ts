import type { BlockSnapshot } from '../common/snapshot';

/**
 * Whether writes are guarded against cells that have moved. An Excel whose answer is that they have, though a
 * reading in between found all names where they were, is not asked again: the product would never write.
 */
export class MoveGuard {
  isOn = true;
  private refusedFor: BlockSnapshot | null = null;

  /** Excel found cells elsewhere than the reading that the write was made from. */
  refused(snapshot: BlockSnapshot): void {
    const before = this.refusedFor;
    this.refusedFor = snapshot;
    const read = before !== null && before !== snapshot;
    if (read && JSON.stringify(before.names) === JSON.stringify(snapshot.names)) this.isOn = false;
  }

  passed(): void {
    this.refusedFor = null;
  }
}
