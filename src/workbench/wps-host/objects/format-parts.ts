import type { BorderLine, BorderModel, ConditionalFormat, LineStyle } from '../../../workbook/model';
import type { Book } from '../book';
import { bgrOf, colourOf, WHITE, XL_AUTOMATIC, XL_NONE } from '../colours';
import { NotThere, notEmulated, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';

/** A conditional format, or a part of its look: changed piece by piece, and given to the grid when that is over. */
export abstract class FormatPart extends HostObject {
  override readonly unfinished = true;

  constructor(
    page: Page,
    protected readonly book: Book,
    protected readonly id: string,
  ) {
    super(page);
  }

  override check(): void {
    if (!this.book.open) throw new NotThere('the workbook is gone');
    this.book.marks.get(this.id);
  }

  protected get format(): ConditionalFormat {
    return this.book.marks.get(this.id).format;
  }

  protected change(change: Partial<ConditionalFormat>): void {
    this.refuseIfProtected();
    this.book.marks.change(this.id, change);
    this.program.flushSoon();
  }

  protected refuseIfProtected(): void {
    this.refuseWhileEditing();
    if (this.book.sheet(this.book.marks.get(this.id).sheet).protected)
      throw new Refusal('the sheet is protected');
  }
}

/** FormatCondition.Interior */
export class FormatInterior extends FormatPart {
  readonly type = 'Interior';

  get Color(): number {
    const { fill } = this.format;
    return fill === null ? WHITE : bgrOf(fill);
  }
  set Color(colour: unknown) {
    this.change({ fill: colourOf(colour) });
  }
  get ColorIndex(): number | null {
    return this.format.fill === null ? XL_NONE : null;
  }
  set ColorIndex(index: unknown) {
    if (index !== XL_NONE) throw notEmulated('colours of the palette');
    this.change({ fill: null });
  }
  /** xlSolid, or none. */
  get Pattern(): number {
    return this.format.fill === null ? XL_NONE : 1;
  }
  set Pattern(pattern: unknown) {
    if (pattern === XL_NONE) this.change({ fill: null });
    else if (pattern !== 1) throw notEmulated('patterns');
  }
}

/** FormatCondition.Font */
export class FormatFont extends FormatPart {
  readonly type = 'Font';

  get Color(): number | null {
    const { fontColour } = this.format;
    return fontColour === null ? null : bgrOf(fontColour);
  }
  set Color(colour: unknown) {
    this.change({ fontColour: colourOf(colour) });
  }
  get ColorIndex(): number | null {
    return this.format.fontColour === null ? XL_AUTOMATIC : null;
  }
  set ColorIndex(index: unknown) {
    if (index !== XL_AUTOMATIC) throw notEmulated('colours of the palette');
    this.change({ fontColour: null });
  }
  get Bold(): boolean {
    return this.format.bold;
  }
  set Bold(bold: unknown) {
    this.change({ bold: bold === true });
  }
  /** xlUnderlineStyleSingle, or none. */
  get Underline(): number {
    return this.format.underline ? 2 : XL_NONE;
  }
  set Underline(underline: unknown) {
    this.change({ underline: underline === 2 || underline === true });
  }
}

type Side = keyof BorderModel;

const NO_BORDER: BorderModel = { left: null, right: null, top: null, bottom: null };

/**
 * Which of the two sets of numbers conditional formats take is not known: xlLeft, xlRight, xlTop and xlBottom, which
 * Excel wants here, or xlEdgeLeft, xlEdgeTop, xlEdgeBottom and xlEdgeRight.
 */
const SIDES: ReadonlyMap<unknown, Side> = new Map<unknown, Side>([
  [-4131, 'left'],
  [-4152, 'right'],
  [-4160, 'top'],
  [-4107, 'bottom'],
  [7, 'left'],
  [8, 'top'],
  [9, 'bottom'],
  [10, 'right'],
]);

/** XlLineStyle, as far as a conditional format has it. */
const STYLES: ReadonlyMap<unknown, LineStyle | null> = new Map<unknown, LineStyle | null>([
  [XL_NONE, null],
  [1, 'thin'],
  [-4115, 'dashed'],
  [-4118, 'dotted'],
]);

/** FormatCondition.Borders; set as a whole, it means all four sides. */
export class FormatBorders extends FormatPart {
  readonly type = 'Borders';

  get Count(): number {
    return 4;
  }
  Item(side: unknown): FormatBorder {
    const found = SIDES.get(side);
    if (found === undefined) throw new NotThere('a conditional format has no such border');
    return new FormatBorder(this.page, this.book, this.id, [found]);
  }
  get LineStyle(): number | null {
    return this.all.LineStyle;
  }
  set LineStyle(style: unknown) {
    this.all.LineStyle = style;
  }
  get Color(): number | null {
    return this.all.Color;
  }
  set Color(colour: unknown) {
    this.all.Color = colour;
  }
  get Weight(): number | null {
    return this.all.Weight;
  }
  set Weight(weight: unknown) {
    this.all.Weight = weight;
  }

  private get all(): FormatBorder {
    return new FormatBorder(this.page, this.book, this.id, ['left', 'right', 'top', 'bottom']);
  }
}

/** One or more sides of it; where they differ, null is told. */
export class FormatBorder extends FormatPart {
  readonly type = 'Border';

  constructor(
    page: Page,
    book: Book,
    id: string,
    private readonly sides: readonly Side[],
  ) {
    super(page, book, id);
  }

  get LineStyle(): number | null {
    return this.told(
      (line) => [...STYLES].find(([, own]) => own === (line?.style ?? null))?.[0] as number | undefined,
    );
  }
  set LineStyle(style: unknown) {
    const own = STYLES.get(style);
    if (own === undefined) throw new Refusal('a conditional format has no such line');
    this.alter((line) => (own === null ? null : { style: own, colour: line?.colour ?? null }));
  }
  get Color(): number | null {
    return this.told((line) => (line?.colour == null ? undefined : bgrOf(line.colour)));
  }
  set Color(colour: unknown) {
    this.alter((line) => ({ style: line?.style ?? 'thin', colour: colourOf(colour) }));
  }
  /** xlThin: conditional formats know no thicker lines. */
  get Weight(): number | null {
    return this.told((line) => (line === null ? undefined : 2));
  }
  set Weight(weight: unknown) {
    if (weight !== 2) throw new Refusal('the lines of a conditional format are thin');
  }

  private told(tell: (line: BorderLine | null) => number | undefined): number | null {
    const { border } = this.format;
    const told = this.sides.map((side) => tell(border?.[side] ?? null) ?? null);
    return told.every((one) => one === told[0]) ? (told[0] ?? null) : null;
  }

  private alter(alter: (line: BorderLine | null) => BorderLine | null): void {
    const border = { ...(this.format.border ?? NO_BORDER) };
    this.change({
      border: Object.assign(
        border,
        Object.fromEntries(this.sides.map((side) => [side, alter(border[side])])),
      ),
    });
  }
}
