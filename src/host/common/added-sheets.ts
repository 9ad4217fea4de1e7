import type { CellModel, SheetModel, WorkbookModel } from '../../workbook/model';

/*
 * Sheets come into a workbook without their formulas, which would point to the file that they came in; these are
 * written afterwards.
 */

/** The model with the last values of its formulas in their place; protected sheets keep theirs, being closed to writes. */
export function valuesOnly(model: WorkbookModel): WorkbookModel {
  const plain = (cell: CellModel): CellModel => (cell.formula === null ? cell : { ...cell, formula: null });
  return {
    ...model,
    sheets: model.sheets.map((sheet) =>
      sheet.protected ? sheet : { ...sheet, cells: sheet.cells.map(plain) },
    ),
  };
}

/** The formulas of an added sheet in runs of cells below one another; none of a protected sheet, which kept its own. */
export function formulaRuns({
  cells,
  protected: isProtected,
}: SheetModel): readonly (readonly CellModel[])[] {
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
  return runs;
}
