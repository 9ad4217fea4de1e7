import type { Package } from '../container/package';
import { childrenOf, find, flag, readTree } from '../read/tree';
import { setAttribute } from './element-edit';
import { sheetPart } from './sheet-part';
import { splice, type Splice } from './splice';

/**
 * Sets the heights of rows whose height follows their content, as the program that wrote the content would have done;
 * one that a person has set (`customHeight`) stays, and so does a row that the sheet does not have.
 * @param heights row from 0 → points
 */
export function setRowHeights(pkg: Package, sheet: string, heights: ReadonlyMap<number, number>): void {
  const part = sheetPart(pkg, sheet);
  const text = pkg.text(part);
  const rows = childrenOf(find(readTree(text, part), 'sheetData'), 'row');
  const splices = rows.flatMap((row): readonly Splice[] => {
    const points = heights.get(Number(row.attributes.r) - 1);
    if (points === undefined || flag(row.attributes.customHeight)) return [];
    const ht = String(points);
    return row.attributes.ht === ht ? [] : [setAttribute(text, row, 'ht', ht)];
  });
  if (splices.length > 0) pkg.setText(part, splice(text, splices));
}
