import { areaFromA1, COLUMNS, ROWS } from '../../../workbook/address';
import type { Area, Scalar } from '../../../workbook/model';
import { mergesOf } from '../read/merges';
import { childrenOf, find, flag, numberOr, type XmlElement } from '../read/tree';
import type { Worksheet } from '../read/worksheet';
import { CellPlaces, type CellPlace, type RowPlace } from './cell-places';
import { cachedCell, newCell, unfit, valueCell } from './cell-xml';
import { appendInside, prefixOf } from './element-edit';
import { cellError } from './patch-error';
import { moveSharedFormula } from './shared-formula';
import { splice, type Splice } from './splice';

/** A planned write into a known sheet. */
export interface SheetWrite {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** `cached`: the cell holds a formula, which stays; only its result is set. */
  readonly kind: 'value' | 'cached';
  /** Of a `value`: a formula, without the leading `=`, of which `value` is the result. */
  readonly formula?: string;
  /** Absent: the cell's stays. */
  readonly numberFormat?: string;
}

/** The number of a look like another one's but for its number format. */
export type Restyle = (style: number, numberFormat: string) => number;

/** Where something happened. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A sheet's new text, and what else there is to know. */
export interface PatchedSheet {
  readonly text: string;
  /** Cells whose formula went. */
  readonly formulasGone: readonly Place[];
  /** Cells that were not planned but had to take over a shared formula's text. */
  readonly formulasMoved: readonly Place[];
  /** Rows that were not there. */
  readonly rowsAdded: readonly number[];
  readonly protected: boolean;
}

/** Writes into a worksheet's XML. Outside the planned cells nothing changes: neither `spans` nor `dimension`, which
 * are hints that readers may not rely on (ECMA-376 Part 1, 18.3.1.73 and 18.3.1.35).
 * @param headers areas of table headers, which are not to be written
 * @throws PatchError before anything is done
 */
export function patchSheet(
  sheet: string,
  scanned: Worksheet,
  writes: readonly SheetWrite[],
  headers: readonly Area[],
  restyle: Restyle,
): PatchedSheet {
  const { part, text, root } = scanned;
  const byRow = inRows(sheet, writes);
  const data = find(root, 'sheetData');
  if (data === undefined) throw new Error(`${part}: no sheetData`);
  const places = new CellPlaces(scanned, data);
  const planned = new Map<number, Map<number, SheetWrite>>();
  for (const [row, list] of byRow) planned.set(row, new Map(list.map((write) => [write.column, write])));

  checkPlaces(sheet, writes, scanned, headers);
  const overwritten = (row: number, column: number): boolean =>
    planned.get(row)?.get(column)?.kind === 'value';
  const losesFormula = (cell: CellPlace): boolean =>
    cell.formula !== null && overwritten(cell.row, cell.column);
  const styled = (write: SheetWrite, style: number): number =>
    write.numberFormat === undefined ? style : restyle(style, write.numberFormat);

  const moved = places.sharedBy(overwritten).flatMap((group) => moveSharedFormula(group, losesFormula) ?? []);
  const splices: Splice[] = [];
  const formulasGone: Place[] = [];
  const styleOf = columnStyles(root);
  const missing: number[] = [];

  for (const [number, list] of byRow) {
    const absent: SheetWrite[] = [];
    for (const write of list) {
      const cell = places.cell(number, write.column);
      if (write.kind === 'cached' && cell?.formula == null)
        throw cellError('no-formula', sheet, write.row, write.column);
      if (cell === null) {
        absent.push(write);
        continue;
      }
      if (losesFormula(cell) && write.formula === undefined)
        formulasGone.push({ row: cell.row, column: cell.column });
      const style = styled(write, numberOr(cell.attributes.s, 0));
      splices.push({ start: cell.start, end: cell.end, text: rewritten(text, cell, write, moved, style) });
    }
    if (absent.length === 0) continue;
    const row = places.row(number);
    if (row === null) missing.push(number);
    else {
      const styleIn = (write: SheetWrite): number => styled(write, row.style ?? styleOf(write.column));
      splices.push(...missingCells(text, row, absent, places, styleIn));
    }
  }
  // Those whose cell is rewritten anyway have taken theirs along.
  for (const { splice: piece, to } of moved) if (!planned.get(to.row)?.has(to.column)) splices.push(piece);
  const styleIn = (write: SheetWrite): number => styled(write, styleOf(write.column));
  splices.push(...missingRows(text, data, places, missing, byRow, styleIn));

  return {
    text: splice(text, splices),
    formulasGone,
    formulasMoved: moved.map(({ to }) => to),
    rowsAdded: missing.filter((row) => byRow.get(row)?.some(isThere)),
    protected: flag(find(root, 'sheetProtection')?.attributes.sheet),
  };
}

