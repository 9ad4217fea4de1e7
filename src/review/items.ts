import { itemName } from '../rubric/names';
import { judgedItemsOf } from '../rubric/rubric';
import type { Assessment } from '../scoring/assessment';
import type { Missing } from '../scoring/working';

export { missingItem } from '../scoring/missing-item';

/** The cell to fill in: an input's own, or the verdict of an item, which may be another row's. */
export function missingCell({ rubric }: Assessment, missing: Missing): string {
  for (const indicator of rubric.indicators) {
    const item = judgedItemsOf(indicator).find(
      (one) => `${indicator.name}.${one.key ?? '1'}` === missing.name,
    );
    if (item !== undefined) return itemName('verdict', indicator.name, item);
  }
  return missing.name;
}
