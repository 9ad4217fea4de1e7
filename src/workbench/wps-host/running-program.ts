import { openWorkbook } from '../../host/xlsx/workbook-file';
import type { WorkbookModel } from '../../workbook/model';
import type { Grid } from '../grid/grid';
import { MemoryGrid } from '../grid/memory-grid';
import { Book } from './book';
import { CallCounter } from './calls';
import { Events } from './events';
import { NotThere, Refusal } from './failures';
import { FileStore } from './file-system';
import { emptySheet } from './objects/worksheets';
import type { Listener, Program, TaskPaneState } from './program';
import type { WpsProfile } from './profile';

/** What the program tells whoever emulates it. */
export interface Outside {
  readonly openWorkbook: (bytes: Uint8Array) => void;
  readonly showTaskPane: (pane: {
    readonly id: number;
    readonly url: string;
    readonly title: string;
  }) => void;
  readonly hideTaskPane: (id: number) => void;
  /** Listeners of pages that are gone stay registered. */
  readonly keepsListeners: boolean;
}

/** The program as it runs: its workbooks, windows, panes and files. */
export class RunningProgram implements Program {
  readonly calls = new CallCounter();
  editing = false;
  busy = false;
  readonly books: Book[] = [];
  active: Book | null = null;
  readonly settings = new Map<string, unknown>();
  readonly listeners: Listener[] = [];
  readonly storage = new Map<string, string | number | boolean>();
  readonly panes = new Map<number, TaskPaneState>();
  readonly files = new FileStore();
  readonly undo: Program['undo'] = { open: 0, ended: [] };
  readonly events: Events;
  private readonly stops = new Map<Book, () => void>();
  private windows = 0;
  private paneCount = 0;
  private flushing = false;

  constructor(
    readonly profile: WpsProfile,
    private readonly outside: Outside,
  ) {
    this.events = new Events(this);
  }

  /** A workbook with a window comes to the front. */
  add(
    grid: Grid,
    {
      fullName,
      readOnly = false,
      file = null,
    }: {
      readonly fullName: string;
      readonly readOnly?: boolean;
      readonly file?: Book['options']['file'];
    },
  ): Book {
    this.windows += 1;
    const book = new Book(grid, {
      fullName,
      readOnly,
      file,
      hwnd: 0x10000 + 2 * this.windows,
      structure: grid instanceof MemoryGrid ? grid : null,
    });
    this.books.push(book);
    this.stops.set(book, this.events.relay(book));
    this.activateBook(book);
    return book;
  }

  openFile(path: string): Book {
    const bytes = this.files.read(path);
    if (bytes === null) throw new Refusal('there is no such file');
    const name = path.replace(/^.*[\\/]/su, '');
    const grid = new MemoryGrid(openWorkbook(bytes).model(), { name });
    const book = this.add(grid, { fullName: path, file: { path, bytes } });
    this.files.hold(path);
    this.events.fire(book, 'WorkbookOpen', [{ kind: 'workbook' }]);
    setTimeout(() => {
      if (book.open) this.outside.openWorkbook(bytes);
    }, 0);
    return book;
  }

  newBook(): Book {
    const model: WorkbookModel = { sheets: [emptySheet('Sheet1')], names: [], styles: [], date1904: false };
    const name = `工作簿${this.windows + 1}`;
    const book = this.add(new MemoryGrid(model, { name }), { fullName: name });
    this.events.fire(book, 'NewWorkbook', [{ kind: 'workbook' }]);
    return book;
  }

  closeBook(book: Book): void {
    if (!book.open) throw new NotThere('the workbook is gone');
    this.events.fire(book, 'WorkbookBeforeClose', [{ kind: 'workbook' }, { kind: 'cancel' }]);
    book.open = false;
    this.stops.get(book)?.();
    this.stops.delete(book);
    this.books.splice(this.books.indexOf(book), 1);
    if (book.options.file !== null) this.files.release(book.options.file.path);
    if (this.active !== book) return;
    this.active = null;
    const next = this.books.at(-1);
    if (next !== undefined) this.activateBook(next);
  }

  activateBook(book: Book): void {
    const before = this.active;
    if (before === book) return;
    if (before !== null) this.events.fire(before, 'WorkbookDeactivate', [{ kind: 'workbook' }]);
    this.active = book;
    this.tellActivated(book);
  }

  /** Its window comes to the front, and others went there meanwhile. */
  tellActivated(book: Book): void {
    this.events.fire(book, 'WorkbookActivate', [{ kind: 'workbook' }]);
    this.events.fire(book, 'WindowActivate', [{ kind: 'workbook' }, { kind: 'window' }]);
  }

  newPane(url: string, title: string): TaskPaneState {
    this.paneCount += 1;
    const pane = { id: this.paneCount, url, title, visible: false, settings: new Map<string, unknown>() };
    this.panes.set(pane.id, pane);
    return pane;
  }

  showPane(pane: TaskPaneState, visible: boolean): void {
    if (pane.visible === visible) return;
    pane.visible = visible;
    const { id, url, title } = pane;
    if (visible) this.outside.showTaskPane({ id, url, title });
    else this.outside.hideTaskPane(id);
    const { active } = this;
    if (active !== null) this.events.fire(active, visible ? 'AfterTaskPaneShow' : 'AfterTaskPaneHidden');
  }

  removePane(pane: TaskPaneState): void {
    this.showPane(pane, false);
    this.panes.delete(pane.id);
  }

  flush(): void {
    for (const book of this.books) book.flush();
  }

  flushSoon(): void {
    if (this.flushing) return;
    this.flushing = true;
    queueMicrotask(() => {
      this.flushing = false;
      this.flush();
    });
  }

  /** Of a page that is loaded anew nothing is left, unless this build keeps its listeners. */
  forget(page: object): void {
    if (this.outside.keepsListeners) return;
    const gone = this.listeners.filter((one) => one.page === page);
    for (const one of gone) this.listeners.splice(this.listeners.indexOf(one), 1);
  }

  close(): void {
    this.events.close();
    for (const stop of this.stops.values()) stop();
    this.stops.clear();
  }
}
