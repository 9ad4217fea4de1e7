import { areaFromA1, type CellAddress } from '../../../workbook/address';
import type { Area } from '../../../workbook/model';
import type { Package } from '../container/package';
import { numberOr, readTree } from '../read/tree';
import type { WorkbookValues } from '../read/values';
import type { SheetEntry } from '../read/workbook-part';
import { removeCalcChain, removeFromCalcChain, type ChainCell } from './calc-chain';
import { FormatStyles } from './format-styles';
import { PatchError } from './patch-error';
import { patchSheet, type PatchedSheet, type Place, type SheetWrite } from './patch-sheet';

/** A planned write. */
export interface CellWrite extends SheetWrite {
  readonly sheet: string;
}

/** What a patch did besides setting the planned cells. */
export interface PatchReport {
  /** Sheets whose part changed. */
  readonly sheets: readonly string[];
  /** First cells of rows that were not there: the only bytes outside planned cells that a patch adds. */
  readonly rowsAdded: readonly { readonly sheet: string; readonly row: number }[];
  /** Cells not planned that now carry the text of a shared formula whose first cell was overwritten. */
  readonly formulasMoved: readonly CellAddress[];
  /** Cells whose formula went. */
  readonly formulasGone: readonly CellAddress[];
  /** Sheets written to that are protected. A file's protection hinders people, not programs; their user should know. */
  readonly protectedSheets: readonly string[];
}

interface Done {
  readonly sheet: SheetEntry;
  readonly part: string;
  readonly before: string;
  readonly patched: PatchedSheet;
}

/**
 * Writes cells. Only the sheets that hold planned cells change, calcChain when a formula went or came, and styles where
 * a number format is one that the cell's look never had.
 * @param read the package's values as it is now; a sheet that has been scanned is not scanned again
 * @throws PatchError or FileError before anything is written
 */
export function patchCells(
  pkg: Package,
  writes: readonly CellWrite[],
  { sheets, worksheet }: Pick<WorkbookValues, 'sheets' | 'worksheet'>,
): PatchReport {
  const bySheet = new Map<string, CellWrite[]>();
  for (const write of writes) {
    const list = bySheet.get(write.sheet);
    if (list === undefined) bySheet.set(write.sheet, [write]);
    else list.push(write);
  }

  const styles = new FormatStyles(pkg);
  const done: Done[] = [...bySheet].map(([name, list]) => {
    const index = sheets.findIndex((entry) => entry.name === name);
    const sheet = sheets[index];
    if (sheet === undefined) throw new PatchError('no-sheet', name);
    const scanned = worksheet(index);
    if (scanned === null) throw new PatchError('no-cells', name);
    const { part, text: before } = scanned;
    const patched = patchSheet(name, scanned, list, tableHeaders(pkg, part), (style, format) =>
      styles.numberOf(style, format),
    );
    return { sheet, part, before, patched };
  });
  for (const { part, before, patched } of done) if (patched.text !== before) pkg.setText(part, patched.text);
  styles.write();
  // What calculates a new formula when is Excel's to find out: without a chain it does.
  if (writes.some(({ formula }) => formula !== undefined)) removeCalcChain(pkg);
  else removeFromCalcChain(pkg, done.flatMap(chainCells));

  const addresses = (pick: (patched: PatchedSheet) => readonly Place[]): CellAddress[] =>
    done.flatMap(({ sheet, patched }) => pick(patched).map((place) => ({ sheet: sheet.name, ...place })));
  return {
    sheets: done.filter(({ before, patched }) => patched.text !== before).map(({ sheet }) => sheet.name),
    rowsAdded: done.flatMap(({ sheet, patched }) =>
      patched.rowsAdded.map((row) => ({ sheet: sheet.name, row })),
    ),
    formulasMoved: addresses(({ formulasMoved }) => formulasMoved),
    formulasGone: addresses(({ formulasGone }) => formulasGone),
    protectedSheets: done.filter(({ patched }) => patched.protected).map(({ sheet }) => sheet.name),
  };
}

function chainCells({ sheet, patched }: Done): ChainCell[] {
  return patched.formulasGone.map((place) => ({ sheetId: sheet.id, ...place }));
}

/** Header cells of the tables on a sheet: a table's part repeats their text, and both have to agree (18.5.1.3). */
function tableHeaders(pkg: Package, sheetPart: string): Area[] {
  return pkg.related(sheetPart, 'table').flatMap(({ part }) => {
    if (part === null) return [];
    const { attributes } = readTree(pkg.text(part), part);
    const area = areaFromA1(attributes.ref ?? '');
    const rows = numberOr(attributes.headerRowCount, 1);
    return area === null || rows === 0 ? [] : [{ ...area, bottom: area.top + rows - 1 }];
  });
}
