import type { CellModel, DefinedName, RowModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { numberFormats, stylesTree } from './number-formats';
import { readSharedStrings } from './shared-strings';
import { readWorkbookPart, type SheetEntry } from './workbook-part';
import { readWorksheet, type Worksheet } from './worksheet';

/** A workbook's values: what scoring needs, and nothing that it does not ask for. */
export interface WorkbookValues {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** A sheet's cells, row by row; scanned when first asked for. A sheet without cells, such as a chart's, has none. */
  cells(sheet: number): readonly CellModel[];
  rows(sheet: number): readonly RowModel[];
  /** The whole of a sheet's part; null for a sheet without cells. */
  worksheet(sheet: number): Worksheet | null;
  /** The number format of a cell style. */
  numberFormat(style: number): string;
}

/** Reads the names now, the cells of a sheet when they are asked for. */
export function readValues(pkg: Package): WorkbookValues {
  const { sheets, names, date1904 } = readWorkbookPart(pkg);
  const strings = once(() => readSharedStrings(pkg));
  const formats = once(() => numberFormats(stylesTree(pkg)));
  const worksheets = sheets.map(({ part }) =>
    once(() => (part === null ? null : readWorksheet(pkg, { part, strings, date1904 }))),
  );
  const worksheet = (sheet: number): Worksheet | null => worksheets[sheet]?.() ?? null;
  return {
    sheets,
    names,
    date1904,
    cells: (sheet) => worksheet(sheet)?.cells ?? [],
    rows: (sheet) => worksheet(sheet)?.rows ?? [],
    worksheet,
    numberFormat: (style) => formats()[style] ?? 'General',
  };
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | null = null;
  return () => (done ??= { result: work() }).result;
}
