import { Desk } from './desk';
import { redo, undo } from './journal-commands';
import { setMode, writeWaiting } from './mode-commands';
import { clear, loadRubric, newWorkbook, retry, reveal, start, stop } from './other-commands';
import { later } from './lazily';
import type { SessionParts } from './parts';
import { refused, ring } from './round';
import type { Standing } from './standing';
import type { Session } from './view';
import { fillNarratives, setCell, writing } from './write-commands';

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
    fix: (finding) => lazily(desk, (commands, standing) => commands.fix(desk, standing, finding)),
    fixAll: () => lazily(desk, (commands, standing) => commands.fixAll(desk, standing)),
    mark: () => lazily(desk, (commands) => commands.mark(desk)),
    // The marks are no part of what was signed, and have to be off before a file is handed on.
    // A file that `check --mark` wrote may have marks and no names.
    unmark: () =>
      desk.standing === null
        ? unbound(desk, (commands) => commands.unmark(desk))
        : lazily(desk, (commands) => commands.unmark(desk), { signed: true }),
    writeNotes: () => lazily(desk, (commands) => commands.writeNotes(desk)),
    ignore: (finding, as) => lazily(desk, (commands) => commands.ignore(desk, finding, as)),
    unignore: (finding) => lazily(desk, (commands) => commands.unignore(desk, finding)),
    recognise: ({ sheet = null } = {}) => unbound(desk, (commands) => commands.recognise(desk, sheet)),
    acceptRecognition: ({ addData = false } = {}) =>
      unbound(desk, (commands) => commands.acceptRecognition(desk, addData)),
    startAudit: () => lazily(desk, (commands, standing) => commands.startAudit(desk, standing)),
    acceptProposed: (rows) =>
      lazily(desk, (commands, standing) => commands.acceptProposed(desk, standing, rows)),
    signOff: (as) => lazily(desk, (commands, standing) => commands.signOff(desk, standing, as)),
    reopen: () => lazily(desk, (commands, standing) => commands.reopen(desk, standing), { signed: true }),
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

type Commands = Awaited<ReturnType<typeof later>>;

/** A command that writes and is loaded when it is first asked for. */
function lazily(
  desk: Desk,
  work: (commands: Commands, standing: Standing) => Promise<void>,
  options?: { readonly signed: boolean },
): Promise<void> {
  return writing(desk, async (standing) => work(await later(), standing), options);
}

/** A command for a workbook that is not bound yet. */
function unbound(desk: Desk, work: (commands: Commands) => Promise<void>): Promise<void> {
  return desk.perform(
    async () => {
      desk.notice = null;
      await work(await later());
      desk.show();
    },
    refused(desk),
    true,
  );
}
