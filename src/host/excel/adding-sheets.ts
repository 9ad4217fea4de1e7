import type { SheetModel, WorkbookModel } from '../../workbook/model';
import { formulaRuns, valuesOnly } from '../common/added-sheets';
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

/** Writes the formulas of an added sheet, those below one another at once. */
function formulaSteps(model: SheetModel): AnyStep[] {
  return formulaRuns(model).map((run) => ({
    sheet: null,
    take(context) {
      const sheet = context.workbook.worksheets.getItem(model.name);
      const { row, column } = run[0] ?? { row: 0, column: 0 };
      sheet.getRangeByIndexes(row, column, run.length, 1).formulas = run.map(({ formula }) => [
        `=${formula ?? ''}`,
      ]);
    },
  }));
}
