import { nameKey } from '../../rubric/names';
import { type CellAddress, cellKey } from '../../workbook/address';
import type { Area, DefinedName } from '../../workbook/model';
import { contains, type SourceCell } from '../../workbook/source';
import type { SheetState, Snapshot, WorkbookIdentity } from '../port';
import { isBuiltIn, targetOf } from './targets';

/** A sheet as Excel lists it. */
export interface ListedSheet extends SheetState {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
}

/** A part of a sheet that was read. */
export interface ReadBlock {
  readonly area: Area;
  /** Row by row. */
  readonly cells: readonly (readonly SourceCell[])[];
  readonly merges: readonly Area[];
  /** Whether each cell is locked, row by row; null where nobody asked. */
  readonly locked: readonly (readonly boolean[])[] | null;
}

export interface Listing {
  readonly workbook: WorkbookIdentity;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
}

/** The workbook as it was read: names, sheets, and blocks of cells by the sheet's id. */
export class BlockSnapshot implements Snapshot {
  readonly workbook: WorkbookIdentity;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  private readonly byName: ReadonlyMap<string, ListedSheet>;
  private byPlace: ReadonlyMap<string, string> | null = null;

  constructor(
    listing: Listing,
    readonly date1904: boolean,
    readonly blocks: ReadonlyMap<string, readonly ReadBlock[]>,
  ) {
    ({ workbook: this.workbook, sheets: this.sheets, names: this.names } = listing);
    this.byName = new Map(listing.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  sheet(name: string): ListedSheet | null {
    return this.byName.get(name.toLowerCase()) ?? null;
  }

  sheetById(id: string): ListedSheet | null {
    return this.sheets.find((sheet) => sheet.id === id) ?? null;
  }

  sheetName(sheet: string): string | null {
    return this.sheet(sheet)?.name ?? null;
  }

  cell(address: CellAddress): SourceCell | null {
    const block = this.blockOf(address);
    const cell = block?.cells[address.row - block.area.top]?.[address.column - block.area.left];
    if (cell === undefined) return null;
    const nothing = cell.value === null && cell.formula === null && cell.numberFormat === 'General';
    return nothing ? null : cell;
  }

  mergeAt({ sheet, row, column }: CellAddress): Area | null {
    for (const { merges } of this.blocksOf(sheet)) {
      const merged = merges.find((area) => contains(area, row, column));
      if (merged !== undefined) return merged;
    }
    return null;
  }

  /** Whether a cell's block was read, so that its merged area and its lock are known. */
  knows(address: CellAddress): boolean {
    return this.blockOf(address) !== null;
  }

  /** Whether a cell is locked; null where that was not read. */
  locked(address: CellAddress): boolean | null {
    const block = this.blockOf(address);
    return block?.locked?.[address.row - block.area.top]?.[address.column - block.area.left] ?? null;
  }

  /** A name of the workbook that stands at a cell; null where there is none that means it beyond doubt. */
  nameAt({ sheet, row, column }: CellAddress): string | null {
    this.byPlace ??= placesOf(this.names);
    return this.byPlace.get(placeKey(sheet, row, column)) ?? null;
  }

  private blockOf({ sheet, row, column }: CellAddress): ReadBlock | null {
    return this.blocksOf(sheet).find(({ area }) => contains(area, row, column)) ?? null;
  }

  private blocksOf(sheet: string): readonly ReadBlock[] {
    return this.blocks.get(this.sheet(sheet)?.id ?? '') ?? [];
  }
}

function placesOf(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  const alike = new Map<string, number>();
  for (const { name } of names) alike.set(nameKey(name), (alike.get(nameKey(name)) ?? 0) + 1);
  const places = new Map<string, string>();
  for (const { name, refersTo, sheet } of names) {
    // Which of several alike Excel would find depends on the sheet in front.
    if (sheet !== null || isBuiltIn(name) || alike.get(nameKey(name)) !== 1) continue;
    const target = targetOf(refersTo);
    if (target !== null) places.set(placeKey(target.sheet, target.area.top, target.area.left), name);
  }
  return places;
}

function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet.toLowerCase()}!${cellKey(row, column)}`;
}

/** Whether blocks hold the corners of an area; what lies between them was read along. */
export function isRead(
  blocks: readonly ReadBlock[] | undefined,
  { top, left, bottom, right }: Area,
): boolean {
  const holds = (row: number, column: number): boolean =>
    blocks?.some(({ area }) => contains(area, row, column)) === true;
  return holds(top, left) && holds(bottom, right);
}
