import { excelHost } from '../../../src/host/excel';
import { loadRubric } from '../../../src/rubric/load';
import type { Rubric } from '../../../src/rubric/rubric';
import { type Reviewer, reviewer } from '../../../src/session/reviewer';
import { createSession } from '../../../src/session/session';
import type { Session, SheetView } from '../../../src/session/view';
import { type CellAddress, singleCell } from '../../../src/workbook/address';
import type { Scalar, WorkbookModel } from '../../../src/workbook/model';
import type { GridCell } from '../../../src/workbench/grid/grid';
import { rubric2019 } from '../../support/facts';
import { type ExcelOptions, openExcel, type OpenExcel } from '../../support/office';
import { MemoryStore } from '../../session/support';

/**
 * The whole chain: a workbook that calculates, an emulated Excel, the real Office.js, the Excel host, the session.
 * Time is the test's: {@link OfficeSession.pass} moves it on for every part of the chain alike.
 */
export class OfficeSession {
  private constructor(
    readonly excel: OpenExcel,
    readonly session: Session,
    readonly store: MemoryStore,
    readonly rubric: Rubric,
  ) {}

  /** Opens a workbook and starts a session over it; requests so far are counted. */
  static async open(
    model: WorkbookModel,
    { checks = reviewer, ...more }: Partial<ExcelOptions> & { readonly checks?: Reviewer } = {},
  ): Promise<OfficeSession> {
    const rubric = rubric2019();
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'performance'] });
    const excel = await openExcel({ model, rubric, ...more });
    const store = new MemoryStore();
    const session = createSession({
      host: excelHost({ timeLimit: 2_000 }),
      store,
      rubrics: {
        library: [rubric],
        load: (text, file) => Promise.resolve(loadRubric(text, file)),
      },
      templates: () => Promise.resolve(new Uint8Array()),
      reviewer: () => Promise.resolve(checks),
      now: () => Date.now(),
      schedule(run, ms) {
        const timer = setTimeout(run, ms);
        return () => {
          clearTimeout(timer);
        };
      },
    });
    const opened = new OfficeSession(excel, session, store, rubric);
    await opened.until(session.start());
    await opened.pass(1_000);
    return opened;
  }

  /** Moves time on, with all that it sets off. */
  async pass(ms: number): Promise<void> {
    await jest.advanceTimersByTimeAsync(ms);
  }

  /** Moves time on until something is done. */
  async until(work: Promise<unknown>): Promise<void> {
    const state = { done: false };
    void work.finally(() => {
      state.done = true;
    });
    for (let step = 0; step < 10_000; step += 1) {
      await jest.advanceTimersByTimeAsync(0);
      // Read anew: the promise sets it.
      if ((state as { readonly done: boolean }).done) return;
      await jest.advanceTimersByTimeAsync(10);
    }
    throw new Error('it never ends');
  }

  get view(): SheetView {
    const view = this.session.view();
    if (view.phase !== 'ready') throw new Error(`the session is ${view.phase}: ${JSON.stringify(view)}`);
    return view;
  }

  /** Where a name stands now. */
  place(name: string): CellAddress {
    const found = this.excel.grid.names().find((one) => one.name === name && one.sheet === null);
    const address = singleCell(found?.refersTo ?? '');
    if (address === null) throw new Error(`no cell ${name}`);
    return address;
  }

  cell(name: string): GridCell {
    const { sheet, row, column } = this.place(name);
    const { grid } = this.excel;
    const area = { top: row, left: column, bottom: row, right: column };
    return grid.cells(grid.sheetId(sheet), area)[0]![0]!;
  }

  value(name: string): Scalar {
    return this.cell(name).value;
  }

  /** A person types into the cell of a name. */
  type(name: string, typed: Scalar, who: 'user' | 'remote' = 'user'): void {
    const { sheet, row, column } = this.place(name);
    const { grid } = this.excel;
    grid.edit(grid.sheetId(sheet), [{ row, column, typed }], who);
  }

  /** Requests since the last call; releases and the library's own left out. */
  requests(): { readonly reads: number; readonly writes: number } {
    const { reads, writes } = this.excel.log;
    this.excel.log.clear();
    return { reads, writes };
  }

  async close(): Promise<void> {
    const { excel, session } = this;
    excel.faults.hang = 'no';
    excel.faults.editing = false;
    await this.until(session.stop());
    await excel.close();
    jest.useRealTimers();
  }
}
