import { type CellState, HostError } from '../host/port';
import type { Rubric } from '../rubric/rubric';
import type { CellAddress } from '../workbook/address';
import type { Scalar } from '../workbook/model';
import { fingerprint } from '../workbook/writing/fingerprint';
import type { KeptCell } from '../workbook/writing/plan';
import { Bell } from './bell';
import { Holds, type Reason, reasonOf } from './holds';
import { Journal } from './journal';
import { asHostError, Lane, request } from './lane';
import { PACE } from './pace';
import type { SessionParts } from './parts';
import { SavedStore } from './saved';
import type { Taken } from './planned';
import type { Standing } from './standing';
import type { Busy, Mode, Notice, SessionView } from './view';
import { Viewer, type Situation } from './viewer';
import { waitingOf } from './waiting';

/** A write that a host did not answer for: it may have been done all the same. */
export interface Unconfirmed {
  readonly name: string;
  readonly before: CellState;
  readonly value: Scalar;
  readonly formula: string | null;
  readonly what: string;
  readonly counted: boolean;
}

const EDITING: Busy = { what: '正在编辑单元格，完成后写入', progress: null, cancellable: true };

/** All that a session knows at a moment, and how it asks, waits and shows. */
export class Desk {
  situation: Situation = { kind: 'connecting' };
  workbook: string | null = null;
  open = false;
  mode: Mode = 'check';
  /** Rubrics loaded from files, newest first. */
  loaded: readonly Rubric[] = [];
  readonly holds = new Holds();
  readonly journal = new Journal();
  /** What is being typed in the pane, by the pane's keys. */
  readonly drafts = new Map<string, string>();
  kept: readonly KeptCell[] = [];
  /** Cells that held the product's value when they were last looked at, and what scores rested on then. */
  settled: ReadonlySet<string> = new Set();
  settledInputs: string | null = null;
  /** Cells that are written although they look like a person's, with what they held. */
  readonly taken = new Map<string, Taken>();
  /** Scores of which a pair may be half written, with the values that would be ours. */
  readonly doubted = new Map<string, readonly Scalar[]>();
  unconfirmed: readonly Unconfirmed[] = [];
  /** Why the last request failed; null after one that did not. */
  trouble: { readonly reason: Reason; readonly message: string } | null = null;
  selection: CellAddress | null = null;
  notice: Notice | null = null;
  busy: Busy | null = null;
  cancelled = false;
  /** When the last change was heard of and the last write ended; what a calculation is the echo of. */
  lastChange = -Infinity;
  lastWrite = -Infinity;
  writing = false;
  /** Rounds in a row that wrote although nothing but calculations had happened. */
  spins = 0;

  readonly saved: SavedStore;
  readonly bell: Bell;
  private readonly lane = new Lane();
  private readonly viewer = new Viewer();
  private readonly listeners = new Set<() => void>();
  private current: SessionView = { phase: 'connecting' };
  private wake: (() => void) | null = null;
  private saving: (() => void) | null = null;
  /** Counts the workbooks, so that an answer about one that was closed is not taken for the next. */
  private epoch = 0;

  constructor(
    readonly parts: SessionParts,
    ring: (desk: Desk) => void,
  ) {
    this.saved = new SavedStore(parts.store, parts.now);
    this.bell = new Bell(
      () => {
        ring(this);
      },
      parts.now,
      parts.schedule,
    );
  }

  /** The workbook while it is bound. */
  get standing(): Standing | null {
    return this.situation.kind === 'ready' ? this.situation.standing : null;
  }

  view(): SessionView {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  show(): void {
    const { situation, kept, mode, selection, notice, busy } = this;
    this.current = this.viewer.view({
      situation,
      capabilities: this.parts.host.capabilities,
      kept,
      mode,
      selection,
      waiting: waitingOf(this.holds.all, this.trouble),
      journal: this.journal.view(),
      notice,
      busy,
    });
    for (const listener of [...this.listeners]) listener();
  }

  tell(tone: Notice['tone'], text: string, details: readonly string[] = []): void {
    this.notice = { tone, text, details };
  }

  /** One request to the host. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    const { epoch } = this;
    const answer = await request(question, this.parts.schedule, PACE.patience);
    if (epoch !== this.epoch) throw new HostError('gone', '工作簿已经关闭。');
    return answer;
  }

  /**
   * Does a piece of work in its turn. While a cell is being edited it is begun anew until it succeeds, is cancelled,
   * or the session stops. Never rejects.
   * @param failed what to do about an error
   * @param command whether a person asked for it, and can call it off while it waits
   */
  perform(work: () => Promise<void>, failed: (error: HostError) => void, command: boolean): Promise<void> {
    return this.lane.run(async () => {
      this.cancelled = false;
      while (this.open) {
        try {
          await work();
          return;
        } catch (thrown) {
          const error = asHostError(thrown);
          this.trouble = { reason: reasonOf(error.kind), message: error.message };
          if (error.kind !== 'editing') {
            failed(error);
            this.show();
            return;
          }
          if (command) this.busy = EDITING;
          this.show();
          await this.pause();
          if (command) this.busy = null;
          if (command && this.isCancelled()) {
            this.tell('warning', '已取消，没有写入。');
            this.show();
            return;
          }
        }
      }
    });
  }

  /** Work that asks the host for nothing, or that opens it. Never rejects. */
  queue(work: () => Promise<void>): Promise<void> {
    return this.lane.run(work);
  }

  /** A method, since it changes while one waits. */
  isCancelled(): boolean {
    return this.cancelled;
  }

  /** Ends a pause at once. */
  stir(): void {
    this.wake?.();
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.parts.schedule(resolve, PACE.editing);
      this.wake = () => {
        stop();
        resolve();
      };
    });
  }

  /** Keeps what is being typed in the pane; blank text forgets it. */
  keepDraft(key: string, text: string): void {
    if (text === '') this.drafts.delete(key);
    else this.drafts.set(key, text);
    this.saveSoon();
  }

  saveSoon(): void {
    this.saving ??= this.parts.schedule(() => {
      this.saving = null;
      this.save();
    }, PACE.save);
  }

  /** Stores at once what is to be stored. */
  save(): void {
    this.saving?.();
    this.saving = null;
    const { workbook, standing, mode, journal, drafts } = this;
    if (workbook === null || standing === null) return;
    const names = [...this.holds.all].flatMap(([name, { reason }]) => (reason === 'reverted' ? [name] : []));
    this.saved.write(workbook, {
      mode,
      steps: journal.steps,
      drafts: Object.fromEntries(drafts),
      reverted: { inputs: fingerprint(standing.inputs), names },
    });
  }

  /** Forgets the workbook, as before the first read. */
  reset(): void {
    this.epoch += 1;
    this.saving?.();
    this.saving = null;
    this.bell.silence();
    this.situation = { kind: 'connecting' };
    this.workbook = null;
    this.holds.clear();
    this.journal.load([]);
    this.drafts.clear();
    this.kept = [];
    this.settled = new Set();
    this.settledInputs = null;
    this.taken.clear();
    this.doubted.clear();
    this.unconfirmed = [];
    this.trouble = null;
    this.selection = null;
    this.spins = 0;
  }
}
