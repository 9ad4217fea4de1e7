import type { CellState, CellWrite, Snapshot } from '../host/port';
import { readDouble } from '../rubric/formula';
import { type CellAddress, cellText } from '../workbook/address';
import type { Scalar } from '../workbook/model';
import type { SourceCell } from '../workbook/source';

/** Cells as the journal and the loop compare and restore them. */

/** A cell of a defined name, with what it is to hold. */
export interface NamedWrite {
  readonly name: string;
  readonly address: CellAddress;
  /** What a formula shows is not known before it is calculated: `value` is a guess then. */
  readonly value: Scalar;
  readonly formula: string | null;
  /** null: stays as it is. */
  readonly numberFormat: string | null;
}

export function plainWrite(name: string, address: CellAddress, value: Scalar): NamedWrite {
  return { name, address, value, formula: null, numberFormat: null };
}

export function toCellWrite({ address, value, formula, numberFormat }: NamedWrite): CellWrite {
  return {
    address,
    value: formula === null ? value : null,
    ...(formula !== null && { formula }),
    ...(numberFormat !== null && { numberFormat }),
  };
}

/** What stands in a cell; an empty one without a look of its own included. */
export function stateOf(cell: SourceCell | null): CellState {
  return cell ?? { value: null, formula: null, numberFormat: 'General' };
}

/** Whether two values are the same to a reader: 15 digits of a number, a text whatever its line ends. */
export function sameValue(one: Scalar, other: Scalar): boolean {
  const [a, b] = [plain(one), plain(other)];
  return typeof a === typeof b && a === b;
}

function plain(value: Scalar): string | boolean | number | null {
  if (value === '' || value === null) return null;
  if (typeof value === 'object') return value.error;
  // A number never equals a text here: taking a text for the number it shows would not restore it.
  if (typeof value === 'number') return Number(readDouble(value) ?? Number.NaN);
  return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : value;
}

/** Whether two cells hold the same; how they look does not count. */
export function sameState(one: CellState, other: CellState): boolean {
  if (one.formula !== null || other.formula !== null) return one.formula === other.formula;
  return sameValue(one.value, other.value);
}

/** A snapshot with some cells as they are known to be since. */
export function overlaid(snapshot: Snapshot, cells: Iterable<readonly [CellAddress, CellState]>): Snapshot {
  const { base, known } = layers.get(snapshot) ?? { base: snapshot, known: new Map<string, CellState>() };
  const over = new Map(known);
  for (const [address, state] of cells) over.set(cellText(address), state);
  const whole: Snapshot = {
    workbook: base.workbook,
    sheets: base.sheets,
    names: base.names,
    date1904: base.date1904,
    sheetName: (sheet) => base.sheetName(sheet),
    mergeAt: (address) => base.mergeAt(address),
    cell: (address) => over.get(cellText(address)) ?? base.cell(address),
  };
  layers.set(whole, { base, known: over });
  return whole;
}

/** So that a layer upon a layer does not become a chain. */
const layers = new WeakMap<Snapshot, { base: Snapshot; known: ReadonlyMap<string, CellState> }>();
