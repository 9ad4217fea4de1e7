import { HostError } from '../host/port';
import { REVIEW_NAMES } from '../rubric/names';
import { SHEETS } from '../workbook/standard/sheets';
import { markOf } from '../workbook/writing/owner';
import { fingerprint } from '../workbook/writing/fingerprint';
import { Bell } from './bell';
import { cellNames } from './cell-names';
import { DeskState } from './desk-state';
import { reasonOf } from './holds';
import { asHostError, Lane, request } from './lane';
import { PACE } from './pace';
import type { SessionParts } from './parts';
import { SavedStore } from './saved';
import type { Standing } from './standing';
import type { Busy, Notice, SessionView } from './view';
import { Viewer } from './viewer';
import { waitingOf } from './waiting';

const EDITING: Busy = { what: '正在编辑单元格，完成后写入', progress: null, cancellable: true };

/** How a session asks, waits, stores and shows what it knows. */
export class Desk extends DeskState {
  readonly saved: SavedStore;
  readonly bell: Bell;
  private readonly lane = new Lane();
  private readonly viewer = new Viewer();
  private readonly listeners = new Set<() => void>();
  private current: SessionView = { phase: 'connecting' };
  private wake: (() => void) | null = null;
  private saving: (() => void) | null = null;
  private checking: (() => void) | null = null;
  /** Counts the workbooks, so that an answer about one that was closed is not taken for the next. */
  private epoch = 0;

  constructor(
    readonly parts: SessionParts,
    ring: (desk: Desk) => void,
  ) {
    super();
    this.saved = new SavedStore(parts.store, parts.now);
    this.bell = new Bell(
      () => {
        ring(this);
      },
      parts.now,
      parts.schedule,
    );
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
    const { situation, review, kept, mode, selection, notice, busy } = this;
    this.current = this.viewer.view({
      situation,
      capabilities: this.parts.host.capabilities,
      reviewed: review.current,
      kept,
      mode,
      selection,
      waiting: waitingOf(this.holds.all, this.trouble),
      journal: this.journal.view(),
      notice,
      busy,
    });
    for (const listener of [...this.listeners]) listener();
    this.reviewSoon();
  }

  /** The checks come after the scores: these are shown first, and no write waits for those. */
  private reviewSoon(): void {
    const { standing, review } = this;
    if (!this.open || standing === null || this.checking !== null || review.failed) return;
    if (!review.isDue(standing)) return;
    this.checking = this.parts.schedule(() => {
      this.checking = null;
      void this.lane.run(() => this.readSheets()).then(() => this.reviewNow());
    }, PACE.review);
  }

  /** Loads the checks when they are first needed; false where they cannot be had, which is told. Never rejects. */
  async loadReviewer(): Promise<boolean> {
    const { review } = this;
    if (review.reviewer !== null) return true;
    try {
      review.reviewer = await this.parts.reviewer();
      return true;
    } catch {
      review.failed = true;
      this.tell('warning', '检查程序没有载入，问题未列出。请检查网络后点“重试”。');
      this.show();
      return false;
    }
  }

  /**
   * Reads whole what has no names: what the score sheet prints, and what 核查意见 says of the findings. Once, and again
   * when cells have moved or others may have written. In its turn only. Never rejects.
   */
  async readSheets(): Promise<void> {
    const { standing, review } = this;
    if (standing === null || !(await this.loadReviewer()) || !review.isUnread(standing)) return;
    review.readAt = this.parts.now();
    try {
      const wanted = sheetsOf(standing);
      const sheets = await this.ask(() => this.parts.host.survey(wanted));
      review.take(standing, sheets);
    } catch (error) {
      // What somebody put aside must not come back because she types just now. Anything else is read again when the
      // workbook comes to the front again.
      review.miss(standing, asHostError(error).kind === 'editing');
    }
  }

  /** Checks what stands now, where that has not been done. Never rejects. */
  async reviewNow(): Promise<void> {
    const { epoch, review } = this;
    if (!(await this.loadReviewer())) return;
    const { standing } = this;
    if (epoch !== this.epoch || standing === null || !review.isDue(standing)) return;
    review.run(standing, this.accepted?.printed ?? null);
    this.show();
  }

  /** Whether a sign-off stands, or may stand while the checks are not loaded: then nothing is written. */
  isLocked(standing: Standing | null): boolean {
    if (standing === null || !isMarked(standing)) return false;
    return (this.review.signOffOf(standing)?.state ?? 'signed') === 'signed';
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
    const { workbook, standing, chosen: mode, journal, drafts } = this;
    if (workbook === null || standing === null) return;
    const names = [...this.holds.all].flatMap(([name, { reason }]) => (reason === 'reverted' ? [name] : []));
    this.saved.write(workbook, {
      mode,
      steps: journal.steps,
      drafts: Object.fromEntries(drafts),
      reverted: { inputs: fingerprint(standing.inputs), names },
    });
  }

  override reset(): void {
    this.epoch += 1;
    this.saving?.();
    this.saving = null;
    this.checking?.();
    this.checking = null;
    this.bell.silence();
    super.reset();
  }
}

/** 核查意见 where there is one, and the sheet of the scores. */
function sheetsOf({ binding, rubric, snapshot }: Standing): readonly string[] {
  const notes = snapshot.sheets.filter(({ name }) => name === SHEETS.findings).map(({ name }) => name);
  const scores = cellNames(rubric).scores.flatMap(({ name }) => binding.cells.get(name)?.sheet ?? []);
  return [...new Set([...notes, ...scores.slice(0, 1)])];
}

/** Whether the workbook holds the 校验 of a sign-off at all. */
export function isMarked({ binding, snapshot }: Standing): boolean {
  const address = binding.cells.get(REVIEW_NAMES.signOff);
  return address !== undefined && markOf(snapshot.cell(address)) !== '';
}
