import type { WorkbookModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { readColours } from './colours';
import { stylesTree } from './number-formats';
import { readSheet } from './sheet-look';
import { readStyles } from './styles';
import { readValues, type WorkbookValues } from './values';

/**
 * Reads the whole workbook, looks included. Chart sheets and the like stand in it without cells, so that a sheet's
 * index is the same everywhere.
 */
export function readWorkbook(pkg: Package, values: WorkbookValues = readValues(pkg)): WorkbookModel {
  const { sheets, names, date1904 } = values;
  const styles = stylesTree(pkg);
  const colours = readColours(pkg, styles);
  const context = { pkg, names, styles, colours };
  return {
    sheets: sheets.map((entry, index) => readSheet(context, entry, index, values.worksheet(index))),
    names,
    styles: readStyles(styles, colours),
    date1904,
  };
}
