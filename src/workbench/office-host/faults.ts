/**
 * What real hosts do to an add-in, as switches. All off, the host answers at once and tells every event once.
 */
export class Faults {
  /** Milliseconds from a request to its answer. */
  latency = 0;
  /** Requests are never answered, having been carried out or not. */
  hang: 'no' | 'after' | 'before' = 'no';
  /** Bytes of a request's and of an answer's body beyond which the host refuses (Excel on the web: 5 MB). */
  requestLimit = Infinity;
  answerLimit = Infinity;
  /** What becomes of events, and how many milliseconds late they are. */
  events: 'once' | 'doubled' | 'missing' = 'once';
  eventDelay = 0;

  private editingNow = false;
  private waiting: (() => void)[] = [];
  private coming: NextFault[] = [];

  /** Whether the user is typing into a cell: requests are refused, or wait when they say that they can. */
  get editing(): boolean {
    return this.editingNow;
  }

  set editing(editing: boolean) {
    this.editingNow = editing;
    if (editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when no cell is being edited. */
  editingOver(): Promise<void> {
    if (!this.editingNow) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** What happens to the next requests that are no mere clean-up, one each. */
  next(...faults: readonly NextFault[]): void {
    this.coming.push(...faults);
  }

  /** @internal */
  take(): NextFault {
    return this.coming.shift() ?? 'none';
  }
}

/**
 * `editing`, `hang-after`, `hang-before` as the switches of these names, for one request; a number is the host's own
 * error code (5001 general, 5102 activity limit, 7000 access denied).
 */
export type NextFault = 'none' | 'editing' | 'hang-after' | 'hang-before' | number;

/** Codes of failures of whole requests, by which the library makes its errors. */
export const HOST_CODE = {
  general: 5001,
  editing: 5004,
  requestTooLarge: 5103,
  answerTooLarge: 5104,
} as const;
