import { HostError, type HostEvent, type Snapshot } from '../port';
import { requireIdle } from './editing';
import { WpsEvents } from './events';
import type { Schedule } from './schedule';
import { fullNameOf } from './identity';
import type { Com } from './jsapi';
import { OwnWrites } from './own-writes';
import { Poll } from './polling';
import { readAll, type Reading, withCells } from './reading';
import { readAgain } from './reading-again';
import type { Roots } from './roots';
import { Told } from './told';

/** Field add-ins reconcile as often besides listening to events. */
const POLL = 15_000;

interface Parts {
  readonly roots: Roots;
  readonly workbook: Com;
  readonly window: Window;
  readonly schedule: Schedule;
  readonly tell: (event: HostEvent) => void;
}

/** The workbook that the host was opened for: what was read of it, and what is heard of it. */
export class OpenBook {
  readonly roots: Roots;
  readonly workbook: Com;
  readonly told = new Told();
  readonly own: OwnWrites;
  private reading: Reading | null;
  private readonly events: WpsEvents;
  private readonly poll = new Poll();
  private stopPolling: (() => void) | null = null;

  /** @param before what was open before; the same workbook keeps its identity */
  constructor(
    private readonly parts: Parts,
    before: OpenBook | null,
  ) {
    ({ roots: this.roots, workbook: this.workbook } = parts);
    const { roots, workbook, window, schedule } = parts;
    const same = before !== null && fullNameOf(before.workbook) === fullNameOf(workbook);
    this.reading = same ? before.reading : null;
    this.own = new OwnWrites(schedule);
    this.events = new WpsEvents({
      roots,
      workbook,
      told: this.told,
      own: this.own,
      schedule,
      window,
      tell: parts.tell,
      check: () => {
        if (fullNameOf(workbook) === null) parts.tell({ kind: 'closed' });
      },
    });
  }

  get last(): Reading {
    if (this.reading === null) throw closed();
    return this.reading;
  }

  /** Begins to listen, and reads everything. */
  start(): Snapshot {
    this.events.start();
    this.pollAgain();
    try {
      return this.adopt(readAll(this.workbook, this.reading, null)).snapshot;
    } catch (fault) {
      this.stop();
      throw fault;
    }
  }

  stop(): void {
    this.stopPolling?.();
    this.stopPolling = null;
    this.own.forget();
    this.events.stop();
  }

  read(wanted: ReadonlySet<string> | null): Snapshot {
    requireIdle(this.roots);
    const { last, told } = this;
    const quick = wanted === null ? null : this.quick(last, wanted);
    if (quick === null && fullNameOf(this.workbook) === null) throw closed();
    const reading = quick ?? readAll(this.workbook, last, wanted);
    told.clear();
    return this.adopt(reading).snapshot;
  }

  adopt(reading: Reading): Reading {
    this.reading = reading;
    return reading;
  }

  /** Cells were not where they had been read. */
  moved(): void {
    this.told.restructured();
    this.events.noticed({ kind: 'changed', remote: false });
  }

  /** Whatever does not go as it should is a reason to read all. */
  private quick(last: Reading, wanted: ReadonlySet<string>): Reading | null {
    try {
      return readAgain(withCells(last, wanted), wanted, this.told);
    } catch {
      return null;
    }
  }

  private pollAgain(): void {
    this.stopPolling = this.parts.schedule(() => {
      this.pollAgain();
      this.look();
    }, POLL);
  }

  private look(): void {
    const { reading, told } = this;
    // What has been told and not read yet need not be found out once more.
    if (reading === null || told.isUnclear || told.areas.length > 0) return;
    let unheard: ReturnType<Poll['look']> = 'structure';
    try {
      unheard = this.poll.look(this.workbook, reading);
    } catch {
      // A sheet that does not answer is gone: reading finds out.
    }
    if (unheard === 'structure') told.restructured();
    if (unheard === 'closed') this.parts.tell({ kind: 'closed' });
    else if (unheard === 'results') this.parts.tell({ kind: 'calculated' });
    else if (unheard !== 'nothing') this.parts.tell({ kind: 'changed', remote: false });
  }
}

function closed(): HostError {
  return new HostError('gone', '工作簿已经关闭。打开标准工作簿后点“重试”。');
}
