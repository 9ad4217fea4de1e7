import { cellKey } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { contains, type SourceCell } from '../../workbook/source';
import { isRead, type ReadBlock } from '../common/snapshot';
import { targetOf, targetsOf } from '../common/targets';
import { lookAt, lookAtRead } from './cell-states';
import { cellOf, isSameValue } from './decode';
import { countOf, isProtected, nameOfSheet, refersToOf, type WpsListing, type WpsSheet } from './listing';
import { cellsOf, rangeOf } from './ranges';
import { type Reading, sheetOf, withAllBlocks } from './reading';
import { sizeOf, type Told } from './told';

/**
 * Reads again with few calls. Names can only be asked one by one, and a standard workbook has hundreds: so what was
 * read before is kept where it is certain that it still stands, and everything is read anew where it is not.
 *
 * What is certain, in this order: as many names and sheets as before, and the sheets' own names; then every value of
 * the blocks that names lie in. A value that differs is explained where WPS told that just this cell was edited and
 * the name at it still refers to it, or where the cell holds a formula. Rows that came or went, and cells that were
 * cut and pasted, show as differences that nothing explains: then each name is asked where it is, and one that has
 * moved means that nothing of what was known is used.
 * @returns null where everything has to be read anew
 */
export function readAgain(last: Reading, wanted: ReadonlySet<string>, told: Told): Reading | null {
  const { listing } = last;
  const sheets = sheetsWith(last, wanted);
  if (told.isUnclear || sheets === null || !isSameStructure(listing, sheets)) return null;
  const blocks = new Map(last.snapshot.blocks);
  const changed: ChangedCell[] = [];
  const read = new Map<WpsSheet, readonly BlockNow[]>();
  for (const sheet of sheets) {
    const now = (blocks.get(sheet.id) ?? []).map((block) => blockNow(sheet, block));
    blocks.set(
      sheet.id,
      now.map(({ block }) => block),
    );
    changed.push(...now.flatMap((one) => one.changed.map((cell) => ({ ...cell, sheet }))));
    read.set(sheet, now);
  }
  const places = placesOf(listing);
  const edited = editedCells(told, sheets, listing);
  const explained = (cell: ChangedCell): boolean => {
    if (cell.before.formula !== null && !edited.has(placeKey(cell))) return true;
    const names = places.get(placeKey(cell));
    return edited.has(placeKey(cell)) && names !== undefined && names.every((name) => stands(name));
  };
  const strays = told.areas.some(({ sheet, area }) => isStray(listing, places, sheet, area));
  const doubtful = told.isDoubtful || strays || !changed.every(explained);
  if (doubtful && !listing.listed.every(stands)) return null;
  // A formula may have been put in place of a value and the other way round, and a format comes with what is typed.
  const looked = changed.filter((cell) => edited.has(placeKey(cell)) || cell.before.formula === null);
  const all = [...looked, ...editedBut(edited, looked, sheets)];
  for (const [id, cells] of bySheet(
    all.map(
      (cell) => [cell.sheet, cell.row, cell.column, cellNow(cell, read.get(cell.sheet) ?? [])] as const,
    ),
  )) {
    blocks.set(
      id,
      (blocks.get(id) ?? []).map((block) => patched(block, cells)),
    );
  }
  return withAllBlocks(last, blocks);
}

/** A cell of which another value was read than before. */
interface ChangedCell {
  readonly sheet: WpsSheet;
  readonly row: number;
  readonly column: number;
  readonly before: SourceCell;
}

/** The sheets that have wanted cells; null where one of these cells was never read. */
function sheetsWith({ listing, snapshot }: Reading, wanted: ReadonlySet<string>): readonly WpsSheet[] | null {
  const sheets = new Set<WpsSheet>();
  for (const { sheet, area } of targetsOf(listing.names, wanted)) {
    const found = sheetOf(listing, sheet);
    if (found === null) continue;
    if (!isRead(snapshot.blocks.get(found.id), area)) return null;
    sheets.add(found);
  }
  return [...sheets];
}

function isSameStructure(
  { collections, counts, sheets: all }: WpsListing,
  sheets: readonly WpsSheet[],
): boolean {
  return (
    countOf(collections.names) === counts.names &&
    countOf(collections.sheets) === counts.sheets &&
    sheets.every(({ com, name }) => nameOfSheet(com) === name) &&
    // Protection that was lifted lets what waits be written; one that was laid shows when it refuses a write.
    all.every((sheet) => !sheet.protected || isProtected(sheet.com))
  );
}

/** Where a name stands still. */
export function stands({ com, refersTo }: WpsListing['listed'][number]): boolean {
  return (refersToOf(com) ?? '#REF!') === refersTo;
}

