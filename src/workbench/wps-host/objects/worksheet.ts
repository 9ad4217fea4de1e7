import { COLUMNS, ROWS } from '../../../workbook/address';
import type { GridSheet } from '../../grid/grid';
import { askedAreas } from '../addresses';
import type { Book } from '../book';
import { copySheets } from '../copy-sheets';
import { notEmulated, NotThere, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';
import type { Lease } from '../program';
import { Names } from './names';
import { Range, type RangeUnit } from './range';

/** XlSheetVisibility */
const VISIBILITY = { visible: -1, hidden: 0, veryHidden: 2 } as const;

/** Worksheet */
export class Worksheet extends HostObject {
  readonly type = 'Worksheet';

  constructor(
    page: Page,
    readonly book: Book,
    readonly sheet: string,
    private readonly lease: Lease | null = null,
  ) {
    super(page);
  }

  override check(): void {
    this.book.sheet(this.sheet);
    if (this.lease?.over === true) throw new NotThere('the sheet came with an event that is over');
  }

  get Name(): string {
    return this.state().name;
  }
  set Name(_name: unknown) {
    throw notEmulated('giving a sheet another name');
  }
  /** Counted from 1. */
  get Index(): number {
    return this.book.grid.sheets().findIndex(({ id }) => id === this.sheet) + 1;
  }
  /** Empty in workbooks without macros. */
  get CodeName(): string {
    return '';
  }
  /** xlWorksheet */
  get Type(): number {
    return -4167;
  }
  get Visible(): number {
    return VISIBILITY[this.state().visibility];
  }
  set Visible(_visible: unknown) {
    throw notEmulated('showing and hiding sheets');
  }
  get ProtectContents(): boolean {
    return this.state().protected;
  }
  get Parent(): HostObject {
    return this.page.make.workbook(this.book);
  }
  get Application(): HostObject {
    return this.page.make.application();
  }
  get Names(): Names {
    return new Names(this.page, this.book, this.sheet);
  }
  /** Of an empty sheet the first cell. */
  get UsedRange(): HostObject {
    const area = this.book.grid.usedArea(this.sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    return this.page.make.range(this.book, this.sheet, [area]);
  }
  get Cells(): Range {
    return this.all('cells');
  }
  get Rows(): Range {
    return this.all('rows');
  }
  get Columns(): Range {
    return this.all('columns');
  }
  Range(from: unknown, to?: unknown): HostObject {
    const areas = askedAreas(this.page, this.book, this.sheet, from, to);
    return this.page.make.range(this.book, this.sheet, areas);
  }
  Activate(): void {
    this.refuseWhileEditing();
    if (this.state().visibility !== 'visible') throw new Refusal('a hidden sheet cannot be activated');
    this.program.activateBook(this.book);
    const { grid } = this.book;
    if (grid.selection().sheet !== this.sheet)
      grid.select(this.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  }
  Select(): void {
    this.Activate();
  }
  Calculate(): void {
    // Nothing is ever left uncalculated.
  }
  /** Behind the last sheet of a workbook; without a place, into a workbook of its own. */
  Copy(before?: unknown, after?: unknown): void {
    this.refuseWhileEditing();
    copySheets(this.page, this.book, [this.sheet], before, after);
  }

  /** @returns false where the user was asked, and said no: that is what happens with DisplayAlerts on */
  Delete(): boolean {
    this.refuseWhileEditing();
    const { structure } = this.book.options;
    if (structure === null) throw notEmulated('deleting a sheet of this workbook');
    if (this.program.settings.get('DisplayAlerts') !== false) return false;
    structure.deleteSheet(this.sheet);
    return true;
  }

  private state(): GridSheet {
    return this.book.sheet(this.sheet);
  }

  private all(unit: RangeUnit): Range {
    const area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
    return new Range(this.page, this.book, this.sheet, [area], null, unit);
  }
}
