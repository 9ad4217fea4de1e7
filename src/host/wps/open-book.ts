import { HostError, type HostEvent, type Snapshot } from '../port';
import { requireIdle } from './editing';
import { WpsEvents } from './events';
import type { Schedule } from './schedule';
import { fullNameOf, presenceOf } from './identity';
import type { Com } from './jsapi';
import { OwnWrites } from './own-writes';
import { Poll } from './polling';
import { readAll, type Reading, withCells } from './reading';
import { readAgain } from './reading-again';
import type { Roots } from './roots';
import { Told } from './told';

/** Field add-ins reconcile as often besides listening to events. */
const POLL = 15_000;
/** A workbook that seems to be closed is looked for once more this much later. */
const AGAIN = 1_000;

interface Parts {
  readonly roots: Roots;
  readonly workbook: Com;
  readonly window: Window;
  readonly schedule: Schedule;
  readonly tell: (event: HostEvent) => void;
  /** Looks whether another workbook is in front. */
  readonly turned: () => void;
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
  /** What the workbook was called when it last answered. */
  private known: string | null;
  /** Calls off the second look for a workbook that seems to be closed. */
  private missing: (() => void) | null = null;

  /** @param before what was open before; the same workbook keeps its identity */
  constructor(
    private readonly parts: Parts,
    before: OpenBook | null,
  ) {
    ({ roots: this.roots, workbook: this.workbook } = parts);
    const { roots, workbook, window, schedule } = parts;
    this.known = fullNameOf(workbook);
    const same = before !== null && fullNameOf(before.workbook) === this.known;
    this.reading = same ? before.reading : null;
    this.own = new OwnWrites(schedule);
    this.events = new WpsEvents({
      roots,
      workbook,
      name: this.known,
      told: this.told,
      own: this.own,
      schedule,
      window,
      tell: parts.tell,
      check: () => {
        this.check();
      },
      turned: parts.turned,
    });
  }

  /** What the workbook is called, or was when it last answered. */
  get name(): string | null {
    this.known = fullNameOf(this.workbook) ?? this.known;
    return this.known;
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
    this.missing?.();
    this.missing = null;
    this.own.forget();
    this.events.stop();
  }

  read(wanted: ReadonlySet<string> | null): Snapshot {
    requireIdle(this.roots);
    const { last, told } = this;
    const quick = wanted === null ? null : this.quick(last, wanted);
    if (quick === null) this.requireAnswer();
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

  private requireAnswer(): void {
    const presence = presenceOf(this.roots, this.workbook, this.name);
    if (presence === 'closed') throw closed();
    if (presence === 'unknown')
      throw new HostError('failed', 'WPS 正忙，没有回应，工作簿尚未读取。请关闭 WPS 的对话框后点“重试”。');
  }

  /**
   * Tells that the workbook was closed when it is not to be found twice running: with it goes what is kept for it, and
   * while WPS asks whether to save it, it answers as little as one that is closed.
   */
  private check(): void {
    const again = this.missing !== null;
    this.missing?.();
    this.missing = null;
    if (presenceOf(this.roots, this.workbook, this.name) !== 'closed') return;
    if (again) this.parts.tell({ kind: 'closed' });
    else
      this.missing = this.parts.schedule(() => {
        this.check();
      }, AGAIN);
  }

  private pollAgain(): void {
    this.stopPolling = this.parts.schedule(() => {
      this.pollAgain();
      this.look();
    }, POLL);
  }

  private look(): void {
    const { reading, told } = this;
    this.parts.turned();
    // What has been told and not read yet need not be found out once more.
    if (reading === null || told.isUnclear || told.areas.length > 0) return;
    let unheard: ReturnType<Poll['look']> = 'structure';
    try {
      unheard = this.poll.look(this.workbook, reading);
    } catch {
      // A sheet that does not answer is gone: reading finds out.
    }
    if (unheard === 'structure') told.restructured();
    if (unheard === 'silent') this.check();
    else if (unheard === 'results') this.parts.tell({ kind: 'calculated' });
    else if (unheard !== 'nothing') this.parts.tell({ kind: 'changed', remote: false });
  }
}

function closed(): HostError {
  return new HostError('gone', '工作簿已经关闭。打开标准工作簿后点“重试”。');
}
