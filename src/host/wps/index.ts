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
import { capabilitiesOfWps, FILE_NAME, OPENS_AT } from './capabilities';
import { quietly, requireIdle } from './editing';
import type { Schedule } from './schedule';
import { hostError, known } from './host-error';
import { call, isCom, made, orNull, part, read } from './jsapi';
import { frontNameOf } from './identity';
import { nameOfSheet } from './listing';
import { OpenBook } from './open-book';
import { rangeOf } from './ranges';
import { sheetOf } from './reading';
import { type Roots, rootsOf } from './roots';
import { filesOf, writeTemporary } from './temporary-file';
import { writeCells } from './writing';

export type { Schedule } from './schedule';

export interface WpsHostOptions {
  /** The page with the roots of the JSAPI. */
  readonly window?: Window;
  readonly schedule?: Schedule;
}

/** WPS has one pane for all workbooks: it can be asked whether the one in front is still the one that was opened. */
export interface FrontHost extends Host {
  /** Whether another workbook is in front, and answers. */
  isElsewhere(): boolean;
  /** Is called when another workbook has come to the front. */
  whenElsewhere(run: () => void): void;
}

/** Marks, names, sheets and surveys. */
const later = () => import('./later');

/**
 * WPS 表格 as the port, over the JSAPI of the page; the roots have to be there: see waitForJsapi. Every call of the
 * JSAPI is synchronous, so nothing comes between the steps of one method and there is no answer to wait for.
 */
export function wpsHost({
  window: page = window,
  schedule = scheduleOf(page),
}: WpsHostOptions = {}): FrontHost {
  return new WpsHost(page, schedule);
}

function scheduleOf(page: Window): Schedule {
  return (run, ms) => {
    const timer = page.setTimeout(run, ms);
    return () => {
      page.clearTimeout(timer);
    };
  };
}

class WpsHost implements FrontHost {
  readonly opensAt = OPENS_AT;
  private elsewhere: (() => void) | null = null;
  private book: OpenBook | null = null;
  private roots: Roots | null = null;
  private capable: Capabilities | null = null;

  constructor(
    private readonly page: Window,
    private readonly schedule: Schedule,
  ) {}

  get capabilities(): Capabilities {
    const roots = orNull(() => this.root());
    if (roots === null) return capabilitiesOfWps(null);
    return (this.capable ??= capabilitiesOfWps(roots));
  }

  open(listener: (event: HostEvent) => void): Promise<Snapshot> {
    return answered(() => {
      const roots = this.root();
      requireIdle(roots);
      const workbook = orNull(() => read(roots.application, 'ActiveWorkbook'));
      if (!isCom(workbook)) throw new HostError('gone', '没有打开的工作簿。请打开标准工作簿后点“重试”。');
      const before = this.book;
      before?.stop();
      const { page, schedule } = this;
      const turned = (): void => {
        if (this.isElsewhere()) this.elsewhere?.();
      };
      this.book = new OpenBook({ roots, workbook, window: page, schedule, tell: listener, turned }, before);
      return this.book.start();
    });
  }

  read(wanted: ReadonlySet<string> | null): Promise<Snapshot> {
    return answered(() => this.opened().read(wanted));
  }

  write(writes: readonly CellWrite[]): Promise<WriteReport> {
    return answered(() => {
      const book = this.opened();
      if (writes.length === 0) return { done: [], failed: [] };
      const { roots, workbook, told, own } = book;
      try {
        const { report, reading } = own.during(() => writeCells(roots, workbook, book.last, told, writes));
        book.adopt(reading);
        own.wrote(report.done);
        return report;
      } catch (fault) {
        if (fault instanceof HostError && fault.kind === 'moved') book.moved();
        throw fault;
      }
    });
  }

  mark(marks: readonly Mark[], options: MarkOptions = {}): Promise<MarkReport> {
    return answered(async () => {
      const { layMarks } = await later();
      const book = this.opened();
      return this.working(book, marks.length, () => layMarks(book.last, marks, options));
    });
  }

  unmark(): Promise<MarkReport> {
    return answered(async () => {
      const { takeMarksAway } = await later();
      const book = this.opened();
      return this.working(book, Number.POSITIVE_INFINITY, () => takeMarksAway(book.last));
    });
  }

  survey(sheets: readonly string[] | null): Promise<readonly SheetContent[]> {
    return answered(async () => {
      const { surveySheets } = await later();
      const book = this.opened();
      requireIdle(book.roots);
      return surveySheets(book.last, sheets);
    });
  }

  define(names: readonly DefinedName[]): Promise<DefineReport> {
    return answered(async () => {
      const { defineNames } = await later();
      const book = this.opened();
      const report = this.working(book, names.length, () => defineNames(book.last, names));
      book.told.restructured();
      return report;
    });
  }

  addSheets(model: WorkbookModel): Promise<void> {
    return answered(async () => {
      const { addSheetsOf } = await later();
      // The writer of files is large, and few people ever add a sheet.
      const { buildWorkbook } = await import('../xlsx/build/build-workbook');
      const book = this.opened();
      const { roots, workbook } = book;
      book.told.restructured();
      this.working(book, Number.POSITIVE_INFINITY, () => {
        addSheetsOf(roots, workbook, book.last, model, buildWorkbook);
      });
    });
  }

  reveal({ sheet: name, row, column }: CellAddress): Promise<void> {
    return answered(() => {
      const { last, roots, workbook } = this.opened();
      const sheet = sheetOf(last.listing, name);
      if (sheet === null || nameOfSheet(sheet.com) === null) throw known('gone', name);
      if (!sheet.visible) {
        const place = cellText({ sheet: sheet.name, row, column });
        const message = `工作表“${sheet.name}”已隐藏，无法定位到 ${place}。请先取消隐藏。`;
        throw new HostError('failed', message, sheet.name);
      }
      requireIdle(roots);
      orNull(() => call(workbook, 'Activate'));
      call(sheet.com, 'Activate');
      call(rangeOf(sheet.com, { top: row, left: column, bottom: row, right: column }), 'Select');
    });
  }

  openWorkbook(bytes: Uint8Array): Promise<void> {
    return answered(() => {
      const roots = this.root();
      const files = filesOf(roots);
      if (files === null)
        throw new HostError('unsupported', '此版本的 WPS 不能由加载项打开新工作簿。请升级 WPS 后再试。');
      requireIdle(roots);
      made(part(roots.application, 'Workbooks'), 'Open', writeTemporary(files, FILE_NAME, bytes));
    });
  }

  close(): Promise<void> {
    const { book } = this;
    this.book = null;
    book?.stop();
    return Promise.resolve();
  }

  isElsewhere(): boolean {
    const roots = orNull(() => this.root());
    const front = roots === null ? null : frontNameOf(roots);
    return front !== null && front !== this.book?.name;
  }

  whenElsewhere(run: () => void): void {
    this.elsewhere = run;
  }

  /** Work of the host's own, of which no event is to be told. */
  private working<T>({ roots, own }: OpenBook, steps: number, work: () => T): T {
    requireIdle(roots);
    return own.during(() => quietly(roots, steps, work));
  }

  private root(): Roots {
    this.roots ??= rootsOf(this.page);
    if (this.roots === null)
      throw new HostError('unsupported', '没有找到 WPS 表格的接口。请在 WPS 表格中打开本加载项。');
    return this.roots;
  }

  private opened(): OpenBook {
    if (this.book === null) throw new HostError('failed', '工作簿尚未读取。请点“重试”。');
    return this.book;
  }
}

/** Whatever goes wrong is an error of the port. */
async function answered<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw hostError(fault);
  }
}
