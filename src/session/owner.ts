import type { Binding } from '../workbook/binding';
import type { SourceCell, WorkbookSource } from '../workbook/source';
import { type Owner, ownerOf as ownerOfCells } from '../workbook/writing/owner';
import type { OwnCell } from './cell-names';

/** Whose a cell of the product's names is; one whose name is gone counts as blank. */
export function ownerOf(source: WorkbookSource, { cells }: Binding, { name, check }: OwnCell): Owner {
  const at = (one: string): SourceCell | null => {
    const address = cells.get(one);
    return address === undefined ? null : source.cell(address);
  };
  return ownerOfCells(at(name), at(check));
}
