import { useLayoutEffect, useRef } from 'react';
import { useObservable, usePane } from './pane';
import { refused } from './refused';

export interface Draft {
  /** What the field shows: the draft, or what the cell holds. */
  readonly text: string;
  /** Whether the field holds something that is not in the cell. */
  readonly open: boolean;
  /** Somebody has changed the cell since the draft was begun: the cell stands, and the draft waits for a word. */
  readonly overtaken: boolean;
  readonly change: (text: string) => void;
  /** Writes the draft into the cell, unless it was overtaken; it stays a draft when the cell did not take it. */
  readonly commit: () => void;
  /** Writes the draft over what the cell holds by now. */
  readonly insist: () => void;
  /** Back to what the cell holds. */
  readonly revert: () => void;
}

/**
 * A field for one cell. What is being typed is kept as a draft until the cell has it, so that a cell that cannot be
 * written now costs nobody her words; nor does it cost anybody else's, who has changed the cell meanwhile.
 * @param name the cell's defined name
 * @param value what the cell holds now
 */
export function useDraft(name: string, value: string): Draft {
  const { session, drafts } = usePane();
  useObservable(drafts);
  const writing = useRef(false);
  const now = useRef(value);
  useLayoutEffect(() => {
    now.current = value;
  }, [value]);
  const draft = drafts.of(name);
  const base = drafts.baseOf(name);
  const overtaken = draft !== null && base !== null && base !== value && draft !== value;
  const write = (): void => {
    if (draft === null || writing.current) return;
    writing.current = true;
    // The cell is about to change, and by nobody else.
    drafts.set(name, draft);
    void session.setCell(name, draft).then(() => {
      writing.current = false;
      // What waits may be other cells; the outcome of this one is what the command told. Typed on meanwhile: that
      // is a new draft.
      const left = drafts.of(name);
      drafts.set(name, !refused(session) && left === draft ? null : left, now.current);
    });
  };
  return {
    text: draft ?? value,
    open: draft !== null,
    overtaken,
    change(text) {
      if (text === value) drafts.set(name, null);
      else drafts.set(name, text, draft === null ? value : base);
    },
    commit() {
      if (!overtaken) write();
    },
    insist: write,
    revert() {
      drafts.set(name, null);
    },
  };
}
