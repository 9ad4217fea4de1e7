import type { HostErrorKind } from '../host/port';
import type { CellAddress } from '../workbook/address';
import type { Scalar } from '../workbook/model';
import type { PlannedWrite } from '../workbook/writing/plan';
import { sameValue } from './states';
import type { Waiting } from './view';

export type Reason = Waiting['reason'];

/** A planned write that is held back. */
export interface Hold {
  readonly address: CellAddress;
  readonly reason: Reason;
  /** What would be written. */
  readonly after: Scalar;
  /** Whether the next round tries again by itself. */
  readonly again: boolean;
  /** What the host said; empty for what needs no words of its own. */
  readonly message: string;
}

/** What decides whether a planned write is due. */
export interface Weather {
  readonly readOnly: boolean;
  /** Sheets that are protected. */
  readonly protectedSheets: ReadonlySet<string>;
  /** Another person's change is being read: nothing is written in answer. */
  readonly remote: boolean;
  /** Whether what scores rest on has changed since cells were last settled. */
  readonly inputsChanged: boolean;
  /** Cells that held the product's value when they were last looked at. */
  readonly settled: ReadonlySet<string>;
  /** Everything that can wait is to wait: the product itself has just taken these cells back. */
  readonly takenBack: boolean;
  /** The cell that a write belongs to: a 校验 goes with its score. */
  readonly pairOf: (name: string) => string;
  readonly addressOf: (name: string) => CellAddress | undefined;
  readonly checkOf: (name: string) => string | undefined;
}

/** Planned writes that are held back, by the cell's name. */
export class Holds {
  private map: ReadonlyMap<string, Hold> = new Map();

  get all(): ReadonlyMap<string, Hold> {
    return this.map;
  }

  clear(): void {
    this.map = new Map();
  }

  /** Lets go of what a further try may help; others' edits and what was taken back wait for a word of their own. */
  release(): void {
    this.map = new Map(
      [...this.map].filter(([, { reason }]) => reason === 'remote' || reason === 'reverted'),
    );
  }

  add(name: string, hold: Hold): void {
    this.map = new Map([...this.map, [name, hold]]);
  }

  /** Keeps what is still planned. */
  keepOnly(planned: ReadonlySet<string>): void {
    if ([...this.map.keys()].every((name) => planned.has(name))) return;
    this.map = new Map([...this.map].filter(([name]) => planned.has(name)));
  }

  /** Parts planned writes into those that are due, which are returned, and those that are held from now on. */
  sift(planned: readonly PlannedWrite[], weather: Weather): readonly PlannedWrite[] {
    const held = new Map<string, Hold>();
    const due = planned.filter((write) => {
      const { name, address, after } = write;
      const old = this.map.get(name);
      const reason = reasonFor(write, old, weather);
      if (reason === null) return true;
      const kept = old?.reason === reason ? old : { again: false, message: '' };
      held.set(name, { address, reason, after, again: kept.again, message: kept.message });
      return false;
    });
    this.map = held;
    return due;
  }
}

function reasonFor({ name, after }: PlannedWrite, old: Hold | undefined, weather: Weather): Reason | null {
  const { readOnly, remote, inputsChanged, settled, takenBack, pairOf } = weather;
  const unchanged = old !== undefined && sameValue(old.after, after);
  if (readOnly) return 'read-only';
  if (isProtected(name, weather)) return 'protected';
  if (takenBack) return 'reverted';
  if (old?.reason === 'remote' && (remote || unchanged)) return 'remote';
  if (old?.reason === 'reverted' && !inputsChanged) return 'reverted';
  if (old?.reason === 'failed' && !old.again && unchanged) return 'failed';
  // What was due before the other person's edit is no answer to it.
  if (remote) return old?.again === true && unchanged ? null : 'remote';
  return !inputsChanged && settled.has(pairOf(name)) ? 'reverted' : null;
}

/** A score and its 校验 are written together or not at all, or the score would pass for a person's. */
function isProtected(name: string, { protectedSheets, pairOf, checkOf, addressOf }: Weather): boolean {
  const pair = pairOf(name);
  return [name, pair, checkOf(pair)].some((one) => {
    const address = one === undefined ? undefined : addressOf(one);
    return address !== undefined && protectedSheets.has(address.sheet);
  });
}

const REASONS: Readonly<Record<HostErrorKind, Reason>> = {
  editing: 'editing',
  protected: 'protected',
  'read-only': 'read-only',
  gone: 'failed',
  moved: 'failed',
  'too-large': 'failed',
  hung: 'hung',
  unsupported: 'failed',
  failed: 'failed',
};

/** Why a write waits after a host's error. */
export function reasonOf(kind: HostErrorKind): Reason {
  return REASONS[kind];
}
