import type { Book } from '../book';
import { NotThere } from '../failures';
import { HostObject, type Page } from '../host-object';

/** Windows of a workbook, or of the program: each workbook has one. */
export class Windows extends HostObject {
  readonly type = 'Windows';

  constructor(
    page: Page,
    private readonly books: readonly Book[],
  ) {
    super(page);
  }

  get Count(): number {
    return this.books.length;
  }
  Item(key: unknown): HostObject {
    const found =
      typeof key === 'number' ? this.books[key - 1] : this.books.find(({ grid }) => grid.name === key);
    if (found === undefined) throw new NotThere('there is no such window');
    return this.page.make.window(found);
  }
}

/** Window */
export class BookWindow extends HostObject {
  readonly type = 'Window';

  constructor(
    page: Page,
    private readonly book: Book,
  ) {
    super(page);
  }

  override check(): void {
    if (!this.book.open) throw new NotThere('the window is gone');
  }

  get Caption(): string {
    return this.book.grid.name;
  }
  /** Undefined on builds without it. */
  get Hwnd(): number | undefined {
    return this.program.profile.hwnd ? this.book.options.hwnd : undefined;
  }
  get ActiveSheet(): HostObject {
    return this.page.make.worksheet(this.book, this.book.grid.selection().sheet);
  }
  get Parent(): HostObject {
    return this.page.make.workbook(this.book);
  }
  Activate(): void {
    this.refuseWhileEditing();
    this.program.activateBook(this.book);
  }
}
