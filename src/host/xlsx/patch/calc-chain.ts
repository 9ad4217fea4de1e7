import { toA1 } from '../../../workbook/address';
import type { Package } from '../container/package';
import { childrenOf, numberOr, readTree } from '../read/tree';
import { removeElement, setAttribute } from './element-edit';
import { splice, type Splice } from './splice';

/** Takes the whole chain away: Excel makes a new one. */
export function removeCalcChain(pkg: Package): void {
  const part = pkg.related(pkg.main, 'calcChain')[0]?.part ?? null;
  if (part !== null) pkg.removePart(part);
}

/** A cell that has no formula any more. */
export interface ChainCell {
  /** sheetId, not the sheet's place. */
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Takes cells out of the calculation chain (ECMA-376 Part 1, 18.6): Excel calls a file damaged whose chain names a
 * cell without formula. An entry without `i` belongs to the sheet of the one before, so the sheet is handed on.
 * A chain that becomes empty goes, with its relationship and content type: an empty one is not valid.
 */
export function removeFromCalcChain(pkg: Package, cells: readonly ChainCell[]): void {
  const part = pkg.related(pkg.main, 'calcChain')[0]?.part ?? null;
  if (part === null || cells.length === 0) return;
  const gone = new Set(cells.map(({ sheetId, row, column }) => `${sheetId} ${toA1(row, column)}`));
  const text = pkg.text(part);
  const root = readTree(text, part);
  const splices: Splice[] = [];
  let sheet = 0;
  /** The sheet that the next kept entry would inherit from the last kept one. */
  let inherited = 0;
  let kept = 0;
  for (const entry of childrenOf(root, 'c')) {
    sheet = numberOr(entry.attributes.i, sheet);
    if (gone.has(`${sheet} ${entry.attributes.r ?? ''}`)) {
      splices.push(removeElement(entry));
      continue;
    }
    kept += 1;
    if (entry.attributes.i === undefined && sheet !== inherited)
      splices.push(setAttribute(text, entry, 'i', String(sheet)));
    inherited = sheet;
  }
  if (splices.length === 0) return;
  if (kept === 0) pkg.removePart(part);
  else pkg.setText(part, splice(text, splices));
}
