import type { CellWrite } from '../../host/xlsx/patch/patch-cells';
import { areaToA1, cellKey } from '../../workbook/address';
import type { CellModel, ConditionalFormat, DefinedName, Scalar, WorkbookModel } from '../../workbook/model';
import type { Grid, GridCell, GridSheet } from '../grid/grid';

/** What differs between a workbook as opened and as the grid holds it now. */
export interface Differences {
  readonly writes: readonly CellWrite[];
  readonly formats: readonly FormatDifference[];
  /** Names of the whole workbook that are new or mean something else. */
  readonly names: readonly DefinedName[];
  /** Whether a person's or the product's change is among them, and not only results of formulas. */
  readonly edited: boolean;
}

export interface FormatDifference {
  readonly sheet: string;
  readonly added: readonly ConditionalFormat[];
  readonly removed: readonly ConditionalFormat[];
}

/** Univer's formulas yield 12 significant digits: results that agree so far are the same. */
const DIGITS = 12;

/** Compares cell by cell. @param opened the model of the file's bytes */
export function differences(opened: WorkbookModel, grid: Grid): Differences {
  const writes: CellWrite[] = [];
  const formats: FormatDifference[] = [];
  if (grid.sheets().length !== opened.sheets.length) throw new Error('other sheets than opened');
  for (const [index, sheet] of grid.sheets().entries()) {
    const model = opened.sheets[index];
    if (model?.name !== sheet.name) throw new Error(`sheets differ at ${sheet.name}`);
    const before = new Map(model.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
    for (const { row, column, cell } of cellsOf(grid, sheet, model.cells)) {
      const was = before.get(cellKey(row, column)) ?? null;
      const address = { sheet: sheet.name, row, column };
      const formula = cell.formula !== null && cell.formula !== (was?.formula ?? null) ? cell.formula : null;
      const isFormatted = cell.numberFormat !== (opened.styles[was?.style ?? 0]?.numberFormat ?? 'General');
      const kind = formula === null ? kindOf(was, cell) : 'value';
      if (kind === null && !isFormatted) continue;
      writes.push({
        ...address,
        value: cell.value,
        kind: kind ?? (cell.formula === null ? 'value' : 'cached'),
        ...(formula !== null && { formula }),
        ...(isFormatted && { numberFormat: cell.numberFormat }),
      });
    }
    const change = formatChange(sheet, model.conditionalFormats, grid);
    if (change.added.length + change.removed.length > 0) formats.push(change);
  }
  const names = namesChanged(opened, grid);
  const edited = formats.length + names.length > 0 || writes.some(isEdit);
  return { writes, formats, names, edited };
}

/** Whether a write is more than a formula's result. */
export function isEdit({ kind, numberFormat }: CellWrite): boolean {
  return kind === 'value' || numberFormat !== undefined;
}

function namesChanged(opened: WorkbookModel, grid: Grid): readonly DefinedName[] {
  const before = new Map(
    opened.names.filter(({ sheet }) => sheet === null).map((one) => [one.name, one.refersTo]),
  );
  return grid.names().filter((one) => one.sheet === null && before.get(one.name) !== one.refersTo);
}

/** The cells that hold something now or held something then, in order. */
function cellsOf(
  grid: Grid,
  { id }: GridSheet,
  opened: readonly CellModel[],
): readonly { readonly row: number; readonly column: number; readonly cell: GridCell }[] {
  const used = grid.usedArea(id);
  const bottom = Math.max(used?.bottom ?? -1, ...opened.map(({ row }) => row));
  const right = Math.max(used?.right ?? -1, ...opened.map(({ column }) => column));
  if (bottom < 0 || right < 0) return [];
  return grid
    .cells(id, { top: 0, left: 0, bottom, right })
    .flatMap((cells, row) => cells.map((cell, column) => ({ row, column, cell })));
}

function kindOf(was: CellModel | null, now: GridCell): CellWrite['kind'] | null {
  if (now.formula !== null) return sameResult(was?.value ?? null, now.value) ? null : 'cached';
  return was?.formula == null && same(was?.value ?? null, now.value) ? null : 'value';
}

function same(one: Scalar, other: Scalar): boolean {
  // An empty text and nothing look alike, and Univer keeps them apart no longer.
  if ((one === null || one === '') && (other === null || other === '')) return true;
  if (typeof one === 'object' && typeof other === 'object') return one?.error === other?.error;
  return one === other;
}

function sameResult(one: Scalar, other: Scalar): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Number(one.toPrecision(DIGITS)) === Number(other.toPrecision(DIGITS));
  return same(one, other);
}

function formatChange(
  { id, name }: GridSheet,
  opened: readonly ConditionalFormat[],
  grid: Grid,
): FormatDifference {
  const now = grid.conditionalFormats(id).map(({ format }) => format);
  return { sheet: name, added: without(now, opened), removed: without(opened, now) };
}

/** What is in the one list more often than in the other; of equal ones the last. */
function without(
  formats: readonly ConditionalFormat[],
  others: readonly ConditionalFormat[],
): readonly ConditionalFormat[] {
  const left = new Map<string, number>();
  for (const key of others.map(lookKey)) left.set(key, (left.get(key) ?? 0) + 1);
  return formats.filter((format) => {
    const key = lookKey(format);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Where a format is, what decides it, and what it looks like. */
function lookKey({ areas, formula, stopIfTrue, ...look }: ConditionalFormat): string {
  const { fill, fontColour, bold, underline, border } = look;
  return JSON.stringify([
    formatKey({ areas, formula }),
    stopIfTrue,
    fill,
    fontColour,
    bold,
    underline,
    border,
  ]);
}

/** Where a format is and what decides it: by that a file finds it again. */
export function formatKey({ areas, formula }: Pick<ConditionalFormat, 'areas' | 'formula'>): string {
  return `${areas.map(areaToA1).join(' ')}\n${formula}`;
}
