import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import { addressOn } from '../../grid/addresses';
import { type Book, sheetOf } from './book';
import { ConditionalFormatCollection } from './conditional-formats';
import { Range } from './range';
import { RangeFormat } from './range-format';
import type { Place } from './references';

/** Excel.RangeAreas: areas of one sheet. */
export class RangeAreas extends WireObject {
  override readonly wireType: string = 'RangeAreas';

  constructor(
    private readonly book: Book,
    private readonly places: readonly Place[],
    private reference = '',
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _ReferenceId: this.reference };
  }

  _KeepReference(): void {
    if (this.reference === '') this.reference = this.book.references.hold(this.places);
  }

  get Address(): string {
    return this.places.map(({ sheet, area }) => addressOn(sheetOf(this.book, sheet).name, area)).join(',');
  }
  get AreaCount(): number {
    return this.places.length;
  }
  get CellCount(): number {
    return this.ranges().reduce((sum, range) => sum + range.CellCount, 0);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges());
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.book, this.places);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.book, this.places);
  }

  private ranges(): readonly Range[] {
    return this.places.map((place) => new Range(this.book, place));
  }
}

/** Excel.RangeCollection */
export class RangeCollection extends WireObject {
  override readonly wireType: string = 'RangeCollection';

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  override items(): readonly Range[] {
    return this.ranges;
  }

  GetCount(): number {
    return this.ranges.length;
  }
  GetItemAt(index: number): Range {
    const range = this.ranges[index];
    if (range === undefined) throw new OfficeFault('ItemNotFound', '所请求的资源不存在。');
    return range;
  }
}
