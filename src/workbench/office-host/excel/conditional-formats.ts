import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import type { Book } from './book';
import { ConditionalRangeFormat } from './conditional-range-format';
import type { Mark } from '../../grid/edited-formats';
import type { Place } from './references';

/** Excel.ConditionalFormatCollection of a range or of several; only formats that a formula decides. */
export class ConditionalFormatCollection extends WireObject {
  override readonly wireType: string = 'ConditionalFormatCollection';

  constructor(
    private readonly book: Book,
    private readonly places: readonly Place[],
  ) {
    super();
  }

  override items(): readonly ConditionalFormat[] {
    return this.marks().map(({ id }) => new ConditionalFormat(this.book, id));
  }

  override item(key: unknown): ConditionalFormat | null {
    return this.items().find((one) => one.Id === key) ?? null;
  }

  Add(type: unknown): ConditionalFormat {
    if (type !== 'Custom')
      throw new OfficeFault('ApiNotFound', `Conditional formats of type ${String(type)} are not emulated.`);
    const [first] = this.places;
    if (first === undefined) throw new OfficeFault('InvalidReference', '区域已不存在。');
    this.checkProtection();
    const areas = this.places.map(({ area }) => area);
    return new ConditionalFormat(this.book, this.book.marks.add(first.sheet, areas).id);
  }
  ClearAll(): void {
    this.checkProtection();
    for (const { id } of this.marks()) this.book.marks.remove(id);
  }
  GetCount(): number {
    return this.marks().length;
  }
  GetItemAt(index: number): ConditionalFormat {
    const found = this.items()[index];
    if (found === undefined) throw new OfficeFault('ItemNotFound', '所请求的资源不存在。');
    return found;
  }
  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.item(id);
  }

  private marks(): readonly Mark[] {
    const [first] = this.places;
    if (first === undefined) return [];
    return this.book.marks.list(
      first.sheet,
      this.places.map(({ area }) => area),
    );
  }

  private checkProtection(): void {
    for (const { sheet } of this.places) refuseIfProtected(this.book, sheet);
  }
}

function refuseIfProtected(book: Book, sheet: string): void {
  if (book.readOnly || book.grid.sheets().some((one) => one.id === sheet && one.protected))
    throw new OfficeFault('AccessDenied', '无法执行此操作：工作表受保护。');
}

/** Excel.ConditionalFormat */
export class ConditionalFormat extends WireObject {
  override readonly wireType: string = 'ConditionalFormat';

  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return 'Custom';
  }
  get Priority(): number {
    const { sheet } = this.mark();
    const everywhere = { top: 0, left: 0, bottom: Infinity, right: Infinity };
    return this.book.marks.list(sheet, [everywhere]).findIndex((one) => one.id === this.id);
  }
  get StopIfTrue(): boolean {
    return this.mark().format.stopIfTrue;
  }
  set StopIfTrue(stopIfTrue: unknown) {
    this.book.marks.change(this.id, { stopIfTrue: stopIfTrue === true });
  }
  get Custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.book, this.id);
  }
  get CustomOrNullObject(): CustomConditionalFormat {
    return this.Custom;
  }
  Delete(): void {
    refuseIfProtected(this.book, this.mark().sheet);
    this.book.marks.remove(this.id);
  }
  GetRange(): WireObject {
    const [place, ...more] = this.places();
    if (place === undefined || more.length > 0)
      throw new OfficeFault('InvalidOperation', '条件格式的区域不止一块。');
    return this.book.make.range(place);
  }
  GetRangeOrNullObject(): WireObject | null {
    return this.places().length === 1 ? this.GetRange() : null;
  }
  GetRanges(): WireObject {
    return this.book.make.areas(this.places());
  }

  private mark(): Mark {
    return this.book.marks.get(this.id);
  }

  private places(): readonly Place[] {
    const { sheet, format } = this.mark();
    return format.areas.map((area) => ({ sheet, area }));
  }
}

/** Excel.CustomConditionalFormat */
export class CustomConditionalFormat extends WireObject {
  override readonly wireType: string = 'CustomConditionalFormat';

  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.book, this.id);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.id);
  }
}

/** Excel.ConditionalFormatRule */
export class ConditionalFormatRule extends WireObject {
  override readonly wireType: string = 'ConditionalFormatRule';

  constructor(
    private readonly book: Book,
    private readonly id: string,
  ) {
    super();
  }

  get Formula(): string {
    return `=${this.book.marks.get(this.id).format.formula}`;
  }
  set Formula(formula: unknown) {
    if (typeof formula !== 'string' || !/^=./su.test(formula))
      throw new OfficeFault('InvalidArgument', '参数无效：条件格式的公式应以等号开头。');
    this.book.marks.change(this.id, { formula: formula.slice(1) });
  }
}
