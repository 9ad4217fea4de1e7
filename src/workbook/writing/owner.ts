import type { Scalar } from '../model';
import { scalarText } from '../reading/read-cell';
import { isBlank } from '../reading/typed';
import type { SourceCell } from '../source';
import { fingerprint } from './fingerprint';

/** Whose a cell is: nobody's, the product's when its 校验 says so, or a person's (architecture.md, decision 8). */
export type Owner = 'blank' | 'product' | 'person';

/** @param check the cell that holds its 校验; null where there is none */
export function ownerOf(cell: SourceCell | null, check: SourceCell | null): Owner {
  // A formula is a person's work, even while it shows nothing.
  if (cell !== null && cell.formula !== null) return 'person';
  const content = blankAsNull(cell?.value ?? null);
  if (content === null) return 'blank';
  const mark = markOf(check);
  return mark !== '' && mark === fingerprint(content) ? 'product' : 'person';
}

/** The 校验 that a cell holds; an empty text for none. */
export function markOf(check: SourceCell | null): string {
  return scalarText(check?.value ?? null).trim();
}

/** A text of blanks alone is no content. */
export function blankAsNull(value: Scalar): Scalar {
  return typeof value === 'string' && isBlank(value) ? null : value;
}
