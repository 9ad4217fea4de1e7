import { fullNameOf } from './identity';
import type { Com } from './jsapi';
import { isSameValue } from './decode';
import { countOf, nameOfSheet, stateOf } from './listing';
import { cellsOf, rangeOf } from './ranges';
import type { Reading } from './reading';
import { stands } from './reading-again';

/** What has changed without being told; `silent`: the workbook does not answer. */
export type Unheard = 'nothing' | 'silent' | 'structure' | 'cells' | 'results';

/** So many names are asked at a time. */
const SLICE = 30;

/**
 * Compares the workbook with what was read last, with few calls: what no event tells, or an event that was missed, is
 * found in time. Names are asked in turn, so that all of them have been after some rounds.
 */
export class Poll {
  private next = 0;

  look(workbook: Com, { listing, snapshot }: Reading): Unheard {
    if (fullNameOf(workbook) === null) return 'silent';
    const { collections, counts, sheets, listed } = listing;
    const sameSheets =
      countOf(collections.sheets) === counts.sheets &&
      sheets.every((sheet) => {
        const { visible, isProtected } = stateOf(sheet.com);
        return (
          nameOfSheet(sheet.com) === sheet.name &&
          visible === sheet.visible &&
          isProtected === sheet.protected
        );
      });
    if (!sameSheets || countOf(collections.names) !== counts.names) return 'structure';
    const some = listed.slice(this.next, this.next + SLICE);
    this.next = this.next + SLICE >= listed.length ? 0 : this.next + SLICE;
    if (!some.every(stands)) return 'structure';
    let found: Unheard = 'nothing';
    for (const sheet of sheets)
      for (const { area, cells } of snapshot.blocks.get(sheet.id) ?? []) {
        const values = cellsOf(rangeOf(sheet.com, area), 'Value2', area);
        for (const [down, row] of cells.entries())
          for (const [along, cell] of row.entries()) {
            if (isSameValue(values[down]?.[along], cell)) continue;
            if (cell.formula === null) return 'cells';
            found = 'results';
          }
      }
    return found;
  }
}
