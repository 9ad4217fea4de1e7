import type { GridEvent } from '../grid/grid';
import type { Book } from './book';
import type { Happening, HappeningArgument, Lease, Listener } from './program';
import type { WpsProfile } from './profile';

/** What of the program events go by. */
export interface EventSource {
  readonly profile: WpsProfile;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly listeners: readonly Listener[];
}

/** Tells the listeners of all pages what happens, in the program's own way of doing so. */
export class Events {
  /** What listeners have thrown: the program swallows it. */
  readonly errors: unknown[] = [];
  private over = false;
  /** Whether AfterCalculate is still to be told. */
  private calculated = false;

  constructor(private readonly source: EventSource) {}

  /** Nothing is told any more. */
  close(): void {
    this.over = true;
  }

  /** What happens at the grid of a workbook. */
  relay(book: Book): () => void {
    let front = book.grid.selection().sheet;
    return book.grid.listen((event) => {
      book.follow(event);
      if (event.kind === 'changed' || event.kind === 'sheetAdded') book.saved = false;
      if (event.kind === 'activated' && event.sheet !== front) {
        if (book.grid.sheets().some(({ id }) => id === front))
          this.fire(book, 'SheetDeactivate', [{ kind: 'sheet', sheet: front }]);
        front = event.sheet;
      }
      this.atGrid(book, event);
    });
  }

  /** Unless the add-in keeps events back. */
  fire(book: Book, event: string, args: readonly HappeningArgument[] = []): void {
    const { profile, settings } = this.source;
    if (profile.enableEvents === 'works' && settings.get('EnableEvents') === false) return;
    this.tell({ event, book, args });
  }

  private atGrid(book: Book, event: GridEvent): void {
    const { profile } = this.source;
    const { kind, sheet } = event;
    switch (kind) {
      case 'changed': {
        const args: readonly HappeningArgument[] = [
          { kind: 'sheet', sheet },
          { kind: 'range', sheet, area: event.area },
        ];
        if (event.origin !== 'addin') this.fire(book, 'SheetChange', args);
        else this.ownChange(book, args);
        break;
      }
      case 'calculated':
        if (profile.calculations === 'untold') break;
        this.fire(book, 'SheetCalculate', [{ kind: 'sheet', sheet }]);
        if (!this.calculated) {
          this.calculated = true;
          queueMicrotask(() => {
            this.calculated = false;
            this.fire(book, 'AfterCalculate');
          });
        }
        break;
      case 'selected':
        this.fire(book, 'SheetSelectionChange', [
          { kind: 'sheet', sheet },
          { kind: 'range', sheet, area: event.area },
        ]);
        break;
      case 'activated':
        this.fire(book, 'SheetActivate', [{ kind: 'sheet', sheet }]);
        break;
      case 'sheetAdded':
        this.fire(book, 'WorkbookNewSheet', [{ kind: 'workbook' }, { kind: 'sheet', sheet }]);
        break;
      case 'sheetDeleted':
      case 'sheetRenamed':
      case 'protection':
        // The program has no event for it.
        break;
    }
  }

  /** What the add-in writes itself: told within the write, after it, or not at all. Whether it is kept back is decided when it happens. */
  private ownChange(book: Book, args: readonly HappeningArgument[]): void {
    const { profile, settings } = this.source;
    if (profile.ownChanges === 'never') return;
    if (profile.enableEvents === 'works' && settings.get('EnableEvents') === false) return;
    const happening = { event: 'SheetChange', book, args };
    if (profile.ownChanges === 'at-once') this.tell(happening);
    else
      setTimeout(() => {
        this.tell(happening);
      }, 0);
  }

  private tell(happening: Happening): void {
    if (this.over || !happening.book.open) return;
    for (const listener of [...this.source.listeners]) {
      if (listener.event !== happening.event) continue;
      // A page that is gone.
      if ((listener.page as { readonly closed?: unknown }).closed === true) continue;
      const lease: Lease = { over: false };
      try {
        listener.tell(happening, lease);
      } catch (error) {
        this.errors.push(error);
      } finally {
        lease.over = this.source.profile.targets === 'stale';
      }
    }
  }
}
