import { cellText } from '../../workbook/address';
import { type CellState, type FailedWrite, HostError, type WriteReport, type WrittenCell } from '../port';
import { hostError } from './host-error';
import type { Send } from './request';
import type { BlockSnapshot, ListedSheet } from '../common/snapshot';
import { type Attempt, attemptWrite, type Reach, type States, statesOfAll } from './write-attempt';
import { holds, isLost } from '../common/write-outcome';
import { askRun, type Run, singly } from './write-runs';

/** So many requests may fail for their cells before the rest is given up. */
const MOST_FAILURES = 20;

/** One set of writes until each of them is known to be done or to have failed. */
export class WriteBatch {
  private readonly before = new Map<Run, readonly CellState[]>();
  private readonly failed: FailedWrite[] = [];
  private failures = 0;
  /** A run that failed after its number format had been set, which is to be put back. */
  private spoilt: Run | null = null;

  constructor(
    private readonly send: Send,
    private readonly snapshot: BlockSnapshot,
    private readonly guarded: boolean,
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
   * Writes in one request, and finds out what became of it.
   * @param applied runs that an attempt before has written, and only have to be read back
   * @returns the runs that are written, as read back
   */
  private async attempt(pending: readonly Run[], applied: readonly Run[]): Promise<States> {
    const { spoilt } = this;
    const attempt: Attempt = {
      pending,
      applied,
      guarded: this.guarded,
      spoilt: spoilt === null ? null : { run: spoilt, before: this.before.get(spoilt) ?? [] },
    };
    const tried = await attemptWrite(this.send, this.snapshot, attempt);
    // Of several attempts the first saw the cells as they were.
    for (const [run, states] of tried.before) if (!this.before.has(run)) this.before.set(run, states);
    if (tried.ok) return tried.after;
    const { fault, reach } = tried;
    switch (reach.kind) {
      case 'unknown':
        return this.afterRefusal(fault, pending, applied);
      case 'unguarded':
        return this.afterMove(fault, reach.gone, attempt);
      case 'spoilt':
        // Nothing more can be done for that cell.
        this.spoilt = null;
        return this.attempt(pending, applied);
      case 'stopped':
        return this.afterFailure(fault, reach, attempt);
    }
  }

  /** A sheet is gone, or cells are not where they were. */
  private afterMove(
    fault: unknown,
    gone: ListedSheet | null,
    { pending, applied }: Attempt,
  ): Promise<States> {
    const error = hostError(fault, gone?.name ?? null);
    // That Excel says it so, and not otherwise, was not compared with Excel.
    const elsewhere =
      error.kind === 'gone' || (fault as { readonly code?: unknown }).code === 'InvalidArgument';
    if (!elsewhere) throw error;
    if (gone !== null) {
      const lives = ({ sheet }: Run): boolean => sheet.id !== gone.id;
      const all = [...pending, ...applied];
      this.giveUp(
        all.filter((run) => !lives(run)),
        error,
      );
      return this.goOn(pending.filter(lives), applied.filter(lives));
    }
    const message = '工作表刚刚插入或删除了行列，未写入。将按新的位置重新读取。';
    const moved = new HostError('moved', message, null, { cause: fault });
    throw applied.length === 0 ? moved : unsure(moved);
  }

  /** Excel stopped at an action: the runs before it are written, it and those behind it are not. */
  private afterFailure(
    fault: unknown,
    { written, culprit, formatted }: Extract<Reach, { kind: 'stopped' }>,
    { pending, applied }: Attempt,
  ): Promise<States> {
    const landed = [...applied, ...written];
    if (culprit === null) return this.readBack(landed);
    this.spoilt = formatted && culprit.writes[0].numberFormat !== null ? culprit : null;
    return this.goOn(this.without(culprit, pending.slice(written.length), fault), landed);
  }

  private goOn(pending: readonly Run[], applied: readonly Run[]): Promise<States> {
    const nothing = pending.length === 0 && applied.length === 0 && this.spoilt === null;
    return nothing ? Promise.resolve(new Map()) : this.attempt(pending, applied);
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

  /** A cell taken out of a run keeps what is known of it. */
  private inherit(run: Run, single: Run): Run {
    const state = this.before.get(run)?.[run.writes.indexOf(single.writes[0])];
    if (state !== undefined) this.before.set(single, [state]);
    return single;
  }
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
