import type { WorkbookModel } from '../../workbook/model';
import { shiftArea } from '../grid/shift';
import { cellArea } from '../grid/areas';
import { Marks } from '../grid/edited-formats';
import type { Grid, GridEvent, GridSheet } from '../grid/grid';
import { NotThere } from './failures';

export interface BookOptions {
  readonly fullName: string;
  readonly readOnly: boolean;
  /** Number of the window. */
  readonly hwnd: number;
  /** What can change its structure; null where the grid is one whose structure stays as it is. */
  readonly structure: Structure | null;
  /** Where it was opened from; null for the others. */
  readonly file: { readonly path: string; readonly bytes: Uint8Array } | null;
}

/** What a workbook in memory can do, and one that is shown cannot. */
export interface Structure {
  /** The workbook as it is. */
  model(): WorkbookModel;
  deleteSheet(sheet: string): void;
  /** Takes a name of the whole workbook away. */
  define(name: string, refersTo: null): void;
}

/** A note on a cell; the grid knows none, so the emulator keeps those that the add-in wrote. */
export interface Note {
  readonly sheet: string;
  row: number;
  column: number;
  text: string;
}

/** A workbook that is open in the program. */
export class Book {
  readonly marks: Marks;
  readonly notes: Note[] = [];
  /** Of CustomXMLParts. */
  readonly parts: { id: string; xml: string }[] = [];
  open = true;
  saved = true;

  constructor(
    readonly grid: Grid,
    readonly options: BookOptions,
  ) {
    this.marks = new Marks(grid, () => new NotThere('the conditional format is gone'));
  }

  /** A sheet that is there. */
  sheet(id: string): GridSheet {
    const found = this.open ? this.grid.sheets().find((one) => one.id === id) : undefined;
    if (found === undefined) throw new NotThere('the sheet or its workbook is gone');
    return found;
  }

  /** By name, whatever its capitals, or by its place, counted from 1. */
  findSheet(key: unknown): GridSheet | null {
    const sheets = this.grid.sheets();
    if (typeof key === 'number') return sheets[key - 1] ?? null;
    const name = String(key).toLowerCase();
    return sheets.find((one) => one.name.toLowerCase() === name) ?? null;
  }

  /** Notes move along with their cells. */
  follow(event: GridEvent): void {
    if (event.kind !== 'changed' || event.change === 'edited') return;
    const { change, area, sheet } = event;
    for (const note of this.notes.filter((one) => one.sheet === sheet)) {
      const place = shiftArea(cellArea(note.row, note.column), { change, area });
      if (place === null) this.notes.splice(this.notes.indexOf(note), 1);
      else Object.assign(note, { row: place.top, column: place.left });
    }
  }

  /** Gives the grid the conditional formats that the add-in has changed; of a workbook that is gone nothing is left. */
  flush(): void {
    if (this.open) this.marks.flush();
  }
}
