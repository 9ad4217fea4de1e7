import { cellText } from '../../workbook/address';
import { type CellState, type FailedWrite, HostError, type WriteReport, type WrittenCell } from '../port';
import { hostError, reachedBy } from './host-error';
import type { Send } from './request';
import type { ExcelSnapshot } from './snapshot';
import { holds, isLost } from './write-outcome';
import { askRun, putFormatsBack, putRun, type Run, singly, statesOf } from './write-runs';

/** So many requests may fail for their cells before the rest is given up. */
const MOST_FAILURES = 20;

type States = ReadonlyMap<Run, readonly CellState[]>;

/** One set of writes until each of them is known to be done or to have failed. */
export class WriteBatch {
  private readonly before = new Map<Run, readonly CellState[]>();
  private readonly failed: FailedWrite[] = [];
  private failures = 0;
  /** A run that failed after its number format had been set, which is to be put back. */
  private spoilt: Run | null = null;

  constructor(
    private readonly send: Send,
    private readonly snapshot: ExcelSnapshot,
  ) {}

  async write(runs: readonly Run[]): Promise<WriteReport> {
    const after = await this.attempt(runs, []);
    const done: WrittenCell[] = [];
    for (const [run, states] of after) {
      run.writes.forEach(({ address, asked }, index) => {
        const before = this.before.get(run)?.[index];
        const now = states[index];
        if (before === undefined || now === undefined) return;
        if (isLost(asked, before, now)) this.failed.push({ address, error: lost(address) });
        else done.push({ address, before, after: now });
      });
    }
    return { done, failed: this.failed };
  }

