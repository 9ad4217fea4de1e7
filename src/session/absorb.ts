import type { Snapshot } from '../host/port';
import { fingerprint } from '../workbook/writing/fingerprint';
import { takeOwn } from './after-write';
import { cellNames } from './cell-names';
import { chooseRubric } from './choose-rubric';
import type { Desk } from './desk';
import type { Unconfirmed } from './desk-state';
import type { JournalCell } from './journal';
import { ownerOf } from './owner';
import { sameState, sameValue, stateOf } from './states';
import { stand, type Standing } from './standing';

/** Takes in what was read: which workbook, which rubric, which facts. */
export function absorb(desk: Desk, snapshot: Snapshot): void {
  if (desk.workbook !== snapshot.workbook.id) {
    desk.reset();
    desk.workbook = snapshot.workbook.id;
  }
  const choice = chooseRubric(snapshot, [
    ...(desk.accepted === null ? [] : [desk.accepted.rubric]),
    ...desk.loaded,
    ...desk.parts.rubrics.library,
  ]);
  if (choice === null) throw new Error('no rubric at all is at hand');
  if (choice.kind === 'foreign') {
    const { looked, broken } = choice;
    const recognition = desk.situation.kind === 'foreign' ? desk.situation.recognition : null;
    desk.situation = { kind: 'foreign', snapshot, looked, broken, recognition };
    return;
  }
  if (choice.kind === 'unknown') {
    desk.situation = { kind: 'unknown', snapshot, stamp: choice.stamp };
    return;
  }
  const before = desk.standing;
  const standing = stand(choice.rubric, snapshot, before, desk.accepted?.given ?? null);
  desk.situation = { kind: 'ready', standing };
  if (before?.rubric !== choice.rubric) begin(desk, standing, before === null);
  confirm(desk, standing);
}

/** The first look at a workbook, or at one that another rubric now reads. */
function begin(desk: Desk, standing: Standing, first: boolean): void {
  const { snapshot, binding, rubric, inputs } = standing;
  desk.settled = new Set();
  desk.settledInputs = null;
  desk.holds.clear();
  const saved = first ? desk.saved.read(snapshot.workbook.id) : null;
  const { scores } = cellNames(rubric);
  const typed = scores.some((cell) => ownerOf(snapshot, binding, cell) === 'person');
  desk.chosen = saved?.mode ?? (typed ? 'check' : 'auto');
  if (saved === null) return;
  desk.journal.load(saved.steps);
  for (const [name, text] of Object.entries(saved.drafts)) desk.drafts.set(name, text);
  // What was taken back before the reload is still left alone, unless the data have changed meanwhile.
  if (saved.reverted.inputs !== fingerprint(inputs)) return;
  const { pairs } = cellNames(rubric);
  desk.settled = new Set(saved.reverted.names.map((name) => pairs.get(name) ?? name));
  desk.settledInputs = inputs;
}

/** Journals writes that a host did not answer for and that turn out to be done. */
function confirm(desk: Desk, standing: Standing): void {
  const { snapshot, binding } = standing;
  const steps = new Map<string, { readonly first: Unconfirmed; readonly cells: JournalCell[] }>();
  for (const one of desk.unconfirmed) {
    const { name, before, value, formula } = one;
    const address = binding.cells.get(name);
    if (address === undefined) continue;
    const after = stateOf(snapshot.cell(address));
    const wanted = { value, formula, numberFormat: after.numberFormat };
    if (sameState(after, before) || !sameState(after, wanted)) continue;
    const step = steps.get(one.what) ?? { first: one, cells: [] };
    step.cells.push({ name, before, after });
    steps.set(one.what, step);
  }
  desk.unconfirmed = [];
  const ours = [...desk.doubted].flatMap(([name, values]) => {
    const address = binding.cells.get(name);
    const present = address === undefined ? null : (snapshot.cell(address)?.value ?? null);
    return values.some((value) => sameValue(value, present)) ? [name] : [];
  });
  desk.doubted.clear();
  takeOwn(desk, standing, new Set(ours));
  for (const { first, cells } of steps.values()) desk.journal.record(first.what, first.counted, cells);
}
