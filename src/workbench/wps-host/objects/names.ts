import { nameFault } from '../../../rubric/names';
import { quoteSheet } from '../../../workbook/address';
import type { DefinedName } from '../../../workbook/model';
import { placeOfName } from '../../grid/named-place';
import type { Book } from '../book';
import { notEmulated, NotThere, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';

/** Names of the workbook, or of a sheet. Where a sheet's own names are listed is a switch of the profile. */
export class Names extends HostObject {
  readonly type = 'Names';

  constructor(
    page: Page,
    private readonly book: Book,
    /** The sheet's id; null for the workbook's. */
    private readonly sheet: string | null,
  ) {
    super(page);
  }

  override check(): void {
    if (!this.book.open) throw new NotThere('the workbook is gone');
    if (this.sheet !== null) this.book.sheet(this.sheet);
  }

  get Count(): number {
    return this.list().length;
  }
  /** By place, counted from 1, or by name; a sheet's own one by `表!名`, in the sheet's own list by `名` too. */
  Item(key: unknown): HostObject {
    const list = this.list();
    const found =
      typeof key === 'number' ? list[key - 1] : list.find((one) => this.spellings(one).includes(fold(key)));
    if (found === undefined) throw new NotThere('there is no such name');
    return this.page.make.name(this.book, found);
  }
  /** Of the whole workbook only; one that is there gets the new meaning. */
  Add(name: unknown, refersTo: unknown, visible?: unknown): HostObject {
    this.refuseWhileEditing();
    if (this.sheet !== null) throw notEmulated('names of a sheet');
    if (typeof name !== 'string' || nameFault(name) !== null)
      throw new Refusal('the name is against the rules');
    if (typeof refersTo !== 'string' || !/^=./su.test(refersTo))
      throw new Refusal('a name refers to a formula that begins with =');
    const defined = { name, refersTo: refersTo.slice(1), sheet: null, hidden: visible === false };
    this.book.grid.defineName(defined);
    return this.page.make.name(this.book, defined);
  }

  private list(): readonly DefinedName[] {
    const { sheetNames } = this.program.profile;
    const sheets = this.book.grid.sheets();
    const own = this.book.grid.names();
    if (this.sheet !== null)
      return sheetNames === 'workbook'
        ? []
        : own.filter(({ sheet }) => sheet !== null && sheets[sheet]?.id === this.sheet);
    return own.filter(({ sheet }) => sheet === null || sheetNames !== 'sheet');
  }

  private spellings(defined: DefinedName): readonly string[] {
    const full = fold(fullName(this.book, defined));
    return this.sheet === null ? [full] : [full, fold(defined.name)];
  }
}

/** `表!名` for a sheet's own name. */
function fullName({ grid }: Book, { name, sheet }: DefinedName): string {
  return sheet === null ? name : `${quoteSheet(grid.sheets()[sheet]?.name ?? '')}!${name}`;
}

function fold(key: unknown): string {
  return String(key).toLowerCase();
}

/** Name; it tells what it means now, also after rows were inserted. */
export class Name extends HostObject {
  readonly type = 'Name';

  constructor(
    page: Page,
    private readonly book: Book,
    private readonly defined: DefinedName,
  ) {
    super(page);
  }

  override check(): void {
    this.now();
  }

  get Name(): string {
    return fullName(this.book, this.defined);
  }
  get RefersTo(): string {
    return `=${this.now().refersTo}`;
  }
  get Value(): string {
    return this.RefersTo;
  }
  get Visible(): boolean {
    return !this.now().hidden;
  }
  set Visible(visible: unknown) {
    const { name, refersTo, sheet } = this.now();
    if (sheet !== null) throw notEmulated('names of a sheet');
    this.book.grid.defineName({ name, refersTo, hidden: visible !== true });
  }
  /** Of a name that means no cells of this workbook an error, or null: a switch of the profile. */
  get RefersToRange(): HostObject | null {
    const places = this.now()
      .refersTo.split(/,(?=(?:'[^']|[^'!,]+!))/u)
      .map((part) => placeOfName(this.book.grid, part));
    const [first] = places;
    const areas = places.flatMap((place) => (place?.sheet === first?.sheet && place ? [place.area] : []));
    if (first !== null && first !== undefined && areas.length === places.length)
      return this.page.make.range(this.book, first.sheet, areas);
    if (this.program.profile.noRange === 'null') return null;
    throw new Refusal('the name means no cells');
  }
  get Parent(): HostObject {
    const { sheet } = this.defined;
    const id = sheet === null ? undefined : this.book.grid.sheets()[sheet]?.id;
    return id === undefined ? this.page.make.workbook(this.book) : this.page.make.worksheet(this.book, id);
  }
  Delete(): void {
    this.refuseWhileEditing();
    const { structure } = this.book.options;
    if (structure === null || this.defined.sheet !== null) throw notEmulated('taking this name away');
    structure.define(this.defined.name, null);
  }

  private now(): DefinedName {
    const found = this.book.open
      ? this.book.grid
          .names()
          .find(({ name, sheet }) => name === this.defined.name && sheet === this.defined.sheet)
      : undefined;
    if (found === undefined) throw new NotThere('the name is gone');
    return found;
  }
}
