import { cellKey } from '../../workbook/address';
import { type PreparedWrite, prepareWrites } from '../common/prepare-writes';
import { targetOf } from '../common/targets';
import type { CellWrite, FailedWrite, WriteReport } from '../port';
import { quietly } from './editing';
import { known } from './host-error';
import type { Com } from './jsapi';
import { nameOfSheet, refersToOf, type WpsName } from './listing';
import { type Reading, withAddresses, withAllBlocks } from './reading';
import { patched, stands } from './reading-again';
import type { Roots } from './roots';
import type { Told } from './told';
import { asOneStep } from './undo';
import { WritePass } from './write-pass';
import { runsOf } from './write-runs';

export interface Written {
  readonly report: WriteReport;
  /** The reading with what the cells hold now. */
  readonly reading: Reading;
}

/**
 * Writes cells and reads them back, in one pass without a pause in which anybody else could come between.
 * @throws HostError of kind `moved` or `editing` when nothing was written
 */
export function writeCells(
  roots: Roots,
  workbook: Com,
  last: Reading,
  told: Told,
  writes: readonly CellWrite[],
): Written {
  const standing = standingNames(last, writes);
  const present = presentNames(last, writes, standing);
  const gone: FailedWrite[] = [];
  const there = writes.filter(({ address }) => {
    const id = last.snapshot.sheet(address.sheet)?.id;
    if (id === undefined || present.has(id)) return true;
    gone.push({ address, error: known('gone', address.sheet) });
    return false;
  });
  const reading = withAddresses(
    last,
    there.map(({ address }) => address),
  );
  const { ready, refused } = prepareWrites(there, reading.snapshot);
  requireUnmoved(reading, present, standing, ready);
  const runs = runsOf(ready, reading.listing.sheets);
  if (runs.length === 0) return { report: { done: [], failed: [...refused, ...gone] }, reading };
  const { report } = quietly(roots, runs.length, () =>
    asOneStep(roots, workbook, '绩评', () => new WritePass(roots, reading, told).write(runs)),
  );
  return {
    report: { done: report.done, failed: [...refused, ...gone, ...report.failed] },
    reading: withWritten(reading, report),
  };
}

/** The names at the cells to be written that still refer there: each is asked. */
function standingNames(last: Reading, writes: readonly CellWrite[]): ReadonlySet<WpsName> {
  const byName = globalNames(last);
  return new Set(
    writes.flatMap(({ address }) => byName.get(last.snapshot.nameAt(address) ?? '') ?? []).filter(stands),
  );
}

function globalNames({ listing }: Reading): ReadonlyMap<string, WpsName> {
  return new Map(listing.listed.filter(({ sheet }) => sheet === null).map((one) => [one.name, one]));
}

/**
 * What the sheets of some writes are called now, by their ids; those that are gone are left out. One that a standing
 * name refers to is called as before.
 */
function presentNames(
  { listing, snapshot }: Reading,
  writes: readonly CellWrite[],
  standing: ReadonlySet<WpsName>,
): ReadonlyMap<string, string> {
  const ids = new Set(writes.flatMap(({ address }) => snapshot.sheet(address.sheet)?.id ?? []));
  const referredTo = new Set([...standing].map(({ refersTo }) => targetOf(refersTo)?.sheet.toLowerCase()));
  return new Map(
    listing.sheets
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id, name, com }) => {
        const now = referredTo.has(name.toLowerCase()) ? name : nameOfSheet(com);
        return now === null ? [] : [[id, now] as const];
      }),
  );
}

/**
 * Each cell that has a name is written where its name still stands, or nothing is written at all: the values would
 * land in others' cells.
 */
function requireUnmoved(
  reading: Reading,
  present: ReadonlyMap<string, string>,
  standing: ReadonlySet<WpsName>,
  writes: readonly PreparedWrite[],
): void {
  const byName = globalNames(reading);
  for (const { address, sheet } of writes) {
    const found = byName.get(reading.snapshot.nameAt(address) ?? '');
    if (found === undefined || standing.has(found)) continue;
    const target = targetOf(refersToOf(found.com) ?? '#REF!');
    const same =
      target !== null &&
      target.sheet.toLowerCase() === present.get(sheet.id)?.toLowerCase() &&
      target.area.top === address.row &&
      target.area.left === address.column;
    if (!same) throw known('moved');
  }
}

function withWritten(reading: Reading, { done }: WriteReport): Reading {
  const blocks = new Map(reading.snapshot.blocks);
  for (const { address, after } of done) {
    const id = reading.snapshot.sheet(address.sheet)?.id;
    if (id === undefined) continue;
    const cells = new Map([[cellKey(address.row, address.column), after]]);
    blocks.set(
      id,
      (blocks.get(id) ?? []).map((block) => patched(block, cells)),
    );
  }
  return withAllBlocks(reading, blocks);
}
