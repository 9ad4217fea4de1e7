/**
 * The real Office.js over an emulated Excel, for tests. A test file that uses it begins with the comment block
 * `@jest-environment jsdom`.
 *
 *   const excel = await openExcel({ model: filledTemplate(rubric, facts), rubric });
 *   excel.Excel / excel.Office / excel.OfficeExtension      the library; they are globals too, as in a page
 *   excel.grid      the workbook: edit(), insertRows(), protect(), renameSheet(), deleteSheet(), model() …
 *   excel.faults    switches: latency, hang, editing, requestLimit, events, eventDelay, next('editing', 5001 …)
 *   excel.log       what went over the wire: reads, writes, cells (each cell written), clear()
 *   excel.opened    bytes given to createWorkbook
 *   await excel.quiet()   everything is calculated, answered and told
 *   await excel.close()   in afterEach; takes the library out of the page again
 */
import './page';
import type { Rubric } from '../../../src/rubric/rubric';
import type { WorkbookModel } from '../../../src/workbook/model';
import { type Calculate, standardCalculator } from '../../../src/workbench/grid/calculator';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { createOfficeHost, type Faults, type OfficeHost } from '../../../src/workbench/office-host';
import { type Library, load, turns } from './load-office';
import { WireLog } from './wire-log';

export interface ExcelOptions {
  readonly model: WorkbookModel;
  /** Whose formulas are calculated; none are without it. */
  readonly rubric?: Rubric;
  /** Instead of a rubric's: what formulas come to. */
  readonly calculate?: Calculate;
  readonly calculationDelay?: number;
  /** 1.14 when absent. */
  readonly excelApi?: string;
  /** Further requirement sets, such as DelayForCellEdit. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  readonly name?: string;
}

export interface OpenExcel extends Library {
  readonly grid: MemoryGrid;
  readonly host: OfficeHost;
  readonly faults: Faults;
  readonly log: WireLog;
  readonly opened: readonly Uint8Array[];
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a workbook in an emulated Excel and loads the real library into this page. */
export async function openExcel(options: ExcelOptions): Promise<OpenExcel> {
  const calculate =
    options.calculate ?? (options.rubric === undefined ? undefined : standardCalculator(options.rubric));
  const grid = new MemoryGrid(options.model, {
    name: options.name ?? '自评表.xlsx',
    ...(calculate !== undefined && { calculate }),
    ...(options.calculationDelay !== undefined && { calculationDelay: options.calculationDelay }),
  });
  const log = new WireLog();
  const opened: Uint8Array[] = [];
  const host = createOfficeHost(grid, {
    excelApi: options.excelApi ?? '1.14',
    requirements: options.requirements ?? {},
    readOnly: options.readOnly ?? false,
    createWorkbook: (bytes) => opened.push(bytes),
    observer: log,
  });
  const { unload, ...library } = await load(host);
  log.clear();
  return {
    ...library,
    grid,
    host,
    faults: host.faults,
    log,
    opened,
    async quiet() {
      for (let round = 0; round < 3; round += 1) {
        await grid.settled();
        await turns(1);
      }
    },
    async close() {
      // Excel.run lets its references go after it is over.
      await turns(2);
      host.close();
      unload();
    },
  };
}
