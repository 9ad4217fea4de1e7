import type { Finding } from '../../../src/review';
import type {
  Disposition,
  Mode,
  NarrativeChoice,
  RubricLoaded,
  Session,
  SessionView,
  SignOff,
} from '../../../src/session/view';

/** One call of a command, as it was made. */
export type Command = readonly [name: keyof Session, ...args: readonly unknown[]];

export interface FakeSession extends Session {
  readonly commands: readonly Command[];
  show(view: SessionView): void;
}

/** What a scripted session answers with. */
export interface Script {
  /** The view after a person's entry; the same when absent. */
  readonly onSetCell?: (name: string, text: string, before: SessionView) => SessionView;
  readonly onFix?: (finding: Finding, before: SessionView) => SessionView;
  readonly onIgnore?: (finding: Finding, before: SessionView) => SessionView;
  readonly onRecognise?: (before: SessionView) => SessionView;
  readonly onReveal?: (name: string, before: SessionView) => SessionView;
  readonly rubric?: RubricLoaded;
  /** What was typed and never written, as the session keeps it. */
  readonly drafts?: Readonly<Record<string, string>>;
}

/** A session that shows what it is told to, and records what it is asked. */
export function fakeSession(first: SessionView, script: Script = {}): FakeSession {
  const commands: Command[] = [];
  const drafts = new Map(Object.entries(script.drafts ?? {}));
  const listeners = new Set<() => void>();
  let view = first;
  const show = (next: SessionView): void => {
    view = next;
    for (const listener of [...listeners]) listener();
  };
  const record = (...command: Command): Promise<void> => {
    commands.push(command);
    return Promise.resolve();
  };
  return {
    commands,
    show,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: () => record('start'),
    retry: () => record('retry'),
    stop: () => record('stop'),
    setMode: (mode: Mode, replace: readonly string[] = []) => record('setMode', mode, replace),
    async setCell(name: string, text: string) {
      await record('setCell', name, text);
      if (script.onSetCell !== undefined) show(script.onSetCell(name, text, view));
    },
    fillNarratives: (choice: NarrativeChoice) => record('fillNarratives', choice),
    async fix(finding: Finding) {
      await record('fix', finding.code);
      if (script.onFix !== undefined) show(script.onFix(finding, view));
    },
    fixAll: () => record('fixAll'),
    mark: () => record('mark'),
    unmark: () => record('unmark'),
    writeNotes: () => record('writeNotes'),
    async ignore(finding: Finding, as: Omit<Disposition, 'kind'>) {
      await record('ignore', finding.code, as);
      if (script.onIgnore !== undefined) show(script.onIgnore(finding, view));
    },
    unignore: (finding: Finding) => record('unignore', finding.code),
    async recognise(options?: { readonly sheet?: string }) {
      await record('recognise', ...(options === undefined ? [] : [options]));
      if (script.onRecognise !== undefined) show(script.onRecognise(view));
    },
    acceptRecognition: (options?: { readonly addData?: boolean }) =>
      record('acceptRecognition', ...(options === undefined ? [] : [options])),
    startAudit: () => record('startAudit'),
    acceptProposed: (rows: readonly string[] | null) => record('acceptProposed', rows),
    signOff: (as: Omit<SignOff, 'state'>) => record('signOff', as),
    reopen: () => record('reopen'),
    writeWaiting: () => record('writeWaiting'),
    undo: (step?: number) => record('undo', ...(step === undefined ? [] : [step])),
    redo: () => record('redo'),
    clear() {
      drafts.clear();
      commands.push(['clear']);
    },
    async reveal(name: string) {
      await record('reveal', name);
      if (script.onReveal !== undefined) show(script.onReveal(name, view));
    },
    newWorkbook: (content: 'blank' | 'example') => record('newWorkbook', content),
    async loadRubric(text: string, file: string) {
      await record('loadRubric', text, file);
      return script.rubric ?? { ok: true };
    },
    draft: (key: string) => drafts.get(key) ?? null,
    keepDraft(key: string, text: string) {
      if (text === '') drafts.delete(key);
      else drafts.set(key, text);
    },
    cancel() {
      commands.push(['cancel']);
    },
    dismiss() {
      commands.push(['dismiss']);
      if (view.phase !== 'connecting' && view.phase !== 'failed') show({ ...view, notice: null });
    },
  };
}
