import { OpenedFile, SaveError } from './file/opened-file';
import { createOfficeHost, type OfficeHost, type OfficeHostObserver } from './office-host';
import { loadPane } from './page/pane-frame';
import type { RunningUniver } from './univer/create-univer';
import { UniverGrid } from './univer/univer-grid';

/** A workbook on the desk: the file it came from, the grid that shows it, the Excel that the pane meets. */
export interface OpenBook {
  readonly file: OpenedFile;
  readonly grid: UniverGrid;
  readonly host: OfficeHost;
}

/** What the desk tells the page. */
export interface DeskObserver {
  readonly say: (text: string) => void;
  readonly opened: (book: OpenBook) => void;
  readonly changed: () => void;
  /** The pane asked for a new workbook beside this one. */
  readonly asked: (bytes: Uint8Array) => void;
  readonly wire?: OfficeHostObserver;
}

/** One workbook at a time, with its pane. */
export class Desk {
  private book: OpenBook | null = null;

  constructor(
    private readonly univer: RunningUniver,
    private readonly pane: HTMLElement,
    private readonly observer: DeskObserver,
  ) {}

  get current(): OpenBook | null {
    return this.book;
  }

  /** Whether something would be lost. */
  get unsaved(): boolean {
    return this.book?.file.unsaved(this.book.grid) ?? false;
  }

  /**
   * Puts a workbook on the desk in place of the one that is there.
   * @throws FileError, and whatever the grid cannot show; the present workbook is left as it is
   */
  open(name: string, bytes: Uint8Array): void {
    const file = new OpenedFile(name, bytes);
    const { say, opened, changed, asked, wire } = this.observer;
    const last = this.book;
    // While the last one is still there: should this fail, it stays as it is.
    const grid = new UniverGrid(this.univer, name, file.model, say);
    last?.host.close();
    this.pane.replaceChildren();
    last?.grid.dispose();
    const host = createOfficeHost(grid, {
      // Not the name alone: another file of the same name must not inherit what the pane keeps for this one.
      documentUrl: `${name}?${crypto.randomUUID()}`,
      createWorkbook: asked,
      ...(wire !== undefined && { observer: wire }),
    });
    grid.onEditing((editing) => {
      host.faults.editing = editing;
    });
    grid.listen(({ kind }) => {
      if (kind === 'changed') changed();
    });
    this.book = { file, grid, host };
    loadPane(this.pane, host);
    opened(this.book);
  }

  /** The bytes to be saved, once everything has been calculated. @throws SaveError */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    if (this.book === null) throw new SaveError('没有打开的工作簿。');
    const { file, grid } = this.book;
    await grid.settled();
    const bytes = file.save(grid);
    file.markSaved(grid);
    return { name: file.name, bytes };
  }
}
