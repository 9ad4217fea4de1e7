import { OfficeFault } from '../protocol';
import { WireObject } from '../wire-object';
import { openWorkbook } from '../../../host/xlsx/workbook-file';
import type { WorkbookModel } from '../../../workbook/model';
import { Application, bytesOf, Runtime } from './application';
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

  /** All sheets of a file, behind the others. */
  InsertWorksheetsFromBase64(file: unknown, options?: unknown): readonly string[] {
    const { positionType = 'End', ...more } = (options ?? {}) as Readonly<Record<string, unknown>>;
    if (positionType !== 'End' || Object.values(more).some((value) => value != null))
      throw new OfficeFault('ApiNotFound', 'Sheets are only inserted behind all others.');
    if (this.book.readOnly) throw new OfficeFault('AccessDenied', '无法执行此操作：工作簿是只读的。');
    return this.book.grid.addSheets(modelOf(file));
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

function modelOf(file: unknown): WorkbookModel {
  try {
    return openWorkbook(bytesOf(String(file))).model();
  } catch (error) {
    if (error instanceof OfficeFault) throw error;
    throw new OfficeFault('InvalidArgument', '参数无效：文件不是可以读取的工作簿。');
  }
}
