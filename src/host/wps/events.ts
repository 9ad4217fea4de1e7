import type { HostEvent } from '../port';
import { areasOf, firstCellOf } from './decode';
import { fullNameOf } from './identity';
import { ask, call, type Com, isCom, orNull } from './jsapi';
import { nameOfSheet } from './listing';
import type { OwnWrites } from './own-writes';
import type { Roots } from './roots';
import type { Schedule } from './schedule';
import type { Told } from './told';

/** A workbook that is being closed is looked for again this much later: the user may think better of it. */
const CLOSING = 1_000;
/** Which workbook is in front is asked this much later: WPS may tell of it while the one before still is. */
const TURNING = 100;
/** A sheet is told of before it is deleted. */
const DELETING = 100;

interface Parts {
  readonly roots: Roots;
  readonly workbook: Com;
  /** What it is called now. */
  readonly name: string | null;
  readonly told: Told;
  readonly own: OwnWrites;
  readonly schedule: Schedule;
  readonly window: Window;
  /** Told of what the port tells. */
  readonly tell: (event: HostEvent) => void;
  /** Looks whether the workbook is still open. */
  readonly check: () => void;
  /** Looks whether another workbook is in front. */
  readonly turned: () => void;
}

type Listener = (...given: readonly unknown[]) => void;

/**
 * What WPS tells, as events of the port. It tells of every workbook, and may tell of the add-in's own writes at once,
 * later or never. What an event brings along is asked at once, since it may not answer later, and no error gets out
 * of a listener.
 */
export class WpsEvents {
  private readonly listeners: readonly (readonly [string, Listener])[];
  private registered: readonly (readonly [string, Listener])[] = [];
  private readonly waiting = new Set<() => void>();
  private fullName: string | null;
  private readonly api: Com | null;

  constructor(private readonly parts: Parts) {
    this.fullName = parts.name;
    const found = parts.roots.having('ApiEvent');
    const api = found === null ? null : orNull(() => ask(found.on, found.member));
    this.api = isCom(api) ? api : null;
    const { told, tell } = parts;
    const activated = (workbook: unknown): void => {
      if (!this.isOurs(workbook)) {
        this.after(TURNING, parts.turned);
        return;
      }
      told.doubted();
      tell({ kind: 'activated' });
    };
    const listeners: Readonly<Record<string, Listener>> = {
      SheetChange: (sheet, target) => {
        this.changed(sheet, target);
      },
      SheetSelectionChange: (sheet, target) => {
        this.selected(sheet, target);
      },
      SheetActivate: (sheet) => {
        if (this.isOn(sheet)) tell({ kind: 'activated' });
      },
      // Whose sheet it is would cost calls for each sheet of each calculation; a reading too much costs less.
      SheetCalculate: () => {
        tell({ kind: 'calculated' });
      },
      AfterCalculate: () => {
        tell({ kind: 'calculated' });
      },
      WorkbookActivate: activated,
      WindowActivate: activated,
      WorkbookNewSheet: (workbook) => {
        if (this.isOurs(workbook)) this.restructured(0);
      },
      SheetBeforeDelete: (sheet) => {
        if (this.isOn(sheet)) this.restructured(DELETING);
      },
      WorkbookBeforeClose: (workbook) => {
        if (this.isOurs(workbook)) this.after(CLOSING, parts.check);
      },
    };
    this.listeners = Object.entries(listeners).map(([name, listen]) => [name, this.guarded(listen)]);
  }

  start(): void {
    const { api } = this;
    if (api !== null)
      // A build that does not know one of them tells the others.
      this.registered = this.listeners.filter(([name, listener]) =>
        orNull(() => {
          call(api, 'AddApiEventListener', name, listener);
          return true;
        }),
      );
    this.parts.window.addEventListener('focus', this.focused);
  }

  stop(): void {
    this.parts.window.removeEventListener('focus', this.focused);
    for (const stop of this.waiting) stop();
    this.waiting.clear();
    const { api } = this;
    // Always with the listener: without it a build may drop those of other pages too.
    if (api !== null)
      for (const [name, listener] of this.registered)
        orNull(() => call(api, 'RemoveApiEventListener', name, listener));
    this.registered = [];
  }

  /** Tells of a change that no event told of. */
  noticed(event: HostEvent): void {
    this.parts.tell(event);
  }

  private readonly focused = (): void => {
    this.parts.tell({ kind: 'activated' });
    this.parts.turned();
  };

  /** A listener that swallows its errors, and everything that comes while the host itself is at work. */
  private guarded(listen: Listener): Listener {
    return (...given) => {
      if (this.parts.own.busy) return;
      try {
        listen(...given);
      } catch {
        // What was missed is found by the poll.
      }
    };
  }

  private changed(sheet: unknown, target: unknown): void {
    const { told, own, tell } = this.parts;
    if (!isCom(sheet)) return;
    const name = nameOfSheet(sheet);
    const areas = isCom(target) ? areasOf(orNull(() => ask(target, 'Address'))) : null;
    if (name !== null && isCom(target) && own.isEcho(name, areas, target)) return;
    if (!this.isOn(sheet)) return;
    if (name === null) told.restructured();
    else told.edited(name, areas);
    tell({ kind: 'changed', remote: false });
  }

  private selected(sheet: unknown, target: unknown): void {
    if (!isCom(sheet) || !isCom(target) || !this.isOn(sheet)) return;
    const name = nameOfSheet(sheet);
    const cell = firstCellOf(orNull(() => ask(target, 'Address')));
    if (name !== null && cell !== null)
      this.parts.tell({ kind: 'selected', address: { sheet: name, ...cell } });
  }

  private restructured(later: number): void {
    this.parts.told.restructured();
    this.after(later, () => {
      // What was read in between may still have been as before.
      this.parts.told.restructured();
      this.parts.tell({ kind: 'changed', remote: false });
    });
  }

  private after(ms: number, run: () => void): void {
    const stop = this.parts.schedule(() => {
      this.waiting.delete(stop);
      run();
    }, ms);
    this.waiting.add(stop);
  }

  private isOn(sheet: unknown): boolean {
    if (!isCom(sheet)) return false;
    const workbook = orNull(() => ask(sheet, 'Parent'));
    // A sheet that does not say where it belongs may be ours.
    return !isCom(workbook) || this.isOurs(workbook);
  }

  /** By its path, for wrappers cannot be compared; ours may have been stored under another one. */
  private isOurs(workbook: unknown): boolean {
    if (!isCom(workbook)) return true;
    const name = fullNameOf(workbook);
    if (name === this.fullName) return true;
    this.fullName = fullNameOf(this.parts.workbook);
    return name === this.fullName;
  }
}
