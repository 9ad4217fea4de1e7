import { Desk } from './desk';
import { redo, undo } from './journal-commands';
import { setMode, writeWaiting } from './mode-commands';
import { clear, loadRubric, newWorkbook, retry, reveal, start, stop } from './other-commands';
import type { SessionParts } from './parts';
import { ring } from './round';
import type { Session } from './view';
import { fillNarratives, fix, setCell } from './write-commands';

/**
 * The loop behind the pane, over a host: watch → coalesce → read → assess → plan → write → show. One read and at most
 * one write for a change, and none to write where nothing changes.
 */
export function createSession(parts: SessionParts): Session {
  const desk = new Desk(parts, ring);
  return {
    view: () => desk.view(),
    subscribe: (listener) => desk.subscribe(listener),
    start: () => start(desk),
    retry: () => retry(desk),
    stop: () => stop(desk),
    setMode: (mode, replace = []) => setMode(desk, mode, replace),
    setCell: (name, text) => setCell(desk, name, text),
    fillNarratives: (choice) => fillNarratives(desk, choice),
    fix: (finding) => fix(desk, finding),
    writeWaiting: () => writeWaiting(desk),
    undo: (step) => undo(desk, step),
    redo: () => redo(desk),
    clear: () => {
      clear(desk);
    },
    reveal: (name) => reveal(desk, name),
    newWorkbook: (content) => newWorkbook(desk, content),
    loadRubric: (text, file) => loadRubric(desk, text, file),
    draft: (key) => desk.drafts.get(key) ?? null,
    keepDraft: (key, text) => {
      desk.keepDraft(key, text);
    },
    cancel: () => {
      desk.cancelled = true;
      desk.stir();
    },
    dismiss: () => {
      desk.notice = null;
      desk.show();
    },
  };
}
