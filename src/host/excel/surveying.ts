import type { Area } from '../../workbook/model';
import type { SheetContent } from '../../workbook/source';
import { checkSize, contentOf } from '../common/whole-sheet';
import { areaOfRange, askBlocks, blocksRead } from './block-reading';
import { pieces } from './blocks';
import { hostError } from './host-error';
import { askSheets, sheetsOf } from './listing';
import type { Send } from './request';
import type { BlockSnapshot, ListedSheet, ReadBlock } from '../common/snapshot';

/**
 * Reads sheets whole: how large each is, then its cells; once more the size of sheets that have come since the last
 * reading.
 * @param wanted null for every visible sheet
 * @throws HostError of kind `too-large` before anything of such a sheet is read
 */
export async function surveySheets(
  send: Send,
  last: BlockSnapshot,
  wanted: readonly string[] | null,
): Promise<readonly SheetContent[]> {
  try {
    const { sheets, used } = await sizes(send, last.sheets);
    const keys = wanted === null ? null : new Set(wanted.map((sheet) => sheet.toLowerCase()));
    const chosen = sheets.filter(({ name, visible }) => keys?.has(name.toLowerCase()) ?? visible);
    const fresh = chosen.filter(({ id }) => !used.has(id));
    const later = fresh.length === 0 ? new Map<string, Area | null>() : (await sizes(send, fresh)).used;
    const areas = new Map([...used, ...later]);
    const held = chosen.flatMap((sheet) => {
      const area = areas.get(sheet.id) ?? null;
      if (area === null) return [];
      checkSize(sheet, area);
      return pieces(area).map((piece) => ({ sheetId: sheet.id, area: piece, locks: false }));
    });
    const read: ReadonlyMap<string, readonly ReadBlock[]> =
      held.length === 0 ? new Map() : blocksRead(await send((context) => askBlocks(context, held)));
    return chosen.map((sheet) => contentOf(sheet, read.get(sheet.id) ?? []));
  } catch (fault) {
    throw hostError(fault);
  }
}

/** All sheets, and how far the contents of some of them reach; null for an empty one. */
async function sizes(
  send: Send,
  known: readonly ListedSheet[],
): Promise<{ readonly sheets: readonly ListedSheet[]; readonly used: ReadonlyMap<string, Area | null> }> {
  const { sheets, ranges } = await send((context) => ({
    sheets: askSheets(context),
    ranges: known.map(({ id }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { id, range };
    }),
  }));
  return {
    sheets: sheetsOf(sheets),
    used: new Map(ranges.map(({ id, range }) => [id, range.isNullObject ? null : areaOfRange(range)])),
  };
}
