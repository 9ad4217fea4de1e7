import { cellKey } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { contains } from '../../workbook/source';
import { coveringBlocks } from '../common/blocks';
import type { CellState } from '../port';
import { cellOf, isSameValue, numberFormatOf } from './decode';
import { ask, type Com } from './jsapi';
import type { WpsSheet } from './listing';
import { cellsOf, rangeOf } from './ranges';

/** Value2 of cells of one sheet, by the cell's key: a call or two for all of them. */
export type Values = ReadonlyMap<string, unknown>;

/** Reads the same cells each time it is called. */
export function valueReader(sheet: WpsSheet, areas: readonly Area[]): () => Values {
  const blocks = coveringBlocks(areas).map((block) => ({
    block,
    range: rangeOf(sheet.com, block),
    wanted: areas.filter((area) => contains(block, area.top, area.left)),
  }));
  return () => {
    const values = new Map<string, unknown>();
    for (const { block, range, wanted } of blocks) {
      const rows = cellsOf(range, 'Value2', block);
      for (const { top, left, bottom, right } of wanted)
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1)
            values.set(cellKey(row, column), rows[row - block.top]?.[column - block.left]);
    }
    return values;
  };
}

/**
 * A cell's state, given its value and what it was when it was last looked at: the same value means that its formula
 * and its number format are the same too.
 * @param sure whether nothing was told of the cell since
 */
export function stateNow(
  sheet: Com,
  row: number,
  column: number,
  value: unknown,
  last: CellState,
  sure: boolean,
): CellState {
  if (sure && isSameValue(value, last)) return last;
  return lookAtRead(sheet, row, column, value);
}

/** Value2 of a single cell. */
export function valueOf(sheet: Com, row: number, column: number): unknown {
  const area = cellArea(row, column);
  return cellsOf(rangeOf(sheet, area), 'Value2', area)[0]?.[0];
}

/** A single cell, with its formula and its number format. */
export function lookAt(sheet: Com, row: number, column: number): CellState {
  const area = cellArea(row, column);
  return stateOf(rangeOf(sheet, area), area, (range) => cellsOf(range, 'Value2', area)[0]?.[0]);
}

/** The same of a cell whose Value2 was read in the same breath. */
export function lookAtRead(sheet: Com, row: number, column: number, value: unknown): CellState {
  const area = cellArea(row, column);
  return stateOf(rangeOf(sheet, area), area, () => value);
}

function stateOf(range: Com, area: Area, valueOf: (range: Com) => unknown): CellState {
  const [value, [formulas]] = [valueOf(range), cellsOf(range, 'Formula', area)];
  return cellOf(value, formulas?.[0], numberFormatOf(ask(range, 'NumberFormat')) ?? 'General');
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export const BLANK: CellState = { value: null, formula: null, numberFormat: 'General' };
