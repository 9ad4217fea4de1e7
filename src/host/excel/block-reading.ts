import { fromA1 } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { loadCells, rawCells, sourceCell } from './cells';
import type { ReadBlock } from '../common/snapshot';

/** A block to be read. */
export interface WantedBlock {
  readonly sheetId: string;
  readonly area: Area;
  /** Whether it matters which of its cells are locked. */
  readonly locks: boolean;
}

interface AskedBlock extends WantedBlock {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly areas: Excel.RangeCollection;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/** Asks for the cells of blocks; a block of a sheet that is gone is answered by nothing. */
export function askBlocks(context: Excel.RequestContext, wanted: readonly WantedBlock[]): AskedBlock[] {
  return wanted.map((block) => {
    const { top, left, bottom, right } = block.area;
    const range = context.workbook.worksheets
      .getItemOrNullObject(block.sheetId)
      .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    loadCells(range);
    const merged = range.getMergedAreasOrNullObject();
    const { areas } = merged;
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const properties = block.locks ? range.getCellProperties({ format: { protection: true } }) : null;
    return { ...block, range, merged, areas, properties };
  });
}

/** The answers to {@link askBlocks}, by the sheet's id. */
export function blocksRead(asked: readonly AskedBlock[]): Map<string, ReadBlock[]> {
  const found = new Map<string, ReadBlock[]>();
  for (const block of asked) {
    if (block.range.isNullObject) continue;
    const { top, left, bottom, right } = block.area;
    const raw = rawCells(block.range);
    const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) => sourceCell(raw(row, column))),
    );
    const merges = block.merged.isNullObject ? [] : block.areas.items.map(areaOfRange);
    // Excel locks every cell unless told otherwise.
    const locked =
      block.properties?.value.map((row) => row.map((cell) => cell.format?.protection?.locked !== false)) ??
      null;
    const blocks = found.get(block.sheetId) ?? [];
    found.set(block.sheetId, [...blocks, { area: block.area, cells: rows, merges, locked }]);
  }
  return found;
}

/** Of a range that was loaded with its indices and counts. */
export function areaOfRange(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** The first cell of an address such as `A1`, `$B$2:$C$3` or `A1,C3`, as events tell it; null for whole columns. */
export function firstCell(address: string): { readonly row: number; readonly column: number } | null {
  const [first = ''] = address.slice(address.lastIndexOf('!') + 1).split(/[:,]/u);
  return fromA1(first);
}
