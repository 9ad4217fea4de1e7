import type { SheetContent } from '../../workbook/source';
import { find, flag } from './read/tree';
import { mergesOf } from './read/merges';
import type { WorkbookFile } from './workbook-file';

/** Every sheet of a file that has cells, read whole. */
export function contentOf(file: WorkbookFile): readonly SheetContent[] {
  const values = file.values();
  return values.sheets.flatMap((entry, index): readonly SheetContent[] => {
    const worksheet = values.worksheet(index);
    if (worksheet === null) return [];
    const { root, part, cells } = worksheet;
    return [
      {
        name: entry.name,
        visible: entry.visibility === 'visible',
        protected: flag(find(root, 'sheetProtection')?.attributes.sheet),
        cells: cells.flatMap(({ row, column, value, formula, style }) =>
          value === null && formula === null
            ? []
            : [{ row, column, value, formula, numberFormat: values.numberFormat(style) }],
        ),
        merges: mergesOf(root, part),
      },
    ];
  });
}
