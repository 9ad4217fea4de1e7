import type { Grid } from '../grid/grid';
import { openBook } from './excel/open-book';
import { Faults, HOST_CODE } from './faults';
import { answerQuery } from './interpreter';
import { kindOf, observed, type OfficeHostObserver } from './observer';
import type { QueryAnswer, QueryRequest } from './protocol';
import { win32Surface } from './win32';

/** The bit of a request's flags that says that it waits while a cell is being edited (delayForCellEdit). */
const WAITS_FOR_EDITING = 64;

/** The version of ExcelApi that the host has when nothing else is said: what the product needs (Office LTSC 2021). */
export const EXCEL_API = '1.14';

export interface OfficeHostOptions {
  /** The version of ExcelApi that the host has. */
  readonly excelApi?: string;
  /** Further requirement sets; `DelayForCellEdit` lets requests wait while a cell is being edited. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  /** Office.context.document.url; the workbook's name by default. */
  readonly documentUrl?: string;
  readonly faults?: Faults;
  /** Opens a workbook beside this one. */
  readonly createWorkbook?: (bytes: Uint8Array) => void;
  readonly observer?: OfficeHostObserver;
}

/** Excel as an add-in meets it, over a grid. */
export interface OfficeHost {
  readonly faults: Faults;
  /** Puts the host into a window, before office.js is loaded there. */
  readonly install: (window: object) => void;
  /**
   * Presses a ribbon button: runs the function that the page has associated under this name.
   * @returns whether it was found and said that it is done
   */
  runCommand(name: string, controlId?: string): Promise<boolean>;
  /** The workbook's window comes to the front. */
  readonly activate: () => void;
  /** What the host holds for the add-in, for tests that look for leaks. */
  held(): { readonly references: number; readonly listeners: number };
  close(): void;
}

/** Makes an Excel of a grid; what it does not emulate it refuses as ApiNotFound. */
export function createOfficeHost(grid: Grid, options: OfficeHostOptions = {}): OfficeHost {
  const faults = options.faults ?? new Faults();
  const readOnly = options.readOnly ?? false;
  const commands = new Map<string, (done: boolean) => void>();
  let commandCount = 0;
  let queue: Promise<unknown> = Promise.resolve();
  /** Requests under way; what they cause is told when they have been answered. */
  let busy = 0;
  let held: (() => void)[] = [];
  let open = true;

  const opened = openBook(observed(grid, options.observer), {
    readOnly,
    createWorkbook: options.createWorkbook ?? (() => undefined),
    deliver(type, target, message) {
      if (faults.events === 'missing') return;
      const times = faults.events === 'doubled' ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        deliver(() => {
          surface.sendEvent(type, target, message);
        });
    },
  });
  const stopListening = grid.listen(({ kind }) => {
    if (kind === 'selected') deliver(surface.sendSelection);
  });

  const surface = win32Surface({
    documentUrl: options.documentUrl ?? grid.name,
    readOnly,
    requirements: {
      ExcelApi: options.excelApi ?? EXCEL_API,
      RichApiRuntime: '1.2',
      RichApiRuntimeFlag: '1.2',
      SharedRuntime: '1.1',
      ExcelApiUndo: '1.7',
      ...options.requirements,
    },
    locale: 'zh-CN',
    execute,
    commandDone(id, status) {
      commands.get(id)?.(status === 0);
      commands.delete(id);
    },
  });

  function deliver(send: () => void): void {
    if (busy > 0) {
      held.push(send);
      return;
    }
    const go = (): void => {
      if (open) send();
    };
    if (faults.eventDelay > 0) setTimeout(go, faults.eventDelay);
    else queueMicrotask(go);
  }

  function answered(): void {
    busy -= 1;
    if (busy > 0) return;
    const waiting = held;
    held = [];
    for (const send of waiting) deliver(send);
  }

  /** Carries out requests one after the other. */
  function execute(body: string, flags: number, kind: string): Promise<{ readonly body: string } | number> {
    const request = JSON.parse(body) as QueryRequest;
    const entry = { kind: kindOf(request, kind), request };
    const counted = entry.kind === 'read' || entry.kind === 'write';
    const fault = counted ? faults.take() : 'none';
    const editing = fault === 'editing' || (faults.editing && counted);
    const hang =
      fault === 'hang-after' || fault === 'hang-before' ? fault : counted ? `hang-${faults.hang}` : '';
    const observe = (answer: QueryAnswer | number | null): void =>
      options.observer?.request?.({ ...entry, answer });

    async function carryOut(): Promise<{ readonly body: string } | number> {
      busy += 1;
      try {
        const answer = await answerQuery(request, opened.roots);
        const text = JSON.stringify(answer);
        if (faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, faults.latency));
        const tooLarge = text.length > faults.answerLimit;
        observe(tooLarge ? HOST_CODE.answerTooLarge : answer);
        return tooLarge ? HOST_CODE.answerTooLarge : { body: text };
      } finally {
        // After whoever waits for the answer has taken it.
        queueMicrotask(answered);
      }
    }

    async function handle(): Promise<{ readonly body: string } | number> {
      if (typeof fault === 'number') return refuse(fault);
      if (editing && (flags & WAITS_FOR_EDITING) === 0) return refuse(HOST_CODE.editing);
      if (body.length > faults.requestLimit) return refuse(HOST_CODE.requestTooLarge);
      if (hang === 'hang-before' || hang === 'hang-after') {
        if (hang === 'hang-after') await carryOut();
        else observe(null);
        return new Promise<never>(() => undefined);
      }
      return carryOut();
    }

    async function refuse(code: number): Promise<number> {
      if (faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, faults.latency));
      observe(code);
      return code;
    }

    const ready = editing && (flags & WAITS_FOR_EDITING) !== 0 ? faults.editingOver() : Promise.resolve();
    return ready.then(() => {
      const answer = queue.then(handle);
      // A request without an answer does not hold up those behind it.
      queue = Promise.race([
        answer,
        hang.startsWith('hang-') && hang !== 'hang-no' ? Promise.resolve() : answer,
      ]);
      // Of a closed host nothing is heard any more.
      return answer.then((given) => (open ? given : new Promise<never>(() => undefined)));
    });
  }

  return {
    faults,
    install: surface.install,
    runCommand(name, controlId = name) {
      commandCount += 1;
      const id = `command${commandCount}`;
      return new Promise((resolve) => {
        commands.set(id, resolve);
        if (!surface.sendCommand(id, name, controlId)) resolve(false);
      });
    },
    activate: opened.activate,
    held: () => ({ references: opened.book.references.size, listeners: opened.book.events.size }),
    close() {
      open = false;
      opened.close();
      stopListening();
    },
  };
}
