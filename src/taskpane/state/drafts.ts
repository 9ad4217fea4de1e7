import type { Session } from '../../session/view';
import { observable, type Observable } from './observable';

/** What was typed in the pane and is not in its cell yet. The session keeps it, also over a reload of the pane. */
export interface Drafts extends Observable<number> {
  /** By the cell's defined name; null when there is none. */
  of(name: string): string | null;
  /** Null forgets it. */
  set(name: string, text: string | null): void;
  /** Forgets the drafts and the journal. */
  clear(): void;
}

/** Before a draft, so that a field that was emptied is one too: the session takes a blank text for none. */
const MARK = '>';

export function createDrafts(session: Pick<Session, 'draft' | 'keepDraft' | 'clear'>): Drafts {
  const changes = observable(0);
  const changed = (): void => {
    changes.set(changes.get() + 1);
  };
  const of = (name: string): string | null => session.draft(name)?.slice(MARK.length) ?? null;
  return {
    get: () => changes.get(),
    subscribe: (listener) => changes.subscribe(listener),
    of,
    set(name, text) {
      if (of(name) === text) return;
      session.keepDraft(name, text === null ? '' : `${MARK}${text}`);
      changed();
    },
    clear() {
      session.clear();
      changed();
    },
  };
}