  /**
   * Looks, writes and looks again, in one request.
   * @param pending runs to be written
   * @param applied runs that an attempt before has written, and only have to be read back
   * @returns the runs that are written, as read back
   */
  private async attempt(pending: readonly Run[], applied: readonly Run[]): Promise<States> {
    const before = new Map<Run, Excel.Range>();
    const after = new Map<Run, Excel.Range>();
    try {
      await this.send((context) => {
        context.trace(BEGUN);
        if (this.spoilt !== null) putFormatsBack(context, this.spoilt, this.before.get(this.spoilt) ?? []);
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
      if (!reached.has(BEGUN)) return this.afterRefusal(fault, pending, applied);
      return this.afterFailure(fault, reached, { pending, applied, before });
    }
    this.remember(pending, before);
    return statesOfAll(after);
  }

  /** Excel stopped at an action: the runs before it are written, it and those behind it are not. */
  private afterFailure(
    fault: unknown,
    reached: ReadonlySet<string>,
    { pending, applied, before }: Attempt,
  ): Promise<States> {
    // The former number format cannot be put back either: nothing more can be done for that cell.
    if (this.spoilt !== null && !reached.has(RESTORED)) {
      this.spoilt = null;
      return this.attempt(pending, applied);
    }
    const unseen = pending.findIndex((_, index) => !reached.has(SEEN(index)));
    const unwritten = pending.findIndex((_, index) => !reached.has(WRITTEN(index)));
    const at = unseen === -1 ? unwritten : unseen;
    const culprit = pending[at];
    this.remember(unseen === -1 ? pending : pending.slice(0, unseen), before);
    // All is written, and only reading back failed.
    if (culprit === undefined) return this.readBack([...applied, ...pending]);
    const through = unseen === -1 ? pending.slice(0, at) : [];
    const isSpoilt = unseen === -1 && culprit.writes[0].numberFormat !== null && reached.has(FORMATTED(at));
    this.spoilt = isSpoilt ? culprit : null;
    const rest = this.without(culprit, pending.slice(through.length), fault);
    const landed = [...applied, ...through];
    const nothingLeft = rest.length === 0 && landed.length === 0 && this.spoilt === null;
    return nothingLeft ? Promise.resolve(new Map()) : this.attempt(rest, landed);
  }

  /** What is to be tried still when a run failed: its cells one by one, or nothing more of its sheet. */
  private without(culprit: Run, pending: readonly Run[], fault: unknown): readonly Run[] {
    const error = hostError(fault, culprit.sheet.name, this.snapshot.workbook.readOnly);
    this.failures += 1;
    if (this.failures > MOST_FAILURES || error.kind === 'read-only') {
      this.giveUp(pending, error);
      return [];
    }
    if (error.kind === 'protected' || error.kind === 'gone') {
      const sameSheet = (run: Run): boolean => run.sheet.id === culprit.sheet.id;
      this.giveUp(pending.filter(sameSheet), error);
      return pending.filter((run) => !sameSheet(run));
    }
    const others = pending.filter((run) => run !== culprit);
    if (culprit.writes.length > 1)
      return [...singly(culprit).map((run) => this.inherit(culprit, run)), ...others];
    this.giveUp([culprit], error);
    return others;
  }

  /** Excel did not take the request, or does not say how far it came. */
  private async afterRefusal(
    fault: unknown,
    pending: readonly Run[],
    applied: readonly Run[],
  ): Promise<States> {
    const error = hostError(fault, null, this.snapshot.workbook.readOnly);
    if (isTooMuch(fault) && pending.length > 1) {
      const middle = Math.ceil(pending.length / 2);
      const first = await this.attempt(pending.slice(0, middle), applied);
      return new Map([...first, ...(await this.attempt(pending.slice(middle), []))]);
    }
    const untouched = applied.length === 0 && this.failed.length === 0;
    if (untouched && (error.kind === 'editing' || error.kind === 'hung' || isTooMuch(fault))) throw error;
    // Cell by cell: what holds the wanted content is done, whoever's request it was.
    const cells = pending.flatMap((run) => singly(run).map((one) => this.inherit(run, one)));
    const states = await this.readBack([...applied, ...cells]).catch(() => {
      throw unsure(error);
    });
    const landed = new Map(states);
    for (const run of cells) {
      const [{ address, asked }] = run.writes;
      const now = states.get(run)?.[0];
      if (now !== undefined && holds(asked, now)) {
        const before = this.snapshot.cell(address) ?? { value: null, formula: null, numberFormat: 'General' };
        if (!this.before.has(run)) this.before.set(run, [before]);
      } else {
        landed.delete(run);
        this.failed.push({ address, error });
      }
    }
    if (landed.size === 0 && untouched) throw error;
    return landed;
  }

  private async readBack(runs: readonly Run[]): Promise<States> {
    const ranges = new Map<Run, Excel.Range>();
    try {
      await this.send((context) => {
        for (const run of runs) ranges.set(run, askRun(context, run));
      });
    } catch (fault) {
      throw unsure(hostError(fault));
    }
    return statesOfAll(ranges);
  }

  private giveUp(runs: readonly Run[], error: HostError): void {
    for (const run of runs) for (const { address } of run.writes) this.failed.push({ address, error });
  }

  /** Of several attempts the first saw the cells as they were. */
  private remember(runs: readonly Run[], ranges: ReadonlyMap<Run, Excel.Range>): void {
    for (const run of runs) {
      const range = ranges.get(run);
      if (range !== undefined && !this.before.has(run)) this.before.set(run, statesOf(run, range));
    }
  }

  /** A cell taken out of a run keeps what is known of it. */
  private inherit(run: Run, single: Run): Run {
    const state = this.before.get(run)?.[run.writes.indexOf(single.writes[0])];
    if (state !== undefined) this.before.set(single, [state]);
    return single;
  }
}

interface Attempt {
  readonly pending: readonly Run[];
  readonly applied: readonly Run[];
  readonly before: ReadonlyMap<Run, Excel.Range>;
}

const BEGUN = 'begun';
const RESTORED = 'restored';
const SEEN = (index: number): string => `seen ${String(index)}`;
const FORMATTED = (index: number): string => `formatted ${String(index)}`;
const WRITTEN = (index: number): string => `written ${String(index)}`;

function statesOfAll(ranges: ReadonlyMap<Run, Excel.Range>): States {
  return new Map([...ranges].map(([run, range]) => [run, statesOf(run, range)]));
}

function isTooMuch(fault: unknown): boolean {
  return (fault as { readonly code?: unknown } | null)?.code === 'RequestPayloadSizeLimitExceeded';
}

function lost(address: Parameters<typeof cellText>[0]): HostError {
  const message = `${cellText(address)} 写入后没有变化。请检查该单元格后点“重试”。`;
  return new HostError('failed', message, address.sheet);
}

function unsure(error: HostError): HostError {
  const kind = error.kind === 'hung' ? 'hung' : 'failed';
  return new HostError(kind, '无法确定写入是否完成。请点“重试”重新读取。', null, { cause: error });
}
