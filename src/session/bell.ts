import { PACE } from './pace';
import type { Schedule } from './parts';

/** What has happened since the last read. */
export interface Batch {
  /** Something else than a calculation: a change, an activation. */
  readonly change: boolean;
  /** Another person was among those who changed it. */
  readonly remote: boolean;
}

/** Gathers events and rings once when they have been quiet for a moment. */
export class Bell {
  private change = false;
  private remote = false;
  private since: number | null = null;
  private stop: (() => void) | null = null;

  constructor(
    private readonly ring: () => void,
    private readonly now: () => number,
    private readonly schedule: Schedule,
  ) {}

  /** Whether something has happened that has not been read. */
  get pending(): boolean {
    return this.since !== null;
  }

  hit({ change, remote }: Batch): void {
    this.change ||= change;
    this.remote ||= remote;
    // What was put back waits already; a burst is counted from its first event.
    if (this.stop === null || this.since === null) this.since = this.now();
    this.stop?.();
    const left = Math.max(0, this.since + PACE.longestBurst - this.now());
    this.stop = this.schedule(
      () => {
        this.stop = null;
        this.ring();
      },
      Math.min(PACE.coalesce, left),
    );
  }

  /** What has happened; forgotten with this call. */
  take(): Batch {
    const { change, remote } = this;
    this.silence();
    return { change, remote };
  }

  /** Puts back what was taken and could not be read. It rings with the next event. */
  putBack({ change, remote }: Batch): void {
    this.change ||= change;
    this.remote ||= remote;
    this.since ??= this.now();
  }

  silence(): void {
    this.stop?.();
    this.stop = null;
    this.since = null;
    this.change = false;
    this.remote = false;
  }
}
