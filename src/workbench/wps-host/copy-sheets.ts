import type { SheetModel, WorkbookModel } from '../../workbook/model';
import { renameInFormula } from '../grid/shift-formula';
import type { Book } from './book';
import { notEmulated } from './failures';
import type { Page } from './host-object';

/**
 * Worksheet.Copy and Worksheets.Copy: sheets go behind the last one of a workbook, all at once, and the last of them
 * comes to the front. A formula that looks at a sheet that is left behind becomes a link to the file, as in Excel.
 * @param after the sheet behind which they come; only the last one of a workbook is emulated
 */
export function copySheets(
  page: Page,
  from: Book,
  sheets: readonly string[],
  before: unknown,
  after: unknown,
): void {
  const place = page.unwrap(after);
  if (before !== undefined || place?.type !== 'Worksheet') throw notEmulated('copying but behind a sheet');
  const { book, sheet } = place as unknown as { readonly book: Book; readonly sheet: string };
  place.check();
  if (book.grid.sheets().at(-1)?.id !== sheet) throw notEmulated('copying between other sheets');
  const model = from.options.structure?.model();
  if (model === undefined) throw notEmulated('copying sheets of this workbook');
  const indices = sheets.map((id) => from.grid.sheets().findIndex((one) => one.id === id));
  const added = book.grid.addSheets(partOf(model, indices, from.grid.name));
  const last = added.at(-1);
  page.program.activateBook(book);
  if (last !== undefined) book.grid.select(last, { top: 0, left: 0, bottom: 0, right: 0 });
}

/** Some sheets of a workbook, with their own names. */
function partOf(model: WorkbookModel, indices: readonly number[], file: string): WorkbookModel {
  const left = model.sheets.filter((_, index) => !indices.includes(index));
  const linked = (formula: string): string =>
    left.reduce((text, { name }) => renameInFormula(text, name, `[${file}]${name}`), formula);
  const sheets = indices.flatMap((index): SheetModel[] => {
    const sheet = model.sheets[index];
    if (sheet === undefined) return [];
    const cells = sheet.cells.map((cell) =>
      cell.formula === null ? cell : { ...cell, formula: linked(cell.formula) },
    );
    return [{ ...sheet, cells }];
  });
  const names = model.names.flatMap((one) => {
    const sheet = one.sheet === null ? -1 : indices.indexOf(one.sheet);
    return sheet === -1 ? [] : [{ ...one, sheet }];
  });
  return { ...model, sheets, names };
}
