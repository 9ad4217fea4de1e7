import { HostError, type WriteReport } from '../host/port';
import { cellText } from '../workbook/address';
import type { PlannedWrite } from '../workbook/writing/plan';
import { doubt, finish, holdStubborn, takeOwn } from './after-write';
import { cellNames } from './cell-names';
import type { Desk, Unconfirmed } from './desk';
import { reasonOf, type Weather } from './holds';
import { PACE } from './pace';
import { plannedScores } from './planned';
import { stand, type Standing } from './standing';
import { type NamedWrite, overlaid, plainWrite, stateOf, toCellWrite } from './states';

/** What is to be written, in the words of the journal. */
export interface Work {
  /** Cells that a command writes; none for scores alone. */
  readonly asked: readonly NamedWrite[];
  readonly what: string;
  readonly counted: boolean;
  /** Whether the asked cells are the product's own words, not a person's. */
  readonly product: boolean;
  /** Written to restore what was: no step of its own, and no score is written over it. */
  readonly restores: boolean;
  /** Another person's edit is being answered, that is: not. */
  readonly remote: boolean;
}

/** What became of it. `error`: the whole request failed, and what was done of it shows at the next read. */
export interface Outcome {
  readonly written: number;
  readonly failed: readonly { readonly name: string; readonly error: HostError }[];
  readonly error: HostError | null;
}

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

function foreseen(standing: Standing, asked: readonly NamedWrite[]): Standing {
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

/** Takes in what a host says it has written. */
function settleReport(
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
