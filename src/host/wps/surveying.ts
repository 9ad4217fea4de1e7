import type { Area } from '../../workbook/model';
import type { SheetContent, SourceCell } from '../../workbook/source';
import type { ReadBlock } from '../common/snapshot';
import { checkSize, contentOf } from '../common/whole-sheet';
import { readBlock, UNASKED } from './block-reading';
import { sheetsNow, type WpsSheet } from './listing';
import { type Guess, Looks } from './looks';
import { usedArea } from './ranges';
import type { Reading } from './reading';

/**
 * Reads sheets whole: how large each is, then its cells. Number formats and merged areas that the last reading knows
 * are not asked for again.
 * @param wanted null for every visible sheet
 * @throws HostError of kind `too-large` before anything of such a sheet is read
 */
export function surveySheets(reading: Reading, wanted: readonly string[] | null): readonly SheetContent[] {
  const keys = wanted === null ? null : new Set(wanted.map((sheet) => sheet.toLowerCase()));
  const chosen = sheetsNow(reading.listing).filter(
    ({ name, visible }) => keys?.has(name.toLowerCase()) ?? visible,
  );
  const sized = chosen.map((sheet) => {
    const area = usedArea(sheet.com);
    if (area !== null) checkSize(sheet, area);
    return { sheet, area };
  });
  return sized.map(({ sheet, area }) =>
    contentOf(sheet, area === null ? [] : [wholeOf(reading, sheet, area)]),
  );
}

function wholeOf({ snapshot }: Reading, sheet: WpsSheet, area: Area): ReadBlock {
  const block = readBlock(sheet.com, area, false);
  const looks = snapshot.looks.get(sheet.id) ?? new Looks(sheet.com);
  const filled = filledCells(block);
  looks.settle(
    filled.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
    [area],
    filled.filter(({ alone }) => alone),
  );
  const cellNow = (cell: SourceCell, row: number, column: number): SourceCell => {
    if (cell.value === null && cell.formula === null) return cell;
    const known = snapshot.knownFormat(sheet.id, row, column);
    return { ...cell, numberFormat: known === UNASKED ? looks.formatAt(row, column) : known };
  };
  return {
    ...block,
    cells: block.cells.map((row, down) =>
      row.map((cell, along) => cellNow(cell, area.top + down, area.left + along)),
    ),
    merges: looks.merges,
  };
}

/** Cells that hold something; `alone` where the next one does not, as beside the first cell of a merged area. */
function filledCells({ area, cells }: ReadBlock): readonly (Guess & { readonly alone: boolean })[] {
  const isBlank = (cell: SourceCell | undefined): boolean =>
    cell !== undefined && cell.value === null && cell.formula === null;
  return cells.flatMap((row, down) =>
    row.flatMap((cell, along) =>
      isBlank(cell)
        ? []
        : [
            {
              row: area.top + down,
              column: area.left + along,
              alone: isBlank(row[along + 1]) || isBlank(cells[down + 1]?.[along]),
            },
          ],
    ),
  );
}