/** The writes row by row, in order. */
function inRows(sheet: string, writes: readonly SheetWrite[]): ReadonlyMap<number, readonly SheetWrite[]> {
  const inside = (index: number, size: number): boolean =>
    Number.isInteger(index) && index >= 0 && index < size;
  const rows = new Map<number, SheetWrite[]>();
  const ordered = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const write of ordered) {
    const { row, column } = write;
    if (!inside(row, ROWS) || !inside(column, COLUMNS)) throw cellError('beyond-limits', sheet, row, column);
    const problem = unfit(write.value);
    if (problem !== null) throw cellError(problem, sheet, row, column);
    const list = rows.get(row) ?? [];
    if (list.at(-1)?.column === column) throw cellError('written-twice', sheet, row, column);
    list.push(write);
    rows.set(row, list);
  }
  return rows;
}

function checkPlaces(
  sheet: string,
  writes: readonly SheetWrite[],
  { root, part, places }: Worksheet,
  headers: readonly Area[],
): void {
  const merges = mergesOf(root, part);
  const arrays = places.arrays.flatMap((ref) => areaFromA1(ref) ?? []);
  for (const { row, column, kind } of writes) {
    const inside = (area: Area): boolean =>
      row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    if (merges.some((area) => inside(area) && !(row === area.top && column === area.left)))
      throw cellError('covered', sheet, row, column);
    if (kind === 'value' && arrays.some(inside)) throw cellError('array-formula', sheet, row, column);
    if (headers.some(inside)) throw cellError('table-header', sheet, row, column);
  }
}

function rewritten(
  text: string,
  cell: CellPlace,
  write: SheetWrite,
  moved: readonly { readonly splice: Splice; readonly to: Place }[],
  style: number,
): string {
  const changed = write.numberFormat === undefined ? undefined : style;
  if (write.kind === 'value' || cell.formula === null)
    return valueCell(cell, write.value, { formula: write.formula, style: changed });
  const taken = moved.find(({ to }) => to.row === cell.row && to.column === cell.column);
  return cachedCell(
    cell,
    taken?.splice.text ?? text.slice(cell.formula.start, cell.formula.end),
    write.value,
    changed,
  );
}

/** A blank that was not there stays away, unless it has a look of its own. */
function isThere({ value, formula, numberFormat }: SheetWrite): boolean {
  return value !== null || formula !== undefined || numberFormat !== undefined;
}

/** Cells that were not there, in a row that is. */
function missingCells(
  text: string,
  row: RowPlace,
  writes: readonly SheetWrite[],
  places: CellPlaces,
  styleOf: (write: SheetWrite) => number,
): Splice[] {
  const prefix = prefixOf(row.raw);
  const wanted = writes.filter(isThere);
  const xml = (write: SheetWrite): string =>
    newCell(prefix, row.row, write.column, styleOf(write), write.value, write.formula);
  if (wanted.length === 0) return [];
  if (row.selfClosing) {
    const start = text.lastIndexOf('/', row.end);
    return [{ start, end: row.end, text: `>${wanted.map(xml).join('')}</${row.raw}>` }];
  }
  return wanted.map((write) => {
    const at = places.gapFor(row, write.column);
    return { start: at, end: at, text: xml(write) };
  });
}

/** Rows that were not there. */
function missingRows(
  text: string,
  data: XmlElement,
  places: CellPlaces,
  missing: readonly number[],
  byRow: ReadonlyMap<number, readonly SheetWrite[]>,
  styleOf: (write: SheetWrite) => number,
): Splice[] {
  const prefix = prefixOf(data.raw);
  const splices: Splice[] = [];
  let atEnd = '';
  for (const number of missing) {
    const writes = byRow.get(number) ?? [];
    const cells = writes
      .filter(isThere)
      .map((write) => newCell(prefix, number, write.column, styleOf(write), write.value, write.formula));
    if (cells.length === 0) continue;
    const xml = `<${prefix}row r="${number + 1}">${cells.join('')}</${prefix}row>`;
    const next = places.rowBehind(number);
    if (next === null) atEnd += xml;
    else splices.push({ start: next, end: next, text: xml });
  }
  const end = places.lastEnd;
  if (atEnd !== '')
    splices.push(end === null ? appendInside(text, data, atEnd) : { start: end, end, text: atEnd });
  return splices;
}

/** The style that a column gives to cells that are not there (18.3.1.13). */
function columnStyles(root: XmlElement): (column: number) => number {
  const columns = childrenOf(find(root, 'cols'), 'col').map(({ attributes }) => ({
    first: numberOr(attributes.min, 1) - 1,
    last: numberOr(attributes.max, 1) - 1,
    style: numberOr(attributes.style, 0),
  }));
  return (column) => columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}
