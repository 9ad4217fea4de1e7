import { COLUMNS, ROWS } from '../../../workbook/address';
import type { Area } from '../../../workbook/model';
import { around, intersection, touch } from '../../grid/areas';
import { changesOf } from '../../grid/block-write';
import type { GridCell, GridChange } from '../../grid/grid';
import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import { addressOn, areaOfAddress, isOnGrid, isWholeColumns, isWholeRows } from '../../grid/addresses';
import { type Book, sheetOf } from './book';
import { eachValue, entryOf, formulaOf, typeOf, valueOf } from './cell-values';
import { ConditionalFormatCollection } from './conditional-formats';
import { RangeFormat } from './range-format';
import type { Place } from './references';

/** Answers more cells than this are refused, as Excel refuses them. */
const MOST_CELLS = 5_000_000;

/** Excel.Range */
export class Range extends WireObject {
  override readonly wireType: string = 'Range';

  constructor(
    private readonly book: Book,
    readonly place: Place,
    private reference = '',
  ) {
    super();
    sheetOf(book, place.sheet);
    if (!isOnGrid(place.area)) throw new OfficeFault('InvalidArgument', '参数无效：区域超出了工作表。');
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _ReferenceId: this.reference };
  }

  _KeepReference(): void {
    if (this.reference === '') this.reference = this.book.references.hold([this.place]);
  }

  get Address(): string {
    return addressOn(sheetOf(this.book, this.place.sheet).name, this.place.area);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.place.area.top;
  }
  get ColumnIndex(): number {
    return this.place.area.left;
  }
  get RowCount(): number {
    return this.place.area.bottom - this.place.area.top + 1;
  }
  get ColumnCount(): number {
    return this.place.area.right - this.place.area.left + 1;
  }
  get CellCount(): number {
    const count = this.RowCount * this.ColumnCount;
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.place.area);
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.place.area);
  }

  get Values(): Promise<unknown> {
    return this.read(valueOf);
  }
  set Values(given: unknown) {
    this.enter(given);
  }
  get Formulas(): Promise<unknown> {
    return this.read(formulaOf);
  }
  set Formulas(given: unknown) {
    this.enter(given);
  }
  get ValueTypes(): Promise<unknown> {
    return this.read(typeOf);
  }
  get NumberFormat(): Promise<unknown> {
    return this.read((cell) => cell.numberFormat);
  }
  set NumberFormat(given: unknown) {
    const value = eachValue(given, this.RowCount, this.ColumnCount);
    this.change((_cell, row, column) => {
      const numberFormat = value(row, column);
      if (numberFormat === null) return null;
      if (typeof numberFormat === 'string') return { numberFormat };
      throw new OfficeFault('InvalidArgument', '参数无效：数字格式应为文本。');
    });
  }

  get Worksheet(): WireObject {
    return this.book.make.worksheet(this.place.sheet);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.book, [this.place]);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, [this.place]);
  }

  GetCell(row: number, column: number): Range {
    return this.at(row, column, row, column);
  }
  GetRow(row: number): Range {
    return this.at(row, 0, row, this.ColumnCount - 1);
  }
  GetColumn(column: number): Range {
    return this.at(0, column, this.RowCount - 1, column);
  }
  GetLastCell(): Range {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.at(rows, columns, rows + this.RowCount - 1, columns + this.ColumnCount - 1);
  }
  GetEntireRow(): Range {
    return this.with({ ...this.place.area, left: 0, right: COLUMNS - 1 });
  }
  GetEntireColumn(): Range {
    return this.with({ ...this.place.area, top: 0, bottom: ROWS - 1 });
  }
  GetBoundingRect(other: unknown): Range {
    const { area } = this.other(other);
    return this.with(around(this.place.area, area));
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const { area } = this.other(other);
    return touch(area, this.place.area) ? this.with(intersection(area, this.place.area)) : null;
  }
  GetIntersection(other: unknown): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (found === null) throw new OfficeFault('ItemNotFound', '所请求的资源不存在。');
    return found;
  }
  GetMergedAreasOrNullObject(): WireObject | null {
    const merges = this.book.grid.merges(this.place.sheet, this.place.area);
    if (merges.length === 0) return null;
    return this.book.make.areas(merges.map((area) => ({ sheet: this.place.sheet, area })));
  }

  /** Only whether each cell is locked; the grid tells no looks of cells. */
  GetCellProperties(): Promise<unknown> {
    return this.read(({ locked }) => ({ format: { protection: { locked: locked !== false } } }));
  }

  Select(): void {
    this.book.grid.select(this.place.sheet, this.place.area);
  }
  Calculate(): void {
    // Nothing is ever left uncalculated.
  }
  /** The library asks this before it writes a large table in pieces. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount)
      throw new OfficeFault(
        'InvalidArgument',
        '参数无效：输入数组的行数或列数与区域的大小不符。',
        'Range.values',
      );
  }

  private with(area: Area): Range {
    return new Range(this.book, { sheet: this.place.sheet, area });
  }

  private at(top: number, left: number, bottom: number, right: number): Range {
    const { area } = this.place;
    return this.with({
      top: area.top + top,
      left: area.left + left,
      bottom: area.top + bottom,
      right: area.left + right,
    });
  }

  private other(given: unknown): Place {
    if (given instanceof Range && given.place.sheet === this.place.sheet) return given.place;
    const area = typeof given === 'string' ? areaOfAddress(given) : null;
    if (area !== null) return { sheet: this.place.sheet, area };
    throw new OfficeFault('InvalidArgument', '参数无效：应为同一工作表的区域。');
  }

  private async read(tell: (cell: GridCell) => unknown): Promise<unknown> {
    if (this.RowCount * this.ColumnCount > MOST_CELLS)
      throw new OfficeFault('InvalidArgument', '参数无效：区域的单元格过多。');
    await this.book.grid.settled();
    return this.book.grid.cells(this.place.sheet, this.place.area).map((row) => row.map(tell));
  }

  /** Values and formulas are taken alike. */
  private enter(given: unknown): void {
    const value = eachValue(given, this.RowCount, this.ColumnCount);
    const { date1904 } = this.book.grid;
    this.change((cell, row, column) => entryOf(value(row, column), cell, date1904));
  }

  /** Changes cells all at once or, when one of them cannot be, not at all. */
  private change(
    what: (cell: GridCell, row: number, column: number) => Omit<GridChange, 'row' | 'column'> | null,
  ): void {
    const { sheet, area } = this.place;
    if (this.RowCount * this.ColumnCount > MOST_CELLS)
      throw new OfficeFault('InvalidArgument', '参数无效：区域的单元格过多。');
    if (this.book.readOnly) throw new OfficeFault('AccessDenied', '工作簿为只读。');
    const changes = changesOf(this.book.grid, sheet, area, what);
    if (changes === 'protected') throw new OfficeFault('AccessDenied', '无法执行此操作：工作表受保护。');
    if (changes.length > 0) this.book.grid.write(sheet, changes, 'addin');
  }
}
