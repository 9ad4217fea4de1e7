import { rowName } from '../../../src/rubric/names';
import { absoluteText, cellText, singleCell } from '../../../src/workbook/address';
import type { Area, SheetModel, WorkbookModel } from '../../../src/workbook/model';
import { placeOf } from '../support';
import { inTurn, type Kind } from './damage';

export const rowDuplicated: Kind = {
  name: '行重复',
  codes: ['S07'],
  follows: ['S01', 'S02'],
  damage({ model, assessment }, turn) {
    const row = inTurn(assessment.rows, turn * 3);
    if (row === undefined) return null;
    const { sheet, row: at } = placeOf(model, rowName('score', row.name));
    const after = inserted(model, sheet, at);
    const copied = (after.sheets.find(({ name }) => name === sheet)?.cells ?? [])
      .filter((one) => one.row === at || one.row === at + 1)
      .map((one) => cellText({ sheet, row: one.row, column: one.column }));
    return { model: after, at: [], cells: copied, row: row.name, what: row.name };
  },
};

export const rowRemoved: Kind = {
  name: '行删去',
  codes: ['S07', 'S14'],
  follows: ['S01', 'S02', 'S03', 'S14', 'N03'],
  damage({ model, assessment }, turn) {
    const row = inTurn(assessment.rows, turn * 3 + 1);
    if (row === undefined) return null;
    const { sheet, row: at } = placeOf(model, rowName('score', row.name));
    // What is gone has no cell: the message has to name the row.
    return { model: removed(model, sheet, at), at: [], row: row.name, what: row.name };
  },
};

/** A row copied below itself; names stay with the original, as in Excel. */
function inserted(model: WorkbookModel, sheet: string, at: number): WorkbookModel {
  const down = (row: number): number => (row > at ? row + 1 : row);
  return redrawn(model, sheet, down, ({ cells, merges }) => ({
    cells: cells.flatMap((one) =>
      one.row === at ? [one, { ...one, row: at + 1 }] : [{ ...one, row: down(one.row) }],
    ),
    // A merge that runs through the row grows; one that ends with it does not.
    merges: merges.map((area) => ({ ...area, top: down(area.top), bottom: down(area.bottom) })),
  }));
}

/** A row deleted with everything in it; its names refer to nothing. */
function removed(model: WorkbookModel, sheet: string, at: number): WorkbookModel {
  const up = (row: number): number => (row > at ? row - 1 : row);
  const without = redrawn(model, sheet, up, ({ cells, merges }) => {
    // Excel keeps what a merged cell shows as long as some of it is left: it moves to the next row.
    const anchors = new Set(merges.filter((one) => one.top === at && one.bottom > at).map((one) => one.left));
    const isBelowAnchor = (row: number, column: number): boolean => row === at + 1 && anchors.has(column);
    return {
      cells: cells
        .filter((one) => (one.row === at ? anchors.has(one.column) : !isBelowAnchor(one.row, one.column)))
        .map((one) => ({ ...one, row: up(one.row) })),
      merges: merges.flatMap((area) => shrunk(area, at) ?? []),
    };
  });
  const gone = model.names.filter((name) => {
    const place = singleCell(name.refersTo);
    return place?.sheet === sheet && place.row === at;
  });
  const isGone = new Set(gone.map((name) => name.name));
  return {
    ...without,
    names: without.names.map((name) =>
      isGone.has(name.name) ? { ...name, refersTo: `${sheet}!#REF!` } : name,
    ),
  };
}

function shrunk(area: Area, at: number): Area | null {
  const top = area.top > at ? area.top - 1 : area.top;
  const bottom = area.bottom >= at ? area.bottom - 1 : area.bottom;
  return bottom < top || (top === bottom && area.left === area.right) ? null : { ...area, top, bottom };
}

function redrawn(
  model: WorkbookModel,
  sheetName: string,
  to: (row: number) => number,
  draw: (sheet: SheetModel) => Pick<SheetModel, 'cells' | 'merges'>,
): WorkbookModel {
  return {
    ...model,
    sheets: model.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const { cells, merges } = draw(sheet);
      return {
        ...sheet,
        merges,
        cells: [...cells].sort((one, other) => one.row - other.row || one.column - other.column),
      };
    }),
    names: model.names.map((name) => {
      const place = singleCell(name.refersTo);
      return place?.sheet === sheetName
        ? { ...name, refersTo: absoluteText({ ...place, row: to(place.row) }) }
        : name;
    }),
  };
}
