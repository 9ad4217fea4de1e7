import type { Scalar } from '../workbook/model';
import type { PlannedWrite } from '../workbook/writing/plan';
import { cellNames } from './cell-names';
import type { Desk } from './desk';
import { ownerOf } from './owner';
import { plannedScores } from './planned';
import type { Standing } from './standing';
import { sameValue } from './states';

/** What is known of the product's own cells once something was written, or found to need no writing. */

const CHANGED_BACK = '写入后读回的内容与写入的不同，请检查该单元格的格式和数据有效性。';

/**
 * A score of which the 校验 could not be written, or the other way round, is still the product's.
 * @param planned names of scores and 校验 that were to be written, and so were ours before
 */
export function takeOwn(
  desk: Desk,
  { snapshot, binding, rubric }: Standing,
  planned: ReadonlySet<string>,
): void {
  for (const cell of cellNames(rubric).scores) {
    if (!planned.has(cell.name) && !planned.has(cell.check)) continue;
    const address = binding.cells.get(cell.name);
    if (address === undefined || ownerOf(snapshot, binding, cell) !== 'person') continue;
    desk.taken.set(cell.name, { value: snapshot.cell(address)?.value ?? null, own: true });
  }
}

/** Remembers what the scores hold or will hold, when a request that writes them was not answered. */
export function doubt(
  desk: Desk,
  { snapshot, binding, rubric }: Standing,
  writes: ReadonlyMap<string, Scalar>,
): void {
  for (const { name, check } of cellNames(rubric).scores) {
    const address = binding.cells.get(name);
    if (address === undefined || !(writes.has(name) || writes.has(check))) continue;
    const before = snapshot.cell(address)?.value ?? null;
    desk.doubted.set(name, [...(desk.doubted.get(name) ?? []), before, writes.get(name) ?? before]);
  }
}

/** A cell that does not keep what is written there is not written again and again. */
export function holdStubborn(
  desk: Desk,
  standing: Standing,
  done: readonly string[],
  planned: ReadonlyMap<string, PlannedWrite>,
): void {
  const still = new Map(plannedScores(standing, desk.taken).writes.map((one) => [one.name, one]));
  for (const name of done) {
    const write = still.get(name);
    const before = planned.get(name);
    if (write === undefined || before === undefined || !sameValue(write.after, before.after)) continue;
    const { address, after } = write;
    desk.holds.add(name, { address, reason: 'failed', after, again: false, message: CHANGED_BACK });
  }
}

/** What is known of the cells at the end of a round. */
export function finish(desk: Desk): void {
  const { standing } = desk;
  if (standing === null) return;
  const { snapshot, binding, rubric, inputs } = standing;
  const { writes, kept } = plannedScores(standing, desk.taken);
  const planned = new Set(writes.map((one) => one.name));
  if (desk.mode === 'check') desk.holds.clear();
  else desk.holds.keepOnly(planned);
  const { scores } = cellNames(rubric);
  const settled = new Set<string>();
  for (const cell of scores) {
    const owner = ownerOf(snapshot, binding, cell);
    if (owner === 'product' && !planned.has(cell.name)) settled.add(cell.name);
    const held = desk.taken.get(cell.name);
    const address = binding.cells.get(cell.name);
    const present = address === undefined ? null : (snapshot.cell(address)?.value ?? null);
    if (held !== undefined && (owner !== 'person' || !sameValue(held.value, present)))
      desk.taken.delete(cell.name);
  }
  desk.kept = JSON.stringify(kept) === JSON.stringify(desk.kept) ? desk.kept : kept;
  // A cell that somebody took back stays taken back through further rounds.
  for (const [name, { reason }] of desk.holds.all)
    if (reason === 'reverted') settled.add(cellNames(rubric).pairs.get(name) ?? name);
  desk.settled = settled;
  desk.settledInputs = inputs;
  desk.saveSoon();
  desk.show();
}
