import { COLUMNS, ROWS } from '../../../workbook/address';
import type { Area } from '../../../workbook/model';
import { isOnGrid } from '../../grid/addresses';
import { cellArea } from '../../grid/areas';
import { placeOfName } from '../../grid/named-place';
import { absoluteAddress, askedAreas } from '../addresses';
import { Block } from '../block';
import type { Book } from '../book';
import { cellCount, formulaOf, value2Of } from '../cell-values';
import { displayText } from '../display-text';
import { NotThere, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';
import type { Lease } from '../program';
import { Comment } from './comments';
import { FormatConditions } from './format-conditions';
import { Areas, RangeFont, RangeInterior } from './range-parts';
import { Validation } from './validation';

/** What Count and Item go by. */
export type RangeUnit = 'cells' | 'rows' | 'columns';

/**
 * Range. It stays where it was when rows are inserted before it, unlike the program's own; the product asks anew
 * whenever it needs one.
 */
export class Range extends HostObject {
  readonly type = 'Range';

  constructor(
    page: Page,
    readonly book: Book,
    readonly sheet: string,
    readonly areas: readonly Area[],
    private readonly lease: Lease | null = null,
    private readonly unit: RangeUnit = 'cells',
  ) {
    super(page);
    if (areas.length === 0 || !areas.every(isOnGrid)) throw new NotThere('the range is not on the sheet');
  }

  override check(): void {
    this.book.sheet(this.sheet);
    if (this.lease?.over === true) throw new NotThere('the range came with an event that is over');
  }

  Address(rowAbsolute?: unknown, columnAbsolute?: unknown): string {
    return this.areas
      .map((area) => absoluteAddress(area, rowAbsolute !== false, columnAbsolute !== false))
      .join(',');
  }
  get Row(): number {
    return this.first.top + 1;
  }
  get Column(): number {
    return this.first.left + 1;
  }
  get Count(): number {
    return this.areas.reduce((sum, area) => sum + this.units(area), 0);
  }
  get CountLarge(): number {
    return this.Count;
  }
  get Rows(): Range {
    return this.with(this.areas, 'rows');
  }
  get Columns(): Range {
    return this.with(this.areas, 'columns');
  }
  get Cells(): Range {
    return this.with(this.areas);
  }
  get EntireRow(): Range {
    return this.with(this.areas.map((area) => ({ ...area, left: 0, right: COLUMNS - 1 })));
  }
  get EntireColumn(): Range {
    return this.with(this.areas.map((area) => ({ ...area, top: 0, bottom: ROWS - 1 })));
  }
  get Areas(): Areas {
    return new Areas(
      this.page,
      this.areas.map((area) => this.with([area])),
    );
  }
  /** Of rows the row, of columns the column, else the cell; counted from 1 and from the range's first one. */
  Item(row: unknown, column?: unknown): Range {
    const { top, left, bottom, right } = this.first;
    const index = whole(row);
    if (this.unit === 'rows')
      return this.with([{ top: top + index - 1, bottom: top + index - 1, left, right }], 'rows');
    if (this.unit === 'columns')
      return this.with([{ left: left + index - 1, right: left + index - 1, top, bottom }], 'columns');
    const width = right - left + 1;
    const [down, across] =
      column === undefined
        ? [Math.floor((index - 1) / width), (index - 1) % width]
        : [index - 1, whole(column) - 1];
    return this.with([cellArea(top + down, left + across)]);
  }
  /** Addresses that are relative to the range's first cell. */
  Range(from: unknown, to?: unknown): Range {
    const { top, left } = this.first;
    const areas = askedAreas(this.page, this.book, this.sheet, from, to);
    return this.with(areas.map((area) => moved(area, top, left)));
  }
  Offset(rows?: unknown, columns?: unknown): Range {
    const [down, across] = [rows ?? 0, columns ?? 0].map(whole);
    return this.with(this.areas.map((area) => moved(area, down ?? 0, across ?? 0)));
  }
  Resize(rows?: unknown, columns?: unknown): Range {
    const { top, left, bottom, right } = this.first;
    const height = rows === undefined ? bottom - top + 1 : whole(rows);
    const width = columns === undefined ? right - left + 1 : whole(columns);
    return this.with([{ top, left, bottom: top + height - 1, right: left + width - 1 }]);
  }
  get Worksheet(): HostObject {
    return this.page.make.worksheet(this.book, this.sheet);
  }
  get Parent(): HostObject {
    return this.Worksheet;
  }
  get Application(): HostObject {
    return this.page.make.application();
  }
  /** The name that means just this range. */
  get Name(): HostObject {
    const names = this.book.grid.names();
    const found = names.find(({ refersTo }) => {
      const place = placeOfName(this.book.grid, refersTo);
      return place?.sheet === this.sheet && absoluteAddress(place.area) === this.Address();
    });
    if (found === undefined) throw new NotThere('the range has no name');
    return this.page.make.name(this.book, found);
  }

  get Value2(): unknown {
    return this.block.first(value2Of(this.program.profile), this.program.profile);
  }
  set Value2(given: unknown) {
    this.block.enter(given, this.program.profile);
  }
  /** A method with an optional argument for the kind of value: it reads, and writes when a second one is given. */
  Value(_kind?: unknown, ...given: readonly unknown[]): unknown {
    if (given.length === 0) return this.block.first(value2Of(this.program.profile), this.program.profile);
    this.refuseWhileEditing();
    this.block.enter(given[0], this.program.profile);
    return undefined;
  }
  get Formula(): unknown {
    return this.block.first(formulaOf, this.program.profile);
  }
  set Formula(given: unknown) {
    this.block.enter(given, this.program.profile);
  }
  get HasFormula(): unknown {
    return this.block.common(({ formula }) => formula !== null);
  }
  get NumberFormat(): unknown {
    return this.block.common(({ numberFormat }) => numberFormat);
  }
  set NumberFormat(numberFormat: unknown) {
    if (typeof numberFormat !== 'string') throw new Refusal('a number format is a text');
    this.block.change(() => ({ numberFormat }));
  }
  get Locked(): unknown {
    return this.block.common(({ locked }) => locked !== false);
  }
  get Text(): unknown {
    return this.block.common((cell) => displayText(cell, this.book.grid.date1904));
  }
  get MergeCells(): boolean | null {
    const merges = this.areas.flatMap((area) => this.book.grid.merges(this.sheet, area));
    if (merges.length === 0) return false;
    const inside = this.areas.every((area) =>
      merges.some(
        ({ top, left, bottom, right }) =>
          top <= area.top && left <= area.left && bottom >= area.bottom && right >= area.right,
      ),
    );
    return inside ? true : null;
  }
  /** Of a cell the merged area that it lies in, or itself; of more than a cell there is none. */
  get MergeArea(): Range {
    if (this.areas.length > 1 || cellCount(this.first) > 1) throw new NotThere('it is no single cell');
    return this.with([this.book.grid.merges(this.sheet, this.first)[0] ?? this.first]);
  }

  get FormatConditions(): FormatConditions {
    return new FormatConditions(this.page, this.book, this.sheet, this.areas);
  }
  get Interior(): RangeInterior {
    return new RangeInterior(this.page, () => this.block.looks());
  }
  get Font(): RangeFont {
    return new RangeFont(this.page, () => this.block.looks());
  }
  get Validation(): Validation {
    return new Validation(this.page, this.book, this.sheet, this.first);
  }
  get Comment(): Comment | null | undefined {
    const found = Comment.at(this.book, this.sheet, this.first);
    return found === null ? this.nothing() : new Comment(this.page, this.book, found);
  }
  /** @throws where the cell has one already */
  AddComment(text?: unknown): Comment {
    this.refuseIfClosed();
    return Comment.add(this.page, this.book, this.sheet, this.first, text);
  }
  ClearComments(): void {
    this.refuseIfClosed();
    for (const area of this.areas) Comment.clear(this.book, this.sheet, area);
  }

  /** Only on the sheet in front. */
  Select(): void {
    this.refuseWhileEditing();
    const { grid } = this.book;
    if (this.program.active !== this.book || grid.selection().sheet !== this.sheet)
      throw new Refusal('a range can be selected on the active sheet only');
    grid.select(this.sheet, this.first);
  }
  Activate(): void {
    this.Select();
  }
  ClearContents(): void {
    this.refuseWhileEditing();
    this.block.change(() => ({ value: null }));
  }
  Calculate(): void {
    // Nothing is ever left uncalculated.
  }

  /** The first of its areas, by which most members go. */
  private get first(): Area {
    const [first] = this.areas;
    if (first === undefined) throw new NotThere('the range is empty');
    return first;
  }

  private with(areas: readonly Area[], unit: RangeUnit = 'cells'): Range {
    return new Range(this.page, this.book, this.sheet, areas, null, unit);
  }

  private units({ top, left, bottom, right }: Area): number {
    const [rows, columns] = [bottom - top + 1, right - left + 1];
    return this.unit === 'rows' ? rows : this.unit === 'columns' ? columns : rows * columns;
  }

  private get block(): Block {
    return new Block(this.book, this.sheet, this.areas);
  }

  private refuseIfClosed(): void {
    this.refuseWhileEditing();
    if (this.book.sheet(this.sheet).protected) throw new Refusal('the sheet is protected');
  }
}

function moved({ top, left, bottom, right }: Area, down: number, across: number): Area {
  return { top: top + down, bottom: bottom + down, left: left + across, right: right + across };
}

/** A count of rows or columns. */
function whole(given: unknown): number {
  const number = Number(given);
  if (given === null || !Number.isInteger(number)) throw new Refusal('a row or a column is a whole number');
  return number;
}
