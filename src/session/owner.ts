import type { Binding } from '../workbook/binding';
import { scalarText } from '../workbook/reading/read-cell';
import { isBlank } from '../workbook/reading/typed';
import type { WorkbookSource } from '../workbook/source';
import { fingerprint } from '../workbook/writing/fingerprint';
import type { OwnCell } from './cell-names';

export type Owner = 'blank' | 'product' | 'person';

/** Whose a cell is, as the planner of writes sees it: the product's when its 校验 says so. */
export function ownerOf(source: WorkbookSource, { cells }: Binding, { name, check }: OwnCell): Owner {
  const place = cells.get(name);
  const cell = place === undefined ? null : source.cell(place);
  // A formula is a person's work, even while it shows nothing.
  if (cell !== null && cell.formula !== null) return 'person';
  const value = cell?.value ?? null;
  if (value === null || (typeof value === 'string' && isBlank(value))) return 'blank';
  const checked = cells.get(check);
  const mark = checked === undefined ? '' : scalarText(source.cell(checked)?.value ?? null).trim();
  return mark !== '' && mark === fingerprint(value) ? 'product' : 'person';
}
