import { WireObject } from '../wire-object';
import { type Book, findSheet } from './book';
import { EVENT, WORKBOOK_TARGET } from './event-types';
import { Worksheet } from './worksheet';

/** Excel.WorksheetCollection */
export class WorksheetCollection extends WireObject {
  override readonly wireType: string = 'WorksheetCollection';

  constructor(private readonly book: Book) {
    super();
  }

  override items(): readonly Worksheet[] {
    return this.book.grid.sheets().map(({ id }) => new Worksheet(this.book, id));
  }

  override item(key: unknown): Worksheet | null {
    const sheet = findSheet(this.book, key);
    return sheet === null ? null : new Worksheet(this.book, sheet.id);
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    return this.item(key);
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.grid.selection().sheet);
  }
  GetCount(visibleOnly?: unknown): number {
    const counted = this.book.grid
      .sheets()
      .filter((one) => visibleOnly !== true || one.visibility === 'visible');
    return counted.length;
  }

  _RegisterDataChangedEvent(): void {
    this.register(EVENT.changed);
  }
  _UnregisterDataChangedEvent(): void {
    this.unregister(EVENT.changed);
  }
  _RegisterSelectionChangedEvent(): void {
    this.register(EVENT.selected);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.unregister(EVENT.selected);
  }
  _RegisterCalculatedEvent(): void {
    this.register(EVENT.calculated);
  }
  _UnregisterCalculatedEvent(): void {
    this.unregister(EVENT.calculated);
  }
  _RegisterActivatedEvent(): void {
    this.register(EVENT.activated);
  }
  _UnregisterActivatedEvent(): void {
    this.unregister(EVENT.activated);
  }
  _RegisterDeactivatedEvent(): void {
    this.register(EVENT.deactivated);
  }
  _UnregisterDeactivatedEvent(): void {
    this.unregister(EVENT.deactivated);
  }
  _RegisterAddedEvent(): void {
    this.register(EVENT.added);
  }
  _UnregisterAddedEvent(): void {
    this.unregister(EVENT.added);
  }
  _RegisterDeletedEvent(): void {
    this.register(EVENT.deleted);
  }
  _UnregisterDeletedEvent(): void {
    this.unregister(EVENT.deleted);
  }
  _RegisterProtectionChangedEvent(): void {
    this.register(EVENT.protection);
  }
  _UnregisterProtectionChangedEvent(): void {
    this.unregister(EVENT.protection);
  }

  private register(type: number): void {
    this.book.events.register(type, WORKBOOK_TARGET);
  }

  private unregister(type: number): void {
    this.book.events.unregister(type, WORKBOOK_TARGET);
  }
}
