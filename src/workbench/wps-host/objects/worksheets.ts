import type { SheetModel } from '../../../workbook/model';
import type { Book } from '../book';
import { copySheets } from '../copy-sheets';
import { notEmulated, NotThere } from '../failures';
import { HostObject, type Page } from '../host-object';

/** Worksheets, and Sheets, which is the same where there are no charts. */
export class Worksheets extends HostObject {
  readonly type = 'Worksheets';

  constructor(
    page: Page,
    private readonly book: Book,
  ) {
    super(page);
  }

  override check(): void {
    if (!this.book.open) throw new NotThere('the workbook is gone');
  }

  get Count(): number {
    return this.book.grid.sheets().length;
  }
  /** By place, counted from 1, or by name. */
  Item(key: unknown): HostObject {
    const found = this.book.findSheet(key);
    if (found === null) throw new NotThere('there is no such sheet');
    return this.page.make.worksheet(this.book, found.id);
  }
  /** An empty one behind the last. */
  Add(before?: unknown, after?: unknown): HostObject {
    this.refuseWhileEditing();
    const place = this.page.unwrap(after);
    const last = this.book.grid.sheets().at(-1)?.id;
    const { book, sheet } = (place ?? {}) as { readonly book?: Book; readonly sheet?: string };
    if (before !== undefined || place?.type !== 'Worksheet' || book !== this.book || sheet !== last)
      throw notEmulated('adding a sheet but behind the last one');
    const { date1904 } = this.book.grid;
    const names = this.book.grid.sheets().map(({ name }) => name);
    let number = 1;
    while (names.includes(`Sheet${number}`)) number += 1;
    const model = { sheets: [emptySheet(`Sheet${number}`)], names: [], styles: [], date1904 };
    const [id = ''] = this.book.grid.addSheets(model);
    this.program.activateBook(this.book);
    this.book.grid.select(id, { top: 0, left: 0, bottom: 0, right: 0 });
    return this.page.make.worksheet(this.book, id);
  }
  /** All of them, behind the last sheet of a workbook. */
  Copy(before?: unknown, after?: unknown): void {
    this.refuseWhileEditing();
    const sheets = this.book.grid.sheets().map(({ id }) => id);
    copySheets(this.page, this.book, sheets, before, after);
  }
}

/** A sheet with nothing on it. */
export function emptySheet(name: string): SheetModel {
  return {
    name,
    visibility: 'visible',
    cells: [],
    merges: [],
    columns: [],
    rows: [],
    defaultRowHeight: 14.25,
    frozen: null,
    showGridLines: true,
    validations: [],
    notes: [],
    links: [],
    conditionalFormats: [],
    protected: false,
    print: {
      orientation: 'portrait',
      paper: 9,
      fit: null,
      titleRows: null,
      area: null,
      margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      header: '',
      footer: '',
      centred: false,
      breaks: [],
    },
  };
}
