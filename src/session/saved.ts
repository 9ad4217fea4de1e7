import type { CellState } from '../host/port';
import type { Scalar } from '../workbook/model';
import type { JournalCell, JournalStep } from './journal';
import { PACE } from './pace';
import type { TextStore } from './parts';
import type { Mode } from './view';

/** What outlives a reload of the pane, of one workbook. */
export interface Saved {
  readonly mode: Mode;
  readonly steps: readonly JournalStep[];
  readonly drafts: Readonly<Record<string, string>>;
  /** Cells that were taken back and are left alone as long as what scores rest on has this fingerprint. */
  readonly reverted: { readonly inputs: string; readonly names: readonly string[] };
}

const PREFIX = 'jixiao:session:';
const VERSION = 1;
/** Characters: origins have some five million in all. Oldest steps give way. */
const LONGEST = 1_500_000;

/** Keeps what a session saves; whatever the store holds or throws, the session goes on. */
export class SavedStore {
  constructor(
    private readonly store: TextStore,
    private readonly now: () => number,
  ) {}

  read(workbook: string): Saved | null {
    try {
      const text = this.store.get(PREFIX + workbook);
      const kept = text === null ? null : parse(text);
      return kept === null || this.isOld(kept.at) ? null : kept.saved;
    } catch {
      return null;
    }
  }

  write(workbook: string, saved: Saved): void {
    let { steps } = saved;
    for (;;) {
      const text = JSON.stringify({ version: VERSION, at: this.now(), ...saved, steps });
      if (text.length <= LONGEST || steps.length === 0) {
        this.quietly(() => {
          this.store.set(PREFIX + workbook, text);
        });
        return;
      }
      steps = steps.slice(Math.ceil(steps.length / 4));
    }
  }

  remove(workbook: string): void {
    this.quietly(() => {
      this.store.remove(PREFIX + workbook);
    });
  }

  /** Removes what is too old or cannot be read, whichever workbook it belongs to. */
  sweep(): void {
    this.quietly(() => {
      for (const key of this.store.keys().filter((one) => one.startsWith(PREFIX))) {
        const kept = parse(this.store.get(key) ?? '');
        if (kept === null || this.isOld(kept.at)) this.store.remove(key);
      }
    });
  }

  /** A clock that was set back must not keep things for ever. */
  private isOld(at: number): boolean {
    return Math.abs(this.now() - at) > PACE.keep;
  }

  private quietly(work: () => void): void {
    try {
      work();
    } catch {
      // A store that is full or switched off costs the reload its memory, nothing else.
    }
  }
}

function parse(text: string): { readonly at: number; readonly saved: Saved } | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(found) || found['version'] !== VERSION || typeof found['at'] !== 'number') return null;
  const { at, mode, steps, drafts, reverted } = found;
  if ((mode !== 'auto' && mode !== 'check') || !Array.isArray(steps) || !steps.every(isStep)) return null;
  if (!isRecord(drafts) || !isRecord(reverted)) return null;
  const { inputs, names } = reverted;
  if (typeof inputs !== 'string' || !Array.isArray(names)) return null;
  const texts = Object.entries(drafts).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    at: at,
    saved: {
      mode,
      steps,
      drafts: Object.fromEntries(texts),
      reverted: { inputs, names: names.filter((one) => typeof one === 'string') },
    },
  };
}

function isStep(step: unknown): step is JournalStep {
  return (
    isRecord(step) &&
    Number.isSafeInteger(step['id']) &&
    typeof step['what'] === 'string' &&
    typeof step['counted'] === 'boolean' &&
    typeof step['undone'] === 'boolean' &&
    Array.isArray(step['cells']) &&
    step['cells'].every(isCell)
  );
}

function isCell(cell: unknown): cell is JournalCell {
  return (
    isRecord(cell) && typeof cell['name'] === 'string' && isState(cell['before']) && isState(cell['after'])
  );
}

function isState(state: unknown): state is CellState {
  if (!isRecord(state) || typeof state['numberFormat'] !== 'string' || !isScalar(state['value']))
    return false;
  return state['formula'] === null || typeof state['formula'] === 'string';
}

function isScalar(value: unknown): value is Scalar {
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) return true;
  return isRecord(value) && typeof value['error'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
