import type { CellState } from '../port';
import { reachedBy } from './host-error';
import type { Send } from './request';
import type { BlockSnapshot, ListedSheet } from '../common/snapshot';
import { guardRuns, sheetGone } from './write-guards';
import { askRun, putFormatsBack, putRun, type Run, statesOf } from './write-runs';

export type States = ReadonlyMap<Run, readonly CellState[]>;

/** One request that writes. */
export interface Attempt {
  /** Runs to be written. */
  readonly pending: readonly Run[];
  /** Runs that an attempt before has written, and only have to be read back. */
  readonly applied: readonly Run[];
  /** Whether nothing is to be written where cells have moved. */
  readonly guarded: boolean;
  /** A run that failed after its number format had been set, with what it held before. */
  readonly spoilt: { readonly run: Run; readonly before: readonly CellState[] } | null;
}

/** What became of an attempt. */
export type Tried =
  | { readonly ok: true; readonly before: States; readonly after: States }
  | { readonly ok: false; readonly fault: unknown; readonly reach: Reach; readonly before: States };

/** How far Excel came with an attempt that failed. */
export type Reach =
  /** It did not take the request, or does not say: nothing is known. */
  | { readonly kind: 'unknown' }
  /** Nothing was written: cells are not where they were, or their sheet is gone. */
  | { readonly kind: 'unguarded'; readonly gone: ListedSheet | null }
  /** Nothing was written: the former number format could not be put back. */
  | { readonly kind: 'spoilt' }
  /** Runs were written up to one; null when all were, and only reading back failed. */
  | {
      readonly kind: 'stopped';
      readonly written: readonly Run[];
      readonly culprit: Run | null;
      /** Whether the culprit has its new number format already. */
      readonly formatted: boolean;
    };

/** Looks where the cells are, reads them, writes, and reads again, in one request. */
export async function attemptWrite(send: Send, snapshot: BlockSnapshot, attempt: Attempt): Promise<Tried> {
  const { pending, applied, guarded, spoilt } = attempt;
  const nameAt: BlockSnapshot['nameAt'] = (address) => (guarded ? snapshot.nameAt(address) : null);
  const before = new Map<Run, Excel.Range>();
  const after = new Map<Run, Excel.Range>();
  try {
    await send((context) => {
      context.trace(BEGUN);
      guardRuns(context, [...pending, ...applied], nameAt);
      context.trace(GUARDED);
      if (spoilt !== null) putFormatsBack(context, spoilt.run, spoilt.before);
      context.trace(RESTORED);
      pending.forEach((run, index) => {
        before.set(run, askRun(context, run));
        context.trace(SEEN(index));
      });
      pending.forEach((run, index) => {
        putRun(context, run, FORMATTED(index));
        context.trace(WRITTEN(index));
      });
      for (const run of [...applied, ...pending]) after.set(run, askRun(context, run));
    });
  } catch (fault) {
    const reached = reachedBy(fault);
    const seen = pending.filter((_, index) => reached.has(SEEN(index)));
    const known = new Map(seen.flatMap((run) => pairOf(run, before)));
    return { ok: false, fault, reach: reachOf(attempt, reached), before: statesOfAll(known) };
  }
  return { ok: true, before: statesOfAll(before), after: statesOfAll(after) };
}

const BEGUN = 'begun';
const GUARDED = 'guarded';
const RESTORED = 'restored';
const SEEN = (index: number): string => `seen ${String(index)}`;
const FORMATTED = (index: number): string => `formatted ${String(index)}`;
const WRITTEN = (index: number): string => `written ${String(index)}`;

function reachOf({ pending, applied, spoilt }: Attempt, reached: ReadonlySet<string>): Reach {
  if (!reached.has(BEGUN)) return { kind: 'unknown' };
  if (!reached.has(GUARDED)) return { kind: 'unguarded', gone: sheetGone([...pending, ...applied], reached) };
  if (spoilt !== null && !reached.has(RESTORED)) return { kind: 'spoilt' };
  const unseen = pending.findIndex((_, index) => !reached.has(SEEN(index)));
  const unwritten = pending.findIndex((_, index) => !reached.has(WRITTEN(index)));
  const at = unseen === -1 ? unwritten : unseen;
  return {
    kind: 'stopped',
    written: unseen === -1 ? pending.slice(0, at === -1 ? undefined : at) : [],
    culprit: pending[at] ?? null,
    formatted: unseen === -1 && reached.has(FORMATTED(at)),
  };
}

export function statesOfAll(ranges: ReadonlyMap<Run, Excel.Range>): States {
  return new Map([...ranges].map(([run, range]) => [run, statesOf(run, range)]));
}

function pairOf(run: Run, ranges: ReadonlyMap<Run, Excel.Range>): readonly (readonly [Run, Excel.Range])[] {
  const range = ranges.get(run);
  return range === undefined ? [] : [[run, range]];
}
