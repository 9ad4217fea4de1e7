import { itemName } from '../rubric/names';
import { judgedItemsOf } from '../rubric/rubric';
import type { Assessment, RowResult } from '../scoring/assessment';
import type { Missing } from '../scoring/working';

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

/** How a message about a row calls an item of it: 第 3 项, 情形 where one is chosen. */
export function missingItem(row: RowResult, { name }: Missing): string {
  if (!name.startsWith(`${row.name}.`)) return `“${name}”`;
  return row.working.kind === 'choice' ? '情形' : `第 ${name.slice(row.name.length + 1)} 项`;
}
