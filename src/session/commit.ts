import { HostError } from '../host/port';
import type { PlannedWrite } from '../workbook/writing/plan';
import { doubt, finish } from './after-write';
import { cellNames } from './cell-names';
import type { Desk } from './desk';
import type { Unconfirmed } from './desk-state';
import { reasonOf, type Weather } from './holds';
import { PACE } from './pace';
import { plannedScores } from './planned';
import { settleReport } from './settle-report';
import { stand, type Standing } from './standing';
import { type NamedWrite, overlaid, plainWrite, stateOf, toCellWrite } from './states';
import type { Outcome, Work } from './work';

/** A second pass corrects scores when an asked cell was refused or came back as something else. */
const PASSES = 3;

/**
 * Writes what was asked and, with 自动填分, the scores that follow from it, in one request.
 * @throws HostError of kind `editing`: nothing was written
 */
export async function commit(desk: Desk, work: Work): Promise<Outcome> {
  let outcome: Outcome = { written: 0, failed: [], error: null };
  let { asked } = work;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const step = await once(desk, { ...work, asked });
    if (step === null) break;
    outcome = {
      written: outcome.written + step.written,
      failed: [...outcome.failed, ...step.failed],
      error: step.error,
    };
    if (step.error !== null) break;
    asked = [];
    if (work.restores) break;
  }
  finish(desk);
  return outcome;
}

/** One request; null when there was nothing to ask for. */
async function once(desk: Desk, work: Work): Promise<Outcome | null> {
  const { standing } = desk;
  if (standing === null) return null;
  const predicted = work.asked.length === 0 ? standing : foreseen(standing, work.asked);
  // On a protected sheet a cell may be locked or not: scores follow when it is known.
  const due = isDoubtful(standing, work.asked) ? [] : dueScores(desk, predicted, work);
  const asked = new Set(work.asked.map((one) => one.name));
  const scores = due.filter(({ name }) => !asked.has(name));
  const writes = [
    ...work.asked,
    ...scores.map(({ name, address, after }) => plainWrite(name, address, after)),
  ];
  if (writes.length === 0) return null;
  // The pane does not wait for a slow write to show the new scores.
  const early = desk.parts.schedule(() => {
    desk.situation = { kind: 'ready', standing: predicted };
    desk.show();
  }, PACE.interim);
  desk.writing = true;
  try {
    const report = await desk.ask(() => desk.parts.host.write(writes.map(toCellWrite)));
    desk.trouble = null;
    return settleReport(desk, standing, work, writes, scores, report);
  } catch (thrown) {
    // A fault of ours, or a workbook that was closed meanwhile: there is nothing left to put right here.
    if (!(thrown instanceof HostError) || desk.workbook !== standing.snapshot.workbook.id) throw thrown;
    desk.situation = { kind: 'ready', standing };
    hold(desk, scores, thrown);
    // What was done of it is not known before the next read. A restoration that was done after all is seen as such
    // when it is asked for again.
    desk.bell.putBack({ change: true, remote: false });
    const ours = work.product ? writes : scores.map((one) => ({ name: one.name, value: one.after }));
    doubt(desk, standing, new Map(ours.map(({ name, value }) => [name, value])));
    if (!work.restores) desk.unconfirmed = [...desk.unconfirmed, ...unconfirmed(standing, work, writes)];
    if (thrown.kind === 'editing') throw thrown;
    desk.trouble = { reason: reasonOf(thrown.kind), message: thrown.message };
    return { written: 0, failed: [], error: thrown };
  } finally {
    early();
    desk.writing = false;
    desk.lastWrite = desk.parts.now();
  }
}

function unconfirmed(
  { snapshot }: Standing,
  { what, counted }: Work,
  writes: readonly NamedWrite[],
): readonly Unconfirmed[] {
  return writes.map(({ name, address, value, formula }) => {
    return { name, before: stateOf(snapshot.cell(address)), value, formula, what, counted };
  });
}

function isDoubtful({ snapshot }: Standing, asked: readonly NamedWrite[]): boolean {
  return asked.some(({ address }) =>
    snapshot.sheets.some((sheet) => sheet.protected && sheet.name === address.sheet),
  );
}

/** How the workbook will stand once some cells are written. */
export function foreseen(standing: Standing, asked: readonly NamedWrite[]): Standing {
  const cells = asked.map(({ address, value, formula, numberFormat }) => {
    const present = stateOf(standing.snapshot.cell(address));
    return [address, { value, formula, numberFormat: numberFormat ?? present.numberFormat }] as const;
  });
  return stand(standing.rubric, overlaid(standing.snapshot, cells), standing);
}

/** The scores to be written now; what has to wait is held. */
function dueScores(desk: Desk, standing: Standing, work: Work): readonly PlannedWrite[] {
  if (desk.mode === 'check') {
    desk.holds.clear();
    return [];
  }
  const { writes } = plannedScores(standing, desk.taken);
  return desk.holds.sift(writes, weatherOf(desk, standing, work));
}

function weatherOf(desk: Desk, standing: Standing, { remote, restores }: Work): Weather {
  const { snapshot, binding, rubric, inputs } = standing;
  const { pairs, checks } = cellNames(rubric);
  return {
    readOnly: snapshot.workbook.readOnly,
    protectedSheets: new Set(snapshot.sheets.filter((one) => one.protected).map((one) => one.name)),
    remote,
    inputsChanged: inputs !== desk.settledInputs,
    settled: desk.settled,
    takenBack: restores,
    pairOf: (name) => pairs.get(name) ?? name,
    checkOf: (name) => checks.get(name),
    addressOf: (name) => binding.cells.get(name),
  };
}

function hold(desk: Desk, writes: readonly PlannedWrite[], { kind, message }: HostError): void {
  for (const { name, address, after } of writes)
    desk.holds.add(name, { address, reason: reasonOf(kind), after, again: true, message });
}
