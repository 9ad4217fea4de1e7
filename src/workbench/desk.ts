import type { Door, DoorId } from './doors/door';
import { openDoor } from './doors/open-door';
import { OpenedFile, SaveError } from './file/opened-file';
import type { OfficeHostObserver } from './office-host';
import type { RunningUniver } from './univer/create-univer';
import { UniverGrid } from './univer/univer-grid';

/** A workbook on the desk: the file it came from, the grid that shows it, the program that the pane meets. */
export interface OpenBook {
  readonly file: OpenedFile;
  readonly grid: UniverGrid;
  readonly door: Door;
}

/** What the desk tells the page. */
export interface DeskObserver {
  readonly say: (text: string) => void;
  readonly opened: (book: OpenBook) => void;
  readonly changed: () => void;
  /** The pane asked for a new workbook beside this one. */
  readonly asked: (bytes: Uint8Array) => void;
  readonly showPane: (shown: boolean) => void;
  readonly wire?: OfficeHostObserver;
}

/** One workbook at a time, with its pane. */
export class Desk {
  private book: OpenBook | null = null;
  private doorId: DoorId = 'excel';

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
    const { say, opened, changed } = this.observer;
    const last = this.book;
    // While the last one is still there: should this fail, it stays as it is.
    const grid = new UniverGrid(this.univer, name, file.model, say);
    last?.door.close();
    this.pane.replaceChildren();
    last?.grid.dispose();
    grid.listen(({ kind }) => {
      if (kind === 'changed') changed();
    });
    grid.onEditing((editing) => {
      if (this.book?.grid === grid) this.book.door.editing = editing;
    });
    this.book = { file, grid, door: this.doorTo(grid) };
    opened(this.book);
  }

  /** Lets the pane meet another program from now on; the workbook stays as it is. */
  enterBy(id: DoorId): void {
    if (id === this.doorId) return;
    this.doorId = id;
    if (this.book === null) return;
    const { file, grid, door } = this.book;
    door.close();
    this.pane.replaceChildren();
    this.book = { file, grid, door: this.doorTo(grid) };
  }

  private doorTo(grid: UniverGrid): Door {
    const { say, asked, showPane, wire } = this.observer;
    return openDoor(this.doorId, {
      grid,
      // Not the name alone: another file of the same name must not inherit what the pane keeps for this one.
      workbookId: `${grid.name}?${crypto.randomUUID()}`,
      pane: this.pane,
      openWorkbook: asked,
      showPane,
      say,
      ...(wire !== undefined && { wire }),
    });
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
