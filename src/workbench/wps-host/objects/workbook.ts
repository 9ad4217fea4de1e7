import type { Book } from '../book';
import { notEmulated, NotThere } from '../failures';
import { HostObject, type Page } from '../host-object';
import type { Lease } from '../program';
import { CustomXmlParts } from './custom-xml';
import { Names } from './names';
import { Windows } from './windows';
import { Worksheets } from './worksheets';

/** Workbook */
export class Workbook extends HostObject {
  readonly type = 'Workbook';

  constructor(
    page: Page,
    readonly book: Book,
    private readonly lease: Lease | null = null,
  ) {
    super(page);
  }

  override check(): void {
    if (!this.book.open) throw new NotThere('the workbook is gone');
    if (this.lease?.over === true) throw new NotThere('the workbook came with an event that is over');
  }

  get Name(): string {
    return this.book.grid.name;
  }
  /** Of a workbook that was never saved it is its name. */
  get FullName(): string {
    return this.book.options.fullName;
  }
  get Path(): string {
    return this.FullName.replace(/[\\/]?[^\\/]*$/u, '');
  }
  get ReadOnly(): boolean {
    return this.book.options.readOnly;
  }
  get Date1904(): boolean {
    return this.book.grid.date1904;
  }
  get Saved(): boolean {
    return this.book.saved;
  }
  set Saved(saved: unknown) {
    this.book.saved = saved === true;
  }
  get ProtectStructure(): boolean {
    return false;
  }
  get Worksheets(): Worksheets {
    return new Worksheets(this.page, this.book);
  }
  get Sheets(): Worksheets {
    return this.Worksheets;
  }
  get ActiveSheet(): HostObject {
    return this.page.make.worksheet(this.book, this.book.grid.selection().sheet);
  }
  get Names(): Names {
    return new Names(this.page, this.book, null);
  }
  get Windows(): Windows {
    return new Windows(this.page, [this.book]);
  }
  get CustomXMLParts(): CustomXmlParts {
    return new CustomXmlParts(this.page, this.book);
  }
  get Application(): HostObject {
    return this.page.make.application();
  }
  get Parent(): HostObject {
    return this.Application;
  }
  Activate(): void {
    this.refuseWhileEditing();
    this.program.activateBook(this.book);
  }
  /** Whether it is to be saved makes no difference: what was changed in it is not kept anywhere. */
  Close(): void {
    this.refuseWhileEditing();
    this.program.closeBook(this.book);
  }
  Save(): never {
    throw notEmulated('saving a workbook');
  }
}
