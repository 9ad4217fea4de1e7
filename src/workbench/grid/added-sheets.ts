import type { WorkbookModel } from '../../workbook/model';

/** Sheets that are put into a workbook, and the workbook with them. */
export interface AddedSheets {
  /** Only what is new, as it came: its styles count from 0. */
  readonly added: WorkbookModel;
  readonly whole: WorkbookModel;
}

/**
 * Puts the sheets of one workbook behind those of another. A name that is taken gets a number, as in Excel: `表 (2)`.
 * Names of the workbook that they came from are left behind, a sheet's own ones come along.
 */
export function withAddedSheets(workbook: WorkbookModel, model: WorkbookModel): AddedSheets {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const sheets = model.sheets.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
  const names = model.names.filter(({ sheet }) => sheet !== null);
  const behind = { sheets: workbook.sheets.length, styles: workbook.styles.length };
  return {
    added: { ...model, sheets, names },
    whole: {
      ...workbook,
      sheets: [
        ...workbook.sheets,
        ...sheets.map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((cell) => ({ ...cell, style: cell.style + behind.styles })),
        })),
      ],
      names: [
        ...workbook.names,
        ...names.map((name) => ({ ...name, sheet: (name.sheet ?? 0) + behind.sheets })),
      ],
      styles: [...workbook.styles, ...model.styles],
    },
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
