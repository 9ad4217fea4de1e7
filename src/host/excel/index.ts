import { type CellAddress, cellText } from '../../workbook/address';
import type { DefinedName, WorkbookModel } from '../../workbook/model';
import type { SheetContent } from '../../workbook/source';
import {
  type Capabilities,
  type CellWrite,
  type DefineReport,
  type Host,
  HostError,
  type HostEvent,
  type Mark,
  type MarkOptions,
  type MarkReport,
  type Snapshot,
  type WriteReport,
} from '../port';
import { ExcelEvents } from './events';
import { hostError } from './host-error';
import { MoveGuard } from './move-guard';
import { readAgain, readFirst } from './reading';
import { type Send, sender } from './request';
import type { BlockSnapshot } from '../common/snapshot';
import { within } from './watchdog';
import { base64, capabilitiesOfExcel, requireFloor, workbookUrl } from './workbook-file';
import { writeCells } from './writing';

export interface ExcelHostOptions {
  /** How long an answer of Excel may take before it counts as hung, in milliseconds. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 15_000;

/** Marks, names, sheets and surveys. */
const later = () => import('./later');

/**
 * Excel as the port, over the Office.js of the page; `Office.onReady` has to have resolved. The globals `Excel` and
 * `Office` are only touched when a method is called.
 */
export function excelHost({ timeLimit = TIME_LIMIT }: ExcelHostOptions = {}): Host {
  return new ExcelHost(timeLimit);
}

class ExcelHost implements Host {
  private readonly send: Send;
  private last: BlockSnapshot | null = null;
  private events: ExcelEvents | null = null;
  private readonly guard = new MoveGuard();
  /** Readings are numbered, so that one that was overtaken does not count. */
  private asked = 0;
  private adopted = 0;

  constructor(private readonly timeLimit: number) {
    this.send = sender(() => this.timeLimit);
  }

  get capabilities(): Capabilities {
    return capabilitiesOfExcel();
  }

  open(listener: (event: HostEvent) => void): Promise<Snapshot> {
    return answered(async () => {
      requireFloor();
      this.events ??= new ExcelEvents((id) => this.last?.sheetById(id)?.name ?? null);
      const { events } = this;
      events.start(listener);
      const number = ++this.asked;
      const progress = { listening: false };
      try {
        const snapshot = await readFirst(this.send, workbookUrl(), {
          register: (context) => {
            events.register(context);
          },
          registered: () => {
            progress.listening = true;
          },
        });
        return this.adopt(number, snapshot);
      } catch (fault) {
        // Where it is not known that Excel has the registrations, the next attempt makes new ones.
        events.mute();
        if (!progress.listening && this.events === events) this.events = null;
        throw fault;
      }
    });
  }

  read(wanted: ReadonlySet<string> | null): Promise<Snapshot> {
    return answered(async () => {
      const last = this.opened();
      const number = ++this.asked;
      return this.adopt(number, await readAgain(this.send, last, wanted));
    });
  }

  write(writes: readonly CellWrite[]): Promise<WriteReport> {
    return answered(async () => {
      const last = this.opened();
      if (writes.length === 0) return { done: [], failed: [] };
      try {
        const report = await writeCells(this.send, last, writes, this.guard.isOn);
        this.guard.passed();
        return report;
      } catch (fault) {
        if (fault instanceof HostError && fault.kind === 'moved') {
          this.guard.refused(last);
          void this.events?.changed('Local');
        }
        throw fault;
      }
    });
  }

  mark(marks: readonly Mark[], options: MarkOptions = {}): Promise<MarkReport> {
    return answered(async () => {
      const { layMarks } = await later();
      return layMarks(this.send, this.opened(), marks, options);
    });
  }

  unmark(): Promise<MarkReport> {
    return answered(async () => {
      const { takeMarksAway } = await later();
      // Sheets may have come since the last reading, and been protected.
      const now = await readAgain(this.send, this.opened(), new Set());
      return takeMarksAway(this.send, now);
    });
  }

  survey(sheets: readonly string[] | null): Promise<readonly SheetContent[]> {
    return answered(async () => {
      const { surveySheets } = await later();
      return surveySheets(this.send, this.opened(), sheets);
    });
  }

  define(names: readonly DefinedName[]): Promise<DefineReport> {
    return answered(async () => {
      const { defineNames } = await later();
      return defineNames(this.send, this.opened(), names);
    });
  }

  addSheets(model: WorkbookModel): Promise<void> {
    return answered(async () => {
      const { addSheetsOf } = await later();
      return addSheetsOf(this.send, this.opened(), model);
    });
  }

  reveal({ sheet: name, row, column }: CellAddress): Promise<void> {
    return answered(async () => {
      const sheet = this.opened().sheet(name);
      if (sheet === null) throw new HostError('gone', `工作表“${name}”已被删除或改名。`, name);
      if (!sheet.visible) {
        const place = cellText({ sheet: sheet.name, row, column });
        const message = `工作表“${sheet.name}”已隐藏，无法定位到 ${place}。请先取消隐藏。`;
        throw new HostError('failed', message, sheet.name);
      }
      await this.send((context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet.id);
        worksheet.activate();
        worksheet.getRangeByIndexes(row, column, 1, 1).select();
      }).catch((fault: unknown) => {
        throw hostError(fault, sheet.name);
      });
    });
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    return answered(() => within(this.timeLimit, Excel.createWorkbook(base64(bytes))));
  }

  async close(): Promise<void> {
    const { events } = this;
    this.events = null;
    await events?.stop(this.timeLimit);
  }

  private opened(): BlockSnapshot {
    if (this.last === null) throw new HostError('failed', '工作簿尚未读取。请点“重试”。');
    return this.last;
  }

  private adopt(number: number, snapshot: BlockSnapshot): BlockSnapshot {
    if (number > this.adopted) {
      this.adopted = number;
      this.last = snapshot;
    }
    return snapshot;
  }
}

/** Whatever goes wrong is an error of the port. */
async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw hostError(fault);
  }
}
