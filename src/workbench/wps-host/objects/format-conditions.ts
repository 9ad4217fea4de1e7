import type { Area } from '../../../workbook/model';
import { isWholeRows } from '../../grid/addresses';
import type { Book } from '../book';
import { notEmulated, NotThere, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';
import { FormatBorders, FormatFont, FormatInterior, FormatPart } from './format-parts';

/** XlFormatConditionType: a formula decides. The grid has no others. */
const XL_EXPRESSION = 2;

/** Range.FormatConditions: those that touch the range. */
export class FormatConditions extends HostObject {
  readonly type = 'FormatConditions';

  constructor(
    page: Page,
    private readonly book: Book,
    private readonly sheet: string,
    private readonly areas: readonly Area[],
  ) {
    super(page);
  }

  override check(): void {
    this.book.sheet(this.sheet);
  }

  get Count(): number {
    return this.list().length;
  }
  Item(index: unknown): FormatCondition {
    const found = typeof index === 'number' ? this.list()[index - 1] : undefined;
    if (found === undefined) throw new NotThere('there is no such conditional format');
    return new FormatCondition(this.page, this.book, found.id);
  }
  Add(type: unknown, _operator: unknown, formula: unknown): FormatCondition {
    this.refuseIfProtected();
    if (type !== XL_EXPRESSION) throw notEmulated(`conditional formats of type ${String(type)}`);
    if (typeof formula !== 'string' || !/^=./su.test(formula))
      throw new Refusal('the condition is a formula that begins with =');
    const { id } = this.book.marks.add(this.sheet, this.areas);
    // https://learn.microsoft.com/office/vba/api/excel.formatcondition.stopiftrue: true unless one says otherwise.
    this.book.marks.change(id, { formula: formula.slice(1), stopIfTrue: true });
    this.program.flushSoon();
    return new FormatCondition(this.page, this.book, id);
  }
  /** All of them. The program cuts those that reach beyond the range, the emulator does not. */
  Delete(): void {
    this.refuseIfProtected();
    const list = this.list();
    const within = (area: Area): boolean => this.areas.some((own) => isInside(area, own));
    if (!list.every(({ format }) => format.areas.every(within)))
      throw notEmulated('taking a conditional format off some of its cells');
    for (const { id } of list) this.book.marks.remove(id);
  }

  private list(): ReturnType<Book['marks']['list']> {
    const touching = this.book.marks.list(this.sheet, this.areas);
    const { conditions } = this.program.profile;
    if (conditions === 'touching') return touching;
    if (conditions === 'not-whole-sheet') return this.areas.some(isWholeRows) ? [] : touching;
    return touching.filter(({ format }) =>
      this.areas.every((own) => format.areas.some((area) => isInside(own, area))),
    );
  }

  private refuseIfProtected(): void {
    this.refuseWhileEditing();
    if (this.book.sheet(this.sheet).protected) throw new Refusal('the sheet is protected');
  }
}

function isInside(area: Area, { top, left, bottom, right }: Area): boolean {
  return top <= area.top && left <= area.left && bottom >= area.bottom && right >= area.right;
}

/** One conditional format; it is the same one wherever it stands in the list. */
export class FormatCondition extends FormatPart {
  readonly type = 'FormatCondition';

  get Type(): number {
    return XL_EXPRESSION;
  }
  get Formula1(): string {
    return `=${this.format.formula}`;
  }
  get AppliesTo(): HostObject {
    const { sheet, format } = this.book.marks.get(this.id);
    return this.page.make.range(this.book, sheet, format.areas);
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(stop: unknown) {
    this.change({ stopIfTrue: stop === true });
  }
  /** Counted from 1, over the whole sheet. */
  get Priority(): number {
    const { sheet } = this.book.marks.get(this.id);
    const everywhere = { top: 0, left: 0, bottom: Infinity, right: Infinity };
    return this.book.marks.list(sheet, [everywhere]).findIndex((one) => one.id === this.id) + 1;
  }
  get Interior(): FormatInterior {
    return new FormatInterior(this.page, this.book, this.id);
  }
  get Font(): FormatFont {
    return new FormatFont(this.page, this.book, this.id);
  }
  get Borders(): FormatBorders {
    return new FormatBorders(this.page, this.book, this.id);
  }
  Delete(): void {
    this.refuseIfProtected();
    this.book.marks.remove(this.id);
  }
}
