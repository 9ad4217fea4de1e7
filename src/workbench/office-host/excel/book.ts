import type { Grid, GridSheet } from '../../grid/grid';
import type { EventHub } from '../event-hub';
import { OfficeFault } from '../protocol';
import type { WireObject } from '../wire-object';
import type { Marks } from '../../grid/edited-formats';
import type { Place, References } from './references';

/** What all objects of one open workbook share. */
export interface Book {
  readonly grid: Grid;
  readonly readOnly: boolean;
  readonly events: EventHub;
  readonly marks: Marks;
  readonly references: References;
  /** Cells of recent events, by the ids that the events tell. */
  readonly eventPlaces: ReadonlyMap<string, Place>;
  /** Makes objects of classes that know each other. */
  readonly make: {
    readonly worksheet: (sheet: string) => WireObject;
    readonly range: (place: Place) => WireObject;
    readonly areas: (places: readonly Place[]) => WireObject;
  };
  /** Opens a workbook that Application.createWorkbook was given. */
  readonly createWorkbook: (bytes: Uint8Array) => void;
}

/** A sheet that is there. */
export function sheetOf(book: Book, id: string): GridSheet {
  const sheet = book.grid.sheets().find((one) => one.id === id);
  if (sheet === undefined) throw new OfficeFault('InvalidReference', '工作表已不存在。');
  return sheet;
}

/** By name, whatever its capitals, or by id. */
export function findSheet(book: Book, key: unknown): GridSheet | null {
  const text = String(key).toLowerCase();
  return book.grid.sheets().find((one) => one.id === key || one.name.toLowerCase() === text) ?? null;
}
