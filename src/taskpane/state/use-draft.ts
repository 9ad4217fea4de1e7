import { useRef } from 'react';
import { useObservable, usePane } from './pane';
import { refused } from './refused';

export interface Draft {
  /** What the field shows: the draft, or what the cell holds. */
  readonly text: string;
  /** Whether the field holds something that is not in the cell. */
  readonly open: boolean;
  readonly change: (text: string) => void;
  /** Writes the draft into the cell; it stays a draft when the cell did not take it. */
  readonly commit: () => void;
  /** Back to what the cell holds. */
  readonly revert: () => void;
}

/**
 * A field for one cell. What is being typed is kept as a draft until the cell has it, so that a cell that cannot be
 * written now costs nobody her words.
 * @param name the cell's defined name
 * @param value what the cell holds now
 */
export function useDraft(name: string, value: string): Draft {
  const { session, drafts } = usePane();
  useObservable(drafts);
  const writing = useRef(false);
  const draft = drafts.of(name);
  const set = (text: string | null): void => {
    drafts.set(name, text);
  };
  return {
    text: draft ?? value,
    open: draft !== null,
    change(text) {
      set(text === value ? null : text);
    },
    commit() {
      if (draft === null || writing.current) return;
      writing.current = true;
      void session.setCell(name, draft).then(() => {
        writing.current = false;
        // What waits may be other cells; the outcome of this one is what the command told. Typed on meanwhile: that
        // is a new draft.
        if (!refused(session) && drafts.of(name) === draft) set(null);
      });
    },
    revert() {
      set(null);
    },
  };
}
