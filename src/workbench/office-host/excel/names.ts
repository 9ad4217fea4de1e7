import { nameFault } from '../../../rubric/names';
import type { DefinedName } from '../../../workbook/model';
import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import { placeOfName } from '../../grid/named-place';
import { type Book, findSheet } from './book';
import type { Place } from './references';

/** Excel.NamedItemCollection: the names of the whole workbook, or those local to a sheet. */
export class NamedItemCollection extends WireObject {
  override readonly wireType: string = 'NamedItemCollection';

  constructor(
    private readonly book: Book,
    /** Null for the workbook. */
    private readonly sheet: string | null,
  ) {
    super();
  }

  override items(): readonly NamedItem[] {
    const sheets = this.book.grid.sheets();
    return this.book.grid
      .names()
      .filter((one) => (one.sheet === null ? null : (sheets[one.sheet]?.id ?? '')) === this.sheet)
      .map((one) => new NamedItem(this.book, one, this.sheet));
  }

  override item(key: unknown): NamedItem | null {
    const name = String(key).toLowerCase();
    return this.items().find((one) => one.Name.toLowerCase() === name) ?? null;
  }

  GetItemOrNullObject(key: unknown): NamedItem | null {
    return this.item(key);
  }
  GetCount(): number {
    return this.items().length;
  }
  /** Of the whole workbook only, from a formula or a range. */
  Add(name: unknown, reference: unknown): NamedItem {
    if (this.sheet !== null) throw new OfficeFault('ApiNotFound', 'Names of a sheet are not emulated.');
    if (this.book.readOnly) throw new OfficeFault('AccessDenied', '无法执行此操作：工作簿是只读的。');
    if (typeof name !== 'string' || nameFault(name) !== null)
      throw new OfficeFault('InvalidArgument', '参数无效：名称不合规则。');
    if (this.item(name) !== null) throw new OfficeFault('ItemAlreadyExists', '所创建的资源已存在。');
    const refersTo = this.refersTo(reference);
    this.book.grid.defineName({ name, refersTo, hidden: false });
    return new NamedItem(this.book, { name, refersTo, sheet: null, hidden: false }, null);
  }

  private refersTo(reference: unknown): string {
    if (typeof reference === 'string' && /^=./su.test(reference)) {
      const refersTo = reference.slice(1);
      const [, quoted, plain] = /^(?:'((?:[^']|'')+)'|([^'!()]+))!/u.exec(refersTo) ?? [];
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      if (sheet === undefined || findSheet(this.book, sheet) !== null) return refersTo;
    }
    throw new OfficeFault('InvalidArgument', '参数无效：名称的引用不是公式。');
  }
}

/** Excel.NamedItem */
export class NamedItem extends WireObject {
  override readonly wireType: string = 'NamedItem';

  constructor(
    private readonly book: Book,
    private readonly defined: DefinedName,
    private readonly sheet: string | null,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.defined.name };
  }

  get Name(): string {
    return this.defined.name;
  }
  get Formula(): string {
    return `=${this.defined.refersTo}`;
  }
  set Formula(formula: unknown) {
    if (this.book.readOnly) throw new OfficeFault('AccessDenied', '无法执行此操作：工作簿是只读的。');
    const { name, hidden } = this.defined;
    this.book.grid.defineName({ name, refersTo: String(formula).replace(/^=/u, ''), hidden });
  }
  get Visible(): boolean {
    return !this.defined.hidden;
  }
  set Visible(visible: unknown) {
    const { name, refersTo } = this.defined;
    this.book.grid.defineName({ name, refersTo, hidden: visible !== true });
  }
  get Scope(): string {
    return this.sheet === null ? 'Workbook' : 'Worksheet';
  }
  get Comment(): string {
    return '';
  }
  get Type(): string {
    if (this.place() !== null) return 'Range';
    const { refersTo } = this.defined;
    if (refersTo.includes('#REF!')) return 'Error';
    if (/^".*"$/su.test(refersTo)) return 'String';
    if (/^(?:TRUE|FALSE)$/iu.test(refersTo)) return 'Boolean';
    return refersTo.trim() !== '' && Number.isFinite(Number(refersTo)) ? 'Double' : 'Error';
  }
  /** Of a range its address, of a constant itself; formulas are not calculated. */
  get Value(): unknown {
    const { refersTo } = this.defined;
    switch (this.Type) {
      case 'Range':
        return refersTo;
      case 'String':
        return refersTo.slice(1, -1).replaceAll('""', '"');
      case 'Boolean':
        return refersTo.toUpperCase() === 'TRUE';
      case 'Double':
        return Number(refersTo);
      default:
        return refersTo.includes('#REF!') ? '#REF!' : '#VALUE!';
    }
  }
  get WorksheetOrNullObject(): WireObject | null {
    return this.sheet === null ? null : this.book.make.worksheet(this.sheet);
  }
  GetRange(): WireObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new OfficeFault('InvalidArgument', '该名称不是一个区域。');
    return range;
  }
  GetRangeOrNullObject(): WireObject | null {
    const place = this.place();
    return place === null ? null : this.book.make.range(place);
  }

  /** The area that it means; null for anything else. */
  place(): Place | null {
    return placeOfName(this.book.grid, this.defined.refersTo);
  }
}
