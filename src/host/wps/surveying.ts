import type { SheetContent } from '../../workbook/source';
import { checkSize, contentOf } from '../common/whole-sheet';
import { readBlock } from './block-reading';
import { sheetsNow } from './listing';
import { usedArea } from './ranges';
import type { Reading } from './reading';

/**
 * Reads sheets whole: how large each is, then its cells.
 * @param wanted null for every visible sheet
 * @throws HostError of kind `too-large` before anything of such a sheet is read
 */
export function surveySheets(
  { listing, snapshot }: Reading,
  wanted: readonly string[] | null,
): readonly SheetContent[] {
  const keys = wanted === null ? null : new Set(wanted.map((sheet) => sheet.toLowerCase()));
  const chosen = sheetsNow(listing).filter(({ name, visible }) => keys?.has(name.toLowerCase()) ?? visible);
  const sized = chosen.map((sheet) => {
    const area = usedArea(sheet.com);
    if (area !== null) checkSize(sheet, area);
    return { sheet, area };
  });
  return sized.map(({ sheet, area }) =>
    contentOf(sheet, area === null ? [] : [readBlock(sheet.com, area, false, snapshot.blocks.get(sheet.id))]),
  );
}
