import { createSession } from '../../src/session/session';
import type { TextStore, RubricShelf, SessionParts } from '../../src/session/parts';
import { reviewer } from '../../src/session/reviewer';
import type { Session, SheetView } from '../../src/session/view';
import { loadRubric } from '../../src/rubric/load';
import type { WorkbookModel } from '../../src/workbook/model';
import { filledTemplate } from '../../src/workbook/template';
import { standardWorkbook } from '../../src/workbook/standard';
import { case2019, rubric2019 } from '../support/facts';
import { MemoryHost } from '../support/memory-host';
import { planned } from '../workbook/support';

/** Time that stands still until it is moved on. */
export class Clock {
  time = 1_700_000_000_000;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = (): number => this.time;

  readonly schedule = (run: () => void, ms: number): (() => void) => {
    const timer = { at: this.time + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  };

  /** Moves on, timer by timer, and lets everything settle that each sets off. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (;;) {
      const next = this.timers
        .filter((one) => one.at <= end)
        .sort((one, other) => one.at - other.at)
        .at(0);
      if (next === undefined) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await settled();
    }
    this.time = end;
  }

  get waiting(): number {
    return this.timers.length;
  }
}

/** Lets everything that waits for promises alone come to its end. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** A store that can be looked into. */
export class MemoryStore implements TextStore {
  readonly texts = new Map<string, string>();
  keys(): readonly string[] {
    return [...this.texts.keys()];
  }
  get(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  set(key: string, text: string): void {
    this.texts.set(key, text);
  }
  remove(key: string): void {
    this.texts.delete(key);
  }
}

export const shelf: RubricShelf = {
  library: [rubric2019()],
  load: (text, file) => Promise.resolve(loadRubric(text, file)),
};

export interface Opened {
  readonly session: Session;
  readonly host: MemoryHost;
  readonly clock: Clock;
  readonly store: MemoryStore;
}

/** A session over a workbook that was started, with everything settled; what it asked for so far is counted. */
export async function openSession(
  given: WorkbookModel | MemoryHost,
  parts: Partial<SessionParts> & { readonly clock?: Clock } = {},
): Promise<Opened> {
  const host = given instanceof MemoryHost ? given : new MemoryHost(given);
  const clock = parts.clock ?? new Clock();
  const store = new MemoryStore();
  const session = createSession({
    host,
    store,
    rubrics: shelf,
    templates: (content) => Promise.resolve(new Uint8Array([content === 'blank' ? 0 : 1])),
    reviewer: () => Promise.resolve(reviewer),
    now: clock.now,
    schedule: clock.schedule,
    ...parts,
  });
  void session.start();
  await clock.pass(0);
  return { session, host, clock, store: (parts.store as MemoryStore | undefined) ?? store };
}

/** The view of a workbook that is bound. */
export function sheetOf(session: Session): SheetView {
  const view = session.view();
  if (view.phase !== 'ready') throw new Error(`the session is ${view.phase}`);
  return view;
}

/** The data of 2019 without scores, the same with the product's scores and texts, and a workbook without data. */
export const typed2019 = filledTemplate(rubric2019(), case2019().facts);
export const filled2019 = planned(rubric2019(), typed2019).after;
export const blank2019 = standardWorkbook(rubric2019());

/** Long enough for a burst to be read and answered. */
export const SOON = 60;
