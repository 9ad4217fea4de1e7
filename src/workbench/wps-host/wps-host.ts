import type { Grid } from '../grid/grid';
import { lackIn, LACKS } from './engine';
import { lookUp } from './objects/api-event';
import { openPage, putRoots } from './page';
import type { WpsProfile } from './profile';
import { RunningProgram } from './running-program';

export interface WpsHostOptions {
  /** Workbook.ReadOnly. As in the program itself, a read-only workbook can be changed, but not saved. */
  readonly readOnly?: boolean;
  /** Workbook.FullName; the grid's name by default, as of a workbook that was never saved. */
  readonly fullName?: string;
  /** Takes a workbook that Workbooks.Open opened and nobody closed again in the same turn. */
  readonly openWorkbook?: (bytes: Uint8Array) => void;
  readonly showTaskPane?: (pane: {
    readonly id: number;
    readonly url: string;
    readonly title: string;
  }) => void;
  readonly hideTaskPane?: (id: number) => void;
  /** Listeners of pages that are gone stay registered: nobody knows whether WPS takes them away. */
  readonly keepsListeners?: boolean;
}

/** WPS 表格 as an add-in meets it, over a grid. */
export interface WpsHost {
  /**
   * Puts the roots and the lacks of the profile's engine into a page's window, before its scripts run. A window of
   * the realm that the emulator itself runs in keeps its engine.
   */
  readonly install: (window: object) => void;
  readonly calls: BridgeCalls;
  /** A cell is being edited: every setter throws, and so does every method that changes something. */
  editing: boolean;
  /** The program answers nobody: every call over the bridge throws. */
  busy: boolean;
  /** How many listeners of events are registered. */
  readonly listenerCount: number;
  /**
   * Presses a ribbon button: calls what the page has under a dotted path.
   * @returns what the callback returned
   * @throws Error where there is no such function, or where it answers with a promise
   */
  press(
    entryWindow: object,
    callback: string,
    control: { readonly Id: string; readonly Tag?: string },
  ): unknown;
  /** The workbook's window comes to the front. */
  readonly activate: () => void;
  /** The workbook is closed; every wrapper of it is stale from then on. */
  readonly close: () => void;
  /** The user closes the workbook, and nothing else. */
  readonly closeFirst: () => void;
  taskPanes(): readonly { readonly id: number; readonly url: string; readonly visible: boolean }[];
  /** Another workbook is opened by the user: its events reach the add-in as well. It comes to the front. */
  openBeside(grid: Grid, fullName?: string): void;
  /** What listeners of events have thrown; the program swallows it. */
  readonly listenerErrors: readonly unknown[];
  /** Transactions of DebugTools that have ended. */
  readonly undoTransactions: readonly { readonly description: string; readonly cancelled: boolean }[];
  /** How many have begun and not ended. */
  readonly openTransactions: () => number;
}

/** What goes over the bridge: every property get, set and method call on an object of the host is one call. */
export interface BridgeCalls {
  readonly count: number;
  /** By `Range.Value2`; a set as `Range.Value2=`. */
  byMember(): ReadonlyMap<string, number>;
  reset(): void;
}

/** Makes a WPS of a grid. What it does not emulate it refuses, or has not at all. */
export function createWpsHost(grid: Grid, profile: WpsProfile, options: WpsHostOptions = {}): WpsHost {
  const program = new RunningProgram(profile, {
    openWorkbook: options.openWorkbook ?? (() => undefined),
    showTaskPane: options.showTaskPane ?? (() => undefined),
    hideTaskPane: options.hideTaskPane ?? (() => undefined),
    keepsListeners: options.keepsListeners ?? false,
  });
  const book = program.add(grid, {
    fullName: options.fullName ?? grid.name,
    readOnly: options.readOnly ?? false,
  });

  function install(window: object): void {
    program.forget(window);
    const { Object: own } = window as { readonly Object?: unknown };
    // Of the realm that the emulator itself runs in nothing is taken, and an object that stands for a page has none.
    if (own !== undefined && own !== Object) lackIn(window, LACKS[profile.engine]);
    const roots = openPage(program, window);
    const put = (): void => {
      putRoots(program, window, roots);
    };
    if (profile.injectedAfter > 0) setTimeout(put, profile.injectedAfter);
    else put();
  }

  return {
    install,
    calls: program.calls,
    get editing() {
      return program.editing;
    },
    set editing(editing) {
      program.editing = editing;
    },
    get busy() {
      return program.busy;
    },
    set busy(busy) {
      program.busy = busy;
    },
    get listenerCount() {
      return program.listeners.length;
    },
    press(entryWindow, callback, { Id, Tag = '' }) {
      const found = lookUp(entryWindow, callback);
      if (found === null) throw new Error(`The page has no function ${callback}.`);
      const answer: unknown = found({ Id, Tag });
      if (typeof (answer as { readonly then?: unknown } | null | undefined)?.then === 'function')
        throw new Error(`${callback} answers with a promise: callbacks of the ribbon are synchronous.`);
      return answer;
    },
    activate() {
      if (!book.open) return;
      if (program.active === book) program.tellActivated(book);
      else program.activateBook(book);
    },
    close() {
      if (book.open) program.closeBook(book);
      program.close();
    },
    closeFirst() {
      if (book.open) program.closeBook(book);
    },
    taskPanes: () => [...program.panes.values()].map(({ id, url, visible }) => ({ id, url, visible })),
    openBeside(other, fullName = other.name) {
      program.add(other, { fullName });
    },
    listenerErrors: program.events.errors,
    undoTransactions: program.undo.ended,
    openTransactions: () => program.undo.open,
  };
}
