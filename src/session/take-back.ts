import type { CellState } from '../host/port';
import { type CellAddress, cellText, singleCell } from '../workbook/address';
import { scalarText } from '../workbook/reading/read-cell';
import { shortened } from '../workbook/reading/read-number';
import type { JournalStep } from './journal';
import { sameState, stateOf, type NamedWrite } from './states';
import type { Standing } from './standing';

/** What taking steps back, or doing them again, writes and what it leaves. */
export interface TakenBack {
  readonly writes: readonly NamedWrite[];
  /** In Chinese, one for each cell that does not hold what was written any more. */
  readonly left: readonly string[];
}

/**
 * Restores the cells of steps, one step after the other, as far as each still holds what the step left there. Cells
 * that hold already what they should are passed over.
 * @param steps in the order in which they are taken back or done again
 */
export function takeBack(standing: Standing, steps: readonly JournalStep[], way: 'undo' | 'redo'): TakenBack {
  const now = new Map<string, CellState>();
  const left = new Map<string, string>();
  const changed = new Set<string>();
  // Rows of a list may have moved: one that is not as it was left may belong to something else by now.
  const torn = new Set<string>();
  for (const step of steps) {
    for (const { name, before, after } of step.cells) {
      if (left.has(name)) continue;
      const [from, to] = way === 'undo' ? [after, before] : [before, after];
      const address = placeOf(standing, name);
      if (address === null) {
        left.set(name, `名称“${name}”已不存在，未改动。`);
        continue;
      }
      const state = now.get(name) ?? stateOf(standing.snapshot.cell(address));
      if (sameState(state, from)) {
        const numberFormat = state.numberFormat === from.numberFormat ? to.numberFormat : state.numberFormat;
        now.set(name, { ...to, numberFormat });
        changed.add(name);
      } else if (!sameState(state, to)) {
        const found = state.formula === null ? shortened(scalarText(state.value)) : `=${state.formula}`;
        if (isListed(name)) torn.add(lineOf(address));
        const called = isListed(name) ? '' : `（${name}）`;
        left.set(name, `${cellText(address)}${called}此后已改为“${found}”，未改动。`);
      }
    }
  }
  for (const name of changed) {
    const address = isListed(name) ? placeOf(standing, name) : null;
    if (address === null || !torn.has(lineOf(address))) continue;
    changed.delete(name);
    left.set(name, `${cellText(address)} 所在的行此后已有改动，未改动。`);
  }
  return { writes: writesOf(standing, changed, now), left: [...left.values()] };
}

/** The sheets of cells that the journal knows by where they stand: those of lists have no names. */
export function listsOf(steps: readonly JournalStep[]): readonly string[] {
  const places = steps.flatMap(({ cells }) =>
    cells.flatMap(({ name }) => (isListed(name) ? (singleCell(name) ?? []) : [])),
  );
  return [...new Set(places.map(({ sheet }) => sheet))];
}

/** No defined name holds such a mark. */
function isListed(name: string): boolean {
  return name.includes('!');
}

function placeOf({ binding }: Standing, name: string): CellAddress | null {
  return isListed(name) ? singleCell(name) : (binding.cells.get(name) ?? null);
}

function lineOf({ sheet, row }: CellAddress): string {
  return `${sheet}!${String(row)}`;
}

function writesOf(
  standing: Standing,
  changed: ReadonlySet<string>,
  now: ReadonlyMap<string, CellState>,
): readonly NamedWrite[] {
  return [...changed].flatMap((name): readonly NamedWrite[] => {
    const address = placeOf(standing, name);
    const target = now.get(name);
    if (address === null || target === undefined) return [];
    const present = stateOf(standing.snapshot.cell(address));
    const looks = present.numberFormat === target.numberFormat;
    if (looks && sameState(present, target)) return [];
    const { value, formula, numberFormat } = target;
    return [{ name, address, value, formula, numberFormat: looks ? null : numberFormat }];
  });
}
