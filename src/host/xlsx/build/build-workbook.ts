import type { WorkbookModel } from '../../../workbook/model';
import { Numbered } from './numbered';
import { PackageWriter } from './package-writer';
import { coreProperties, extendedProperties } from './properties';
import { SharedStrings } from './shared-strings';
import { stylesPart } from './styles-part';
import { themePart } from './theme';
import { activeSheet, workbookPart } from './workbook-part';
import { addWorksheet } from './worksheet-part';

const OFFICE_DOCUMENT = 'application/vnd.openxmlformats-officedocument';
const SHEET_ML = `${OFFICE_DOCUMENT}.spreadsheetml`;
const PACKAGE = 'application/vnd.openxmlformats-package';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const WORKBOOK = 'xl/workbook.xml';

/**
 * Makes a new .xlsx file. The same workbook is the same bytes, at any time and on any machine.
 * @throws BuildError for what its user has to change; Error for a model that is none
 */
export function buildWorkbook(workbook: WorkbookModel): Uint8Array {
  const active = activeSheet(workbook);
  const pkg = new PackageWriter();
  pkg.relate(null, 'officeDocument', WORKBOOK);
  const strings = new SharedStrings();
  const looks = new Numbered<string>((xml) => xml);
  const context = { pkg, strings, looks, styles: workbook.styles.length };
  const sheets = workbook.sheets.map((sheet, n) => addWorksheet(context, sheet, n + 1, n === active));

  const add = (kind: string, part: string, type: string, text: string): void => {
    pkg.add(part, type, text);
    pkg.relate(WORKBOOK, kind, part);
  };
  const relationships = sheets.map((part) => pkg.relate(WORKBOOK, 'worksheet', part));
  add('theme', 'xl/theme/theme1.xml', `${OFFICE_DOCUMENT}.theme+xml`, themePart());
  add('styles', 'xl/styles.xml', `${SHEET_ML}.styles+xml`, stylesPart(workbook.styles, looks.items));
  if (!strings.empty)
    add('sharedStrings', 'xl/sharedStrings.xml', `${SHEET_ML}.sharedStrings+xml`, strings.xml());

  pkg.add(WORKBOOK, `${SHEET_ML}.sheet.main+xml`, workbookPart(workbook, active, relationships));
  pkg.add('docProps/core.xml', `${PACKAGE}.core-properties+xml`, coreProperties());
  pkg.relate(null, CORE, 'docProps/core.xml');
  pkg.add('docProps/app.xml', `${OFFICE_DOCUMENT}.extended-properties+xml`, extendedProperties());
  pkg.relate(null, 'extended-properties', 'docProps/app.xml');
  return pkg.toBytes();
}
