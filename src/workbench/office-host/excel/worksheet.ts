import { COLUMNS, ROWS } from '../../../workbook/address';
import type { GridSheet } from '../../grid/grid';
import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import { areaOfAddress, isOnSheet } from '../../grid/addresses';
import { type Book, sheetOf } from './book';
import { EVENT } from './event-types';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { RangeAreas } from './range-areas';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Excel.Worksheet */
export class Worksheet extends WireObject {
  override readonly wireType: string = 'Worksheet';

  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    sheetOf(this.book, this.sheet);
    return { Id: this.sheet };
  }

  get Id(): string {
    return this.sheet;
  }
  get Name(): string {
    return this.state().name;
  }
  get Position(): number {
    return this.book.grid.sheets().findIndex((one) => one.id === this.sheet);
  }
  get Visibility(): string {
    return VISIBILITY[this.state().visibility];
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.sheet);
  }

  Activate(): void {
    if (this.state().visibility !== 'visible')
      throw new OfficeFault('InvalidOperation', '无法激活隐藏的工作表。');
    if (this.book.grid.selection().sheet !== this.sheet)
      this.book.grid.select(this.sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  }
  Calculate(): void {
    // Nothing is ever left uncalculated.
  }
  GetCell(row: number, column: number): Range {
    return this.range(row, column, 1, 1);
  }
  /** An address, a name that means an area of this sheet, or nothing for the whole sheet. */
  GetRange(address?: unknown): Range {
    if (address === undefined || address === null || address === '') return this.range(0, 0, ROWS, COLUMNS);
    const text = textOf(address);
    const area = isOnSheet(text, this.state()) ? areaOfAddress(text) : null;
    if (area !== null) return new Range(this.book, { sheet: this.sheet, area });
    const named =
      this.Names.GetItemOrNullObject(text)?.place() ??
      new NamedItemCollection(this.book, null).GetItemOrNullObject(text)?.place();
    if (named?.sheet === this.sheet) return new Range(this.book, named);
    throw new OfficeFault('InvalidArgument', '参数无效、缺失或格式不正确。');
  }
  GetRanges(address?: unknown): RangeAreas {
    const parts = textOf(address ?? '').split(',');
    return new RangeAreas(
      this.book,
      parts.map((part) => this.GetRange(part.trim()).place),
    );
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.range(row, column, rows, columns);
  }
  GetUsedRangeOrNullObject(): Range | null {
    const area = this.book.grid.usedArea(this.sheet);
    return area === null ? null : new Range(this.book, { sheet: this.sheet, area });
  }
  /** Of an empty sheet the first cell. */
  GetUsedRange(): Range {
    return this.GetUsedRangeOrNullObject() ?? this.GetCell(0, 0);
  }

  _RegisterDataChangedEvent(): void {
    this.book.events.register(EVENT.changed, this.sheet);
  }
  _UnregisterDataChangedEvent(): void {
    this.book.events.unregister(EVENT.changed, this.sheet);
  }
  _RegisterSelectionChangedEvent(): void {
    this.book.events.register(EVENT.selected, this.sheet);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.book.events.unregister(EVENT.selected, this.sheet);
  }
  _RegisterCalculatedEvent(): void {
    this.book.events.register(EVENT.calculated, this.sheet);
  }
  _UnregisterCalculatedEvent(): void {
    this.book.events.unregister(EVENT.calculated, this.sheet);
  }
  _RegisterProtectionChangedEvent(): void {
    this.book.events.register(EVENT.protection, this.sheet);
  }
  _UnregisterProtectionChangedEvent(): void {
    this.book.events.unregister(EVENT.protection, this.sheet);
  }

  private state(): GridSheet {
    return sheetOf(this.book, this.sheet);
  }

  private range(top: number, left: number, rows: number, columns: number): Range {
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    return new Range(this.book, { sheet: this.sheet, area });
  }
}

function textOf(address: unknown): string {
  if (typeof address === 'string') return address;
  throw new OfficeFault('InvalidArgument', '参数无效、缺失或格式不正确。');
}

/** Excel.WorksheetProtection; the product never protects or unprotects a sheet, so neither is emulated. */
export class WorksheetProtection extends WireObject {
  override readonly wireType: string = 'WorksheetProtection';

  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }

  get Protected(): boolean {
    return sheetOf(this.book, this.sheet).protected;
  }
}
