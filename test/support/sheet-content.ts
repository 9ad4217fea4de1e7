import type { WorkbookModel } from '../../src/workbook/model';
import type { SheetContent } from '../../src/workbook/source';

/** A model's sheets as a host or a file gives them. */
export function contentOfModel({ sheets, styles }: WorkbookModel): readonly SheetContent[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    visible: sheet.visibility === 'visible',
    protected: sheet.protected,
    cells: sheet.cells.flatMap(({ row, column, value, formula, style }) =>
      value === null && formula === null
        ? []
        : [{ row, column, value, formula, numberFormat: styles[style]?.numberFormat ?? 'General' }],
    ),
    merges: sheet.merges,
  }));
}
