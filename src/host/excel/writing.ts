import type { CellWrite, WriteReport } from '../port';
import { prepareWrites } from '../common/prepare-writes';
import { readCells } from './reading';
import type { Send } from './request';
import type { BlockSnapshot } from '../common/snapshot';
import { WriteBatch } from './write-batch';
import { runsOf } from './write-runs';

/**
 * Writes cells and reads them back in one request. Cells that the last reading left out are looked at before, in a
 * request of their own. Excel carries out a batch up to the action that fails and takes nothing back: then it is
 * found out how far it came, and what remains is sent again without what failed.
 * @param guarded whether nothing is to be written where cells have moved since they were read
 * @throws HostError when nothing was written, or when nothing is known of what was
 */
export async function writeCells(
  send: Send,
  last: BlockSnapshot,
  writes: readonly CellWrite[],
  guarded: boolean,
): Promise<WriteReport> {
  const unknown = writes
    .map(({ address }) => address)
    .filter((address) => last.sheet(address.sheet) !== null && !last.knows(address));
  const snapshot = unknown.length === 0 ? last : await readCells(send, last, unknown);
  const { ready, refused } = prepareWrites(writes, snapshot);
  if (ready.length === 0) return { done: [], failed: refused };
  const { done, failed } = await new WriteBatch(send, snapshot, guarded).write(runsOf(ready));
  return { done, failed: [...refused, ...failed] };
}
