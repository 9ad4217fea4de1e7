import type { CellState } from '../host/port';
import { sameState } from './states';
import type { JournalView } from './view';

/** One cell of a step: what stood there and what the product wrote, as read back. */
export interface JournalCell {
  readonly name: string;
  readonly before: CellState;
  readonly after: CellState;
}

export interface JournalStep {
  readonly id: number;
  /** In Chinese: what was done. */
  readonly what: string;
  /** Whether the number of cells is told with it. */
  readonly counted: boolean;
  readonly cells: readonly JournalCell[];
  readonly undone: boolean;
}

/** More steps than anybody takes back one by one; older ones are joined, so that all can still be taken back. */
const MOST_STEPS = 200;
const EARLIER = '较早的改动';

/** What the product wrote, oldest first; undone steps are the newest. */
export class Journal {
  private list: readonly JournalStep[] = [];
  private next = 1;
  private shown: { readonly list: readonly JournalStep[]; readonly view: JournalView } | null = null;

  get steps(): readonly JournalStep[] {
    return this.list;
  }

  /** Puts steps in place of all there are. */
  load(steps: readonly JournalStep[]): void {
    this.list = steps;
    this.next = 1 + steps.reduce((highest, { id }) => Math.max(highest, id), 0);
  }

  /**
   * Adds what was written. Steps that were undone can be redone no more.
   * @returns the step
   */
  record(what: string, counted: boolean, cells: readonly JournalCell[]): JournalStep | null {
    const changed = cells.filter(({ before, after }) => !unchanged(before, after));
    if (changed.length === 0) return null;
    const step: JournalStep = { id: this.next, what, counted, cells: changed, undone: false };
    this.next += 1;
    const kept = this.list.filter((one) => !one.undone);
    const [first, second, ...rest] = kept;
    const full = kept.length >= MOST_STEPS && first !== undefined && second !== undefined;
    this.list = full ? [joined(first, second), ...rest, step] : [...kept, step];
    return step;
  }

  mark(ids: ReadonlySet<number>, undone: boolean): void {
    this.list = this.list.map((step) => (ids.has(step.id) ? { ...step, undone } : step));
  }

  /** The steps that taking back down to one means, newest first; without one, the newest. */
  toUndo(down?: number): readonly JournalStep[] {
    const newest = this.list.filter((step) => !step.undone).reverse();
    if (down === undefined) return newest.slice(0, 1);
    const last = newest.findIndex((step) => step.id === down);
    return newest.slice(0, last + 1);
  }

  /** The step that was taken back last. */
  toRedo(): JournalStep | undefined {
    return this.list.find((step) => step.undone);
  }

  /** The same object as long as nothing has changed. */
  view(): JournalView {
    if (this.shown?.list !== this.list) this.shown = { list: this.list, view: this.made() };
    return this.shown.view;
  }

  private made(): JournalView {
    const steps = this.list.map((step) => ({
      id: step.id,
      label: labelOf(step),
      cells: tellable(step),
      undone: step.undone,
    }));
    const [undo] = this.toUndo();
    const redo = this.toRedo();
    return {
      steps: steps.reverse(),
      undo: undo === undefined ? null : labelOf(undo),
      redo: redo === undefined ? null : labelOf(redo),
    };
  }
}

/** `填写评分说明 30 格`. */
export function labelOf(step: JournalStep): string {
  return step.counted ? `${step.what} ${String(tellable(step))} 格` : step.what;
}

/** 校验 go with their cells and are not counted beside them. */
function tellable({ cells }: JournalStep): number {
  const visible = cells.filter(({ name }) => !name.startsWith('校验_')).length;
  return visible === 0 ? cells.length : visible;
}

function unchanged(before: CellState, after: CellState): boolean {
  return sameState(before, after) && before.numberFormat === after.numberFormat;
}

/**
 * Two steps as one. A cell that somebody else changed between them can only be taken back to what stood there
 * after that.
 */
function joined(older: JournalStep, newer: JournalStep): JournalStep {
  const cells = new Map(older.cells.map((cell) => [cell.name, cell]));
  for (const cell of newer.cells) {
    const earlier = cells.get(cell.name);
    const follows = earlier !== undefined && sameState(earlier.after, cell.before);
    cells.set(cell.name, follows ? { ...cell, before: earlier.before } : cell);
  }
  return { id: newer.id, what: EARLIER, counted: true, cells: [...cells.values()], undone: false };
}