interface BlockNow {
  readonly block: ReadBlock;
  readonly changed: readonly Omit<ChangedCell, 'sheet'>[];
  /** As WPS gave them. */
  readonly values: readonly (readonly unknown[])[];
}

/** A cell of which the value was read with its block. */
function cellNow({ sheet, row, column }: Omit<ChangedCell, 'before'>, read: readonly BlockNow[]): SourceCell {
  const own = read.find(({ block }) => contains(block.area, row, column));
  if (own === undefined) return lookAt(sheet.com, row, column);
  const { top, left } = own.block.area;
  return lookAtRead(sheet.com, row, column, own.values[row - top]?.[column - left]);
}

/** A block with its present values. */
function blockNow(sheet: WpsSheet, block: ReadBlock): BlockNow {
  const values = cellsOf(rangeOf(sheet.com, block.area), 'Value2', block.area);
  const changed: Omit<ChangedCell, 'sheet'>[] = [];
  const cells = block.cells.map((row, down) => {
    const now = values[down] ?? [];
    if (row.every((cell, along) => isSameValue(now[along], cell))) return row;
    return row.map((cell, along) => {
      if (isSameValue(now[along], cell)) return cell;
      changed.push({ row: block.area.top + down, column: block.area.left + along, before: cell });
      const formula = cell.formula === null ? null : `=${cell.formula}`;
      return cellOf(now[along], formula, cell.numberFormat);
    });
  });
  return { block: { ...block, cells }, changed, values };
}

/** Cells of the wanted sheets that were told of, by place. */
function editedCells(
  told: Told,
  sheets: readonly WpsSheet[],
  listing: WpsListing,
): ReadonlyMap<string, { readonly sheet: WpsSheet; readonly row: number; readonly column: number }> {
  const cells = new Map<string, { sheet: WpsSheet; row: number; column: number }>();
  for (const { sheet: name, area } of told.areas) {
    const sheet = sheetOf(listing, name);
    if (sheet === null || !sheets.includes(sheet)) continue;
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = { sheet, row, column };
        cells.set(placeKey(cell), cell);
      }
  }
  return cells;
}

/** Cells that were told of and hold the same value: their formula may be another one. */
function editedBut(
  edited: ReturnType<typeof editedCells>,
  looked: readonly ChangedCell[],
  sheets: readonly WpsSheet[],
): readonly Omit<ChangedCell, 'before'>[] {
  const known = new Set(looked.map(placeKey));
  return [...edited].flatMap(([key, cell]) => (known.has(key) || !sheets.includes(cell.sheet) ? [] : [cell]));
}

/**
 * Whether an edit was told of cells without a name, on a sheet that has names: a name may have been moved there.
 */
function isStray(
  { listed, sheets }: WpsListing,
  places: ReturnType<typeof placesOf>,
  name: string,
  area: Area,
): boolean {
  const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (sheet === undefined) return true;
  if (sizeOf(area) > 1) return true;
  if (places.has(placeKey({ sheet, row: area.top, column: area.left }))) return false;
  return listed.some(({ refersTo }) => targetOf(refersTo)?.sheet.toLowerCase() === sheet.name.toLowerCase());
}

/** The names at each cell. */
function placesOf({
  listed,
  sheets,
}: WpsListing): ReadonlyMap<string, readonly WpsListing['listed'][number][]> {
  const places = new Map<string, WpsListing['listed'][number][]>();
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const name of listed) {
    const target = targetOf(name.refersTo);
    const sheet = target === null ? undefined : byName.get(target.sheet.toLowerCase());
    if (target === null || sheet === undefined) continue;
    const key = placeKey({ sheet, row: target.area.top, column: target.area.left });
    places.set(key, [...(places.get(key) ?? []), name]);
  }
  return places;
}

function placeKey({ sheet, row, column }: Omit<ChangedCell, 'before'>): string {
  return `${sheet.id}!${cellKey(row, column)}`;
}

function bySheet(
  cells: readonly (readonly [WpsSheet, number, number, SourceCell])[],
): ReadonlyMap<string, ReadonlyMap<string, SourceCell>> {
  const found = new Map<string, Map<string, SourceCell>>();
  for (const [{ id }, row, column, cell] of cells) {
    const own = found.get(id) ?? new Map<string, SourceCell>();
    found.set(id, own.set(cellKey(row, column), cell));
  }
  return found;
}

/** A block with some of its cells replaced, by their key. */
export function patched(block: ReadBlock, cells: ReadonlyMap<string, SourceCell>): ReadBlock {
  const { top, left } = block.area;
  const touched = [...cells.keys()].some((key) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return contains(block.area, row, column);
  });
  if (!touched) return block;
  return {
    ...block,
    cells: block.cells.map((row, down) =>
      row.map((cell, along) => cells.get(cellKey(top + down, left + along)) ?? cell),
    ),
  };
}
