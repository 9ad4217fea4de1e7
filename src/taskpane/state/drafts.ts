import type { Session } from '../../session/view';
import { observable, type Observable } from './observable';

/** What was typed in the pane and is not in its cell yet. The session keeps it, also over a reload of the pane. */
export interface Drafts extends Observable<number> {
  /** By the cell's defined name; null when there is none. */
  of(name: string): string | null;
  /** What the cell held when the draft was begun; null where that is not known. */
  baseOf(name: string): string | null;
  /**
   * Null forgets it.
   * @param base what the cell holds that the draft is to replace
   */
  set(name: string, text: string | null, base?: string | null): void;
  /** Forgets the drafts and the journal. */
  clear(): void;
}

/** Before a draft, so that a field that was emptied is one too: the session takes a blank text for none. */
const MARK = '>';
/** Between a draft and what the cell held: no cell can hold it. */
const BETWEEN = '\0';

export function createDrafts(session: Pick<Session, 'draft' | 'keepDraft' | 'clear'>): Drafts {
  const changes = observable(0);
  const changed = (): void => {
    changes.set(changes.get() + 1);
  };
  const partsOf = (name: string): readonly string[] =>
    session.draft(name)?.slice(MARK.length).split(BETWEEN) ?? [];
  return {
    get: () => changes.get(),
    subscribe: (listener) => changes.subscribe(listener),
    of: (name) => partsOf(name)[0] ?? null,
    baseOf: (name) => partsOf(name)[1] ?? null,
    set(name, text, base = null) {
      const kept = text === null ? '' : `${MARK}${text}${base === null ? '' : BETWEEN + base}`;
      if ((session.draft(name) ?? '') === kept) return;
      session.keepDraft(name, kept);
      changed();
    },
    clear() {
      session.clear();
      changed();
    },
  };
}
