import type { CellState } from '../host/port';
import type { Rubric } from '../rubric/rubric';
import type { CellAddress } from '../workbook/address';
import type { Scalar } from '../workbook/model';
import type { KeptCell } from '../workbook/writing/plan';
import { Holds, type Reason } from './holds';
import { Journal } from './journal';
import { ReviewState } from './review-state';
import type { Taken } from './planned';
import type { Standing } from './standing';
import type { Recognition } from '../workbook/recognise/recognition';
import type { Busy, Mode, Notice } from './view';
import type { Situation } from './viewer';

/** A write that a host did not answer for: it may have been done all the same. */
export interface Unconfirmed {
  readonly name: string;
  readonly before: CellState;
  readonly value: Scalar;
  readonly formula: string | null;
  readonly what: string;
  readonly counted: boolean;
}

/** All that a session knows at a moment. */
export class DeskState {
  situation: Situation = { kind: 'connecting' };
  workbook: string | null = null;
  open = false;
  /** What a person chose, or the workbook itself suggests; {@link mode} is what counts. */
  chosen: Mode = 'check';
  /** Rubrics loaded from files, newest first. */
  loaded: readonly Rubric[] = [];
  readonly holds = new Holds();
  readonly journal = new Journal();
  /** A sheet without names that was taken on consent: its rubric may be known to this session alone. */
  accepted: Recognition | null = null;
  readonly review = new ReviewState();
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

  /** The workbook while it is bound. */
  get standing(): Standing | null {
    return this.situation.kind === 'ready' ? this.situation.standing : null;
  }

  /** While 核查 is under way the unit's scores stand as they were handed in: they are compared, and none is written. */
  get mode(): Mode {
    return this.standing?.audited === true ? 'check' : this.chosen;
  }

  /** Forgets the workbook, as before the first read. */
  reset(): void {
    this.situation = { kind: 'connecting' };
    this.workbook = null;
    this.accepted = null;
    this.review.reset();
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
