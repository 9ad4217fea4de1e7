import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import { Application, Runtime } from './application';
import type { Book } from './book';
import { EVENT, WORKBOOK_TARGET } from './event-types';
import { Functions } from './functions';
import { NamedItemCollection } from './names';
import { Range } from './range';
import { WorksheetCollection } from './worksheets';

/** Excel.Workbook, where every path begins. */
export class Workbook extends WireObject {
  override readonly wireType: string = 'Workbook';

  constructor(private readonly book: Book) {
    super();
  }

  get Name(): string {
    return this.book.grid.name;
  }
  get ReadOnly(): boolean {
    return this.book.readOnly;
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  get Application(): Application {
    return new Application(this.book);
  }
  get Functions(): Functions {
    return new Functions(this.book);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.book);
  }

  GetSelectedRange(): Range {
    return new Range(this.book, this.book.grid.selection());
  }
  /** The first cell of what is selected. */
  GetActiveCell(): Range {
    const { sheet, area } = this.book.grid.selection();
    return new Range(this.book, { sheet, area: { ...area, bottom: area.top, right: area.left } });
  }

  _RemoveReference(id: unknown): void {
    this.book.references.release(String(id));
  }
  _GetRangeForEventByReferenceId(id: unknown): Range {
    const place = this.book.eventPlaces.get(String(id));
    if (place === undefined) throw new OfficeFault('ItemNotFound', '所请求的资源不存在。');
    return new Range(this.book, place);
  }
  _RegisterActivatedEvent(): void {
    this.book.events.register(EVENT.workbookActivated, WORKBOOK_TARGET);
  }
  _UnregisterActivatedEvent(): void {
    this.book.events.unregister(EVENT.workbookActivated, WORKBOOK_TARGET);
  }
}
