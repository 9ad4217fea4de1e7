import type { GridCell, GridEvent, GridOrigin } from '../../grid/grid';
import { shiftArea } from '../../grid/shift';
import { localAddress } from '../../grid/addresses';
import type { Book } from './book';
import { typeOf, valueOf } from './cell-values';
import { EVENT, WORKBOOK_TARGET } from './event-types';
import type { Place } from './references';

/** As many events can still be asked for their range. */
const KEPT_PLACES = 256;

const CHANGE_TYPES = {
  edited: 'RangeEdited',
  rowsInserted: 'RowInserted',
  rowsDeleted: 'RowDeleted',
  columnsInserted: 'ColumnInserted',
  columnsDeleted: 'ColumnDeleted',
} as const;

/**
 * Tells the add-in what happens at the grid, as Excel does: edits as onChanged, formula results as onCalculated.
 * @param places takes the cells of each change under the id that its event tells
 */
export function relayEvents(
  book: Book,
  places: Map<string, Place>,
): { readonly activate: () => void; readonly stop: () => void } {
  let count = 0;
  let active = book.grid.selection().sheet;
  const { events } = book;

  function send(type: number, sheet: string, message: Readonly<Record<string, unknown>>): void {
    events.send(type, [WORKBOOK_TARGET, sheet], { ...message, worksheetId: sheet });
  }

  function changed(event: Extract<GridEvent, { kind: 'changed' }>): void {
    const { sheet, area, change, origin, cell } = event;
    if (change !== 'edited') book.references.move((place) => moved(place, event));
    count += 1;
    const referenceId = `evt${count}`;
    places.set(referenceId, { sheet, area });
    const [oldest] = places.keys();
    if (places.size > KEPT_PLACES && oldest !== undefined) places.delete(oldest);
    send(EVENT.changed, sheet, {
      changeType: CHANGE_TYPES[change],
      ...sourceOf(origin),
      address: localAddress(area),
      referenceId,
      shiftDirection: 'None',
      ...(cell !== null && detailsOf(cell)),
    });
  }

  function tell(event: GridEvent): void {
    const { sheet } = event;
    switch (event.kind) {
      case 'changed':
        changed(event);
        break;
      case 'calculated':
        send(EVENT.calculated, sheet, { address: localAddress(event.area) });
        break;
      case 'selected':
        send(EVENT.selected, sheet, { address: localAddress(event.area) });
        break;
      case 'activated':
        if (active !== sheet) send(EVENT.deactivated, active, {});
        active = sheet;
        send(EVENT.activated, sheet, {});
        break;
      case 'sheetAdded':
        send(EVENT.added, sheet, { source: 'Local' });
        break;
      case 'sheetDeleted':
        book.references.move((place) => (place.sheet === sheet ? null : place));
        send(EVENT.deleted, sheet, { source: 'Local' });
        break;
      case 'sheetRenamed':
        // The library of this version knows no such event on the desktop.
        break;
      case 'protection':
        send(EVENT.protection, sheet, { isProtected: event.protected, source: 'Local' });
        break;
    }
  }

  return {
    activate: () => {
      events.send(EVENT.workbookActivated, [WORKBOOK_TARGET], {});
    },
    stop: book.grid.listen(tell),
  };
}

function sourceOf(origin: GridOrigin): Readonly<Record<string, unknown>> {
  return {
    source: origin === 'remote' ? 'Remote' : 'Local',
    triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
  };
}

function detailsOf({
  before,
  after,
}: {
  readonly before: GridCell;
  readonly after: GridCell;
}): Readonly<Record<string, unknown>> {
  return {
    valueBefore: valueOf(before),
    valueAfter: valueOf(after),
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}

function moved(place: Place, { sheet, area, change }: Extract<GridEvent, { kind: 'changed' }>): Place | null {
  if (place.sheet !== sheet || change === 'edited') return place;
  const shifted = shiftArea(place.area, { change, area });
  return shifted === null ? null : { sheet, area: shifted };
}
