import type { WriteReport } from '../host/port';
import { cellText } from '../workbook/address';
import type { PlannedWrite } from '../workbook/writing/plan';
import { holdStubborn, takeOwn } from './after-write';
import type { Desk } from './desk';
import { reasonOf } from './holds';
import { stand, type Standing } from './standing';
import { type NamedWrite, overlaid } from './states';
import type { Outcome, Work } from './work';

/** Takes in what a host says it has written. */
export function settleReport(
  desk: Desk,
  standing: Standing,
  work: Work,
  writes: readonly NamedWrite[],
  scores: readonly PlannedWrite[],
  report: WriteReport,
): Outcome {
  const names = new Map(writes.map(({ name, address }) => [cellText(address), name]));
  const done = report.done.flatMap(({ address, before, after }) => {
    const name = names.get(cellText(address));
    return name === undefined ? [] : [{ name, address, before, after }];
  });
  if (!work.restores) desk.journal.record(work.what, work.counted, done);
  const after = stand(
    standing.rubric,
    overlaid(
      standing.snapshot,
      done.map((one) => [one.address, one.after]),
    ),
    standing,
  );
  desk.situation = { kind: 'ready', standing: after };
  const planned = new Map(scores.map((one) => [one.name, one]));
  const failed = report.failed.flatMap(({ address, error }) => {
    const name = names.get(cellText(address));
    const write = name === undefined ? undefined : planned.get(name);
    if (name !== undefined && write !== undefined)
      desk.holds.add(name, {
        address,
        reason: reasonOf(error.kind),
        after: write.after,
        again: error.kind === 'editing' || error.kind === 'hung',
        message: error.message,
      });
    return name === undefined ? [] : [{ name, error }];
  });
  // Scores that were written for an entry that was refused have to be put right.
  if (failed.some(({ name }) => !planned.has(name))) desk.settledInputs = null;
  takeOwn(desk, after, new Set([...planned.keys(), ...(work.product ? names.values() : [])]));
  holdStubborn(
    desk,
    after,
    done.map((one) => one.name),
    planned,
  );
  return { written: done.length, failed, error: null };
}
