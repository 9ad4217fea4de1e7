import type { Package } from '../container/package';
import { readWorkbookPart } from '../read/workbook-part';
import { PatchError } from './patch-error';

/** The part of a sheet. @throws PatchError when there is none of the name, or it has no cells */
export function sheetPart(pkg: Package, sheet: string): string {
  const entry = readWorkbookPart(pkg).sheets.find(({ name }) => name === sheet);
  if (entry === undefined) throw new PatchError('no-sheet', sheet);
  if (entry.part === null) throw new PatchError('no-cells', sheet);
  return entry.part;
}
