import type { CellModel, SheetModel, WorkbookModel } from '../../workbook/model';
import { defineNames } from './defining';
import { hostError } from './host-error';
import { askListing, listingOf } from './listing';
import type { Send } from './request';
import type { BlockSnapshot } from '../common/snapshot';
import type { AnyStep } from './steps';
import { base64 } from './workbook-file';

/**
 * Adds those sheets of a model that are not there, in three requests: what there is, the sheets, then names and
 * formulas. Formulas do not travel in the inserted file, which holds their last values: one that looks at another
 * sheet would come out as a link to a file that nobody has. The same goes for names; they are defined afterwards.
 * @throws HostError of kind `failed` where a name of the model is there and means something else
 */
export async function addSheetsOf(send: Send, last: BlockSnapshot, model: WorkbookModel): Promise<void> {
  try {
    const now = await send((context) => askListing(context, []));
    const listing = listingOf(now, last.workbook.id);
    const taken = new Set(listing.sheets.map(({ name }) => name.toLowerCase()));
    const added = model.sheets.filter(({ name }) => !taken.has(name.toLowerCase()));
    if (added.length > 0) {
      // The writer of files is a tenth of the pane, and few people ever add a sheet.
      const { buildWorkbook } = await import('../xlsx/build/build-workbook');
      const file = base64(buildWorkbook(valuesOnly({ ...model, sheets: added, names: [] })));
      await send((context) => {
        context.workbook.insertWorksheetsFromBase64(file, { positionType: 'End' });
      });
    }
    const names = model.names.filter(({ sheet }) => sheet === null);
    const report = await defineNames(send, listing, names, added.flatMap(formulaSteps));
    const [failed] = report.failed;
    if (failed !== undefined) throw failed.error;
  } catch (fault) {
    throw hostError(fault);
  }
}

/** The model with the last values of its formulas in their place; protected sheets keep theirs, being closed to writes. */
function valuesOnly(model: WorkbookModel): WorkbookModel {
  const plain = (cell: CellModel): CellModel => (cell.formula === null ? cell : { ...cell, formula: null });
  return {
    ...model,
    sheets: model.sheets.map((sheet) =>
      sheet.protected ? sheet : { ...sheet, cells: sheet.cells.map(plain) },
    ),
  };
}

/** Writes the formulas of an added sheet, those below one another at once. */
function formulaSteps({ name, cells, protected: isProtected }: SheetModel): AnyStep[] {
  if (isProtected) return [];
  const ordered = cells
    .filter(({ formula }) => formula !== null)
    .sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: CellModel[][] = [];
  for (const cell of ordered) {
    const above = runs.at(-1)?.at(-1);
    if (above?.column === cell.column && above.row + 1 === cell.row) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => ({
    sheet: null,
    take(context) {
      const sheet = context.workbook.worksheets.getItem(name);
      const { row, column } = run[0] ?? { row: 0, column: 0 };
      sheet.getRangeByIndexes(row, column, run.length, 1).formulas = run.map(({ formula }) => [
        `=${formula ?? ''}`,
      ]);
    },
  }));
}
