import type { BorderLine, BorderModel, LineStyle } from '../../../workbook/model';
import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import type { Book } from './book';

const NO_BORDER: BorderModel = { left: null, right: null, top: null, bottom: null };

const STYLES: ReadonlyMap<string, LineStyle | null> = new Map([
  ['None', null],
  ['Continuous', 'thin'],
  ['Dash', 'dashed'],
  ['Dot', 'dotted'],
]);

/** A part of a conditional format's look. */
abstract class FormatPart extends WireObject {
  constructor(
    protected readonly book: Book,
    protected readonly id: string,
  ) {
    super();
  }
}

/** Excel.ConditionalRangeFormat */
export class ConditionalRangeFormat extends FormatPart {
  override readonly wireType: string = 'ConditionalRangeFormat';

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.book, this.id);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.book, this.id);
  }
  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.book, this.id);
  }
}

/** Excel.ConditionalRangeFill */
export class ConditionalRangeFill extends FormatPart {
  override readonly wireType: string = 'ConditionalRangeFill';

  get Color(): string {
    return told(this.book.marks.get(this.id).format.fill);
  }
  set Color(colour: unknown) {
    this.book.marks.change(this.id, { fill: colourOf(colour) });
  }
  Clear(): void {
    this.book.marks.change(this.id, { fill: null });
  }
}

/** Excel.ConditionalRangeFont */
export class ConditionalRangeFont extends FormatPart {
  override readonly wireType: string = 'ConditionalRangeFont';

  get Color(): string {
    return told(this.book.marks.get(this.id).format.fontColour);
  }
  set Color(colour: unknown) {
    this.book.marks.change(this.id, { fontColour: colourOf(colour) });
  }
  get Bold(): boolean {
    return this.book.marks.get(this.id).format.bold;
  }
  set Bold(bold: unknown) {
    this.book.marks.change(this.id, { bold: bold === true });
  }
  get Underline(): string {
    return this.book.marks.get(this.id).format.underline ? 'Single' : 'None';
  }
  set Underline(underline: unknown) {
    this.book.marks.change(this.id, { underline: underline === 'Single' });
  }
  Clear(): void {
    this.book.marks.change(this.id, { fontColour: null, bold: false, underline: false });
  }
}

type Side = keyof BorderModel;
const SIDES: ReadonlyMap<unknown, Side> = new Map([
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
]);

/** Excel.ConditionalRangeBorderCollection */
export class ConditionalRangeBorderCollection extends FormatPart {
  override readonly wireType: string = 'ConditionalRangeBorderCollection';

  override item(key: unknown): ConditionalRangeBorder | null {
    const side = SIDES.get(key);
    return side === undefined ? null : new ConditionalRangeBorder(this.book, this.id, side);
  }

  override items(): readonly ConditionalRangeBorder[] {
    return [...SIDES.values()].map((side) => new ConditionalRangeBorder(this.book, this.id, side));
  }

  get Count(): number {
    return SIDES.size;
  }
  get Top(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.book, this.id, 'top');
  }
  get Bottom(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.book, this.id, 'bottom');
  }
  get Left(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.book, this.id, 'left');
  }
  get Right(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.book, this.id, 'right');
  }
}

/** Excel.ConditionalRangeBorder */
export class ConditionalRangeBorder extends FormatPart {
  override readonly wireType: string = 'ConditionalRangeBorder';

  constructor(
    book: Book,
    id: string,
    private readonly side: Side,
  ) {
    super(book, id);
  }

  get SideIndex(): string {
    return [...SIDES].find(([, side]) => side === this.side)?.[0] as string;
  }
  get Color(): string {
    return told(this.line()?.colour ?? null);
  }
  set Color(colour: unknown) {
    this.change({ style: this.line()?.style ?? 'thin', colour: colourOf(colour) });
  }
  get Style(): string {
    const style = this.line()?.style ?? null;
    return [...STYLES].find(([, own]) => own === style)?.[0] ?? 'Continuous';
  }
  set Style(style: unknown) {
    const own = STYLES.get(String(style));
    if (own === undefined)
      throw new OfficeFault('InvalidArgument', `参数无效：条件格式没有边框样式“${String(style)}”。`);
    this.change(own === null ? null : { style: own, colour: this.line()?.colour ?? null });
  }

  private line(): BorderLine | null {
    return this.book.marks.get(this.id).format.border?.[this.side] ?? null;
  }

  private change(line: BorderLine | null): void {
    const border = { ...(this.book.marks.get(this.id).format.border ?? NO_BORDER), [this.side]: line };
    this.book.marks.change(this.id, { border });
  }
}

/** `#FFEB9C` → `FFEB9C`; of colours with a name none is emulated. */
function colourOf(given: unknown): string | null {
  if (given === '' || given === null) return null;
  const colour = typeof given === 'string' ? /^#?([\da-f]{6})$/iu.exec(given)?.[1] : undefined;
  if (colour === undefined)
    throw new OfficeFault('InvalidArgument', `参数无效：“${JSON.stringify(given)}”不是 #RRGGBB 形式的颜色。`);
  return colour.toUpperCase();
}

function told(colour: string | null): string {
  return colour === null ? '' : `#${colour}`;
}
