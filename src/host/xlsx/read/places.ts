import type { RawAttributes, TagPosition } from './xml';

/**
 * Where a sheet's rows and cells stand in its text: what it takes to change some of them without running through the
 * sheet again. Numbers in plain lists, since there may be half a million cells.
 */
export interface SheetPlaces {
  /** The numbers of the rows, in the order of the file. */
  readonly rows: readonly number[];
  readonly rowStarts: readonly number[];
  readonly rowEnds: readonly number[];
  /** By a cell's index among the sheet's cells. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Indexes of the cells of shared formulas by their group, in the order of the file. */
  readonly shared: ReadonlyMap<string, readonly number[]>;
  /** Areas of array formulas and data tables, as written. */
  readonly arrays: readonly string[];
}

/** Notes the places while a sheet is scanned. */
export class PlaceNotes implements SheetPlaces {
  readonly rows: number[] = [];
  readonly rowStarts: number[] = [];
  readonly rowEnds: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly shared = new Map<string, number[]>();
  readonly arrays: string[] = [];

  openRow(row: number, { start }: TagPosition): void {
    this.rows.push(row);
    this.rowStarts.push(start);
  }

  closeRow({ end }: TagPosition): void {
    this.rowEnds.push(end);
  }

  openCell({ start }: TagPosition): void {
    this.starts.push(start);
  }

  closeCell({ end }: TagPosition): void {
    this.ends.push(end);
  }

  cell(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }

  /** A formula of the cell that is open. */
  formula({ t, si, ref }: RawAttributes): void {
    if (t === 'shared' && si !== undefined) {
      const index = this.starts.length - 1;
      const group = this.shared.get(si);
      if (group === undefined) this.shared.set(si, [index]);
      else group.push(index);
    }
    if ((t === 'array' || t === 'dataTable') && ref !== undefined) this.arrays.push(ref);
  }
}
