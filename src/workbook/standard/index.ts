import type { Rubric } from '../../rubric/rubric';
import { absoluteText } from '../address';
import type { DefinedName, SheetModel, WorkbookModel } from '../model';
import { dataSheet } from './data-sheet';
import type { Placed } from './drawing';
import { findingsSheet } from './findings-sheet';
import { scoreSheet } from './score-sheet';
import { styleList } from './styles';
import { workingSheet } from './working-sheet';

export { SHEETS } from './sheets';

/** The standard workbook of a rubric, blank: its four sheets and every defined name of inputs.md. */
export function standardWorkbook(rubric: Rubric): WorkbookModel {
  const named = [scoreSheet(rubric), dataSheet(rubric), workingSheet(rubric)];
  return {
    sheets: [...named.map((one) => one.sheet), findingsSheet()],
    names: named.flatMap(({ sheet, names }) => names.map((one) => definedName(sheet, one))),
    styles: styleList(),
    date1904: false,
  };
}

function definedName(sheet: SheetModel, { name, row, column }: Placed): DefinedName {
  return { name, refersTo: absoluteText({ sheet: sheet.name, row, column }), sheet: null, hidden: false };
}
