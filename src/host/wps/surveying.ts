import type { SheetContent } from '../../workbook/source';
import { checkSize, contentOf } from '../common/whole-sheet';
import { readBlock } from './block-reading';
import { areasOf } from './decode';
import { ask, orNull, part } from './jsapi';
import { sheetsNow, type WpsSheet } from './listing';
import type { Reading } from './reading';
import { hostError } from './host-error';

/**
 * Reads sheets whole: how large each is, then its cells.
 * @param wanted null for every visible sheet
 * @throws HostError of kind `too-large` before anything of such a sheet is read
 */
export function surveySheets({ listing }: Reading, wanted: readonly string[] | null): readonly SheetContent[] {
  const keys = wanted === null ? null : new Set(wanted.map((sheet) => sheet.toLowerCase()));
  const chosen = sheetsNow(listing).filter(({ name, visible }) => keys?.has(name.toLowerCase()) ?? visible);
  const sized = chosen.map((sheet) => {
    const area = usedArea(sheet);
    if (area !== null) checkSize(sheet, area);
    return { sheet, area };
  });
  return sized.map(({ sheet, area }) => contentOf(sheet, area === null ? [] : [readBlock(sheet.com, area, false)]));
}

/** How far a sheet's contents reach; null where it does not say. An empty sheet says A1. */
function usedArea({ com, name }: WpsSheet): Parameters<typeof checkSize>[1] | null {
  try {
    const [area] = areasOf(orNull(() => ask(part(com, 'UsedRange'), 'Address'))) ?? [];
    return area ?? null;
  } catch (fault) {
    throw hostError(fault, name);
  }
}
