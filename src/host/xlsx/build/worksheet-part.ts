import type { SheetModel } from '../../../workbook/model';
import { element, XML_HEAD } from '../xml/element';
import { MAIN, OFFICE } from '../xml/namespaces';
import { conditionalFormatList } from './conditional-formats';
import { linkList } from './links';
import { commentsPart, notesDrawing } from './notes';
import type { Numbered } from './numbered';
import type { PackageWriter } from './package-writer';
import { printSetup, sheetProperties } from './print';
import type { SharedStrings } from './shared-strings';
import { sheetData } from './sheet-data';
import { columnList, mergeList, sheetFormat, sheetViews } from './sheet-view';
import { validationList } from './validations';

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What sheets add to, and what they need to know. */
export interface SheetContext {
  readonly pkg: PackageWriter;
  readonly strings: SharedStrings;
  /** Looks of conditional formats, as XML. */
  readonly looks: Numbered<string>;
  /** How many cell styles there are. */
  readonly styles: number;
}

/**
 * Adds a worksheet with the parts that belong to it.
 * @param number from 1, for the names of parts
 * @returns the part's name
 */
export function addWorksheet(
  { pkg, strings, looks, styles }: SheetContext,
  sheet: SheetModel,
  number: number,
  active: boolean,
): string {
  const part = `xl/worksheets/sheet${number}.xml`;
  const text = worksheetXml(sheet, active, {
    strings,
    looks,
    styles,
    relateLink: (target) => pkg.relateExternal(part, 'hyperlink', target),
    addNotes: () => addNotes(pkg, part, sheet, number),
  });
  pkg.add(part, `${SHEET_ML}.worksheet+xml`, text);
  return part;
}

/** What a worksheet's text needs of the file that it goes into. */
export interface WorksheetFile {
  /** Null where texts are to stand in the cells themselves. */
  readonly strings: SharedStrings | null;
  readonly looks: Numbered<string>;
  readonly styles: number;
  /** @returns the relationship's id of a link out of the workbook */
  readonly relateLink: (target: string) => string;
  /** @returns what the worksheet says of its notes */
  readonly addNotes: () => string;
}

/** A worksheet's text; the children stand in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99: a sequence). */
export function worksheetXml(
  sheet: SheetModel,
  active: boolean,
  { strings, looks, styles, relateLink, addNotes }: WorksheetFile,
): string {
  const { xml, dimension } = sheetData(sheet, strings, styles);
  const children = [
    sheetProperties(sheet.print),
    element('dimension', { ref: dimension }),
    sheetViews(sheet, active),
    sheetFormat(sheet),
    columnList(sheet.columns),
    xml,
    // 18.3.1.85: without a password, since it is to keep from slips, not from people.
    sheet.protected ? element('sheetProtection', { sheet: true, objects: true, scenarios: true }) : '',
    mergeList(sheet.name, sheet.merges),
    conditionalFormatList(sheet.conditionalFormats, looks),
    validationList(sheet.name, sheet.validations),
    linkList(sheet.name, sheet.links, relateLink),
    printSetup(sheet.name, sheet.print),
    sheet.notes.length === 0 ? '' : addNotes(),
  ];
  return XML_HEAD + element('worksheet', { xmlns: MAIN, 'xmlns:r': OFFICE }, children.join(''));
}

/** Adds the notes' parts; what the worksheet says of them. */
function addNotes(pkg: PackageWriter, part: string, sheet: SheetModel, number: number): string {
  const drawing = `xl/drawings/vmlDrawing${number}.vml`;
  const comments = `xl/comments${number}.xml`;
  pkg.add(drawing, null, notesDrawing(sheet));
  pkg.add(comments, `${SHEET_ML}.comments+xml`, commentsPart(sheet));
  pkg.relate(part, 'comments', comments);
  return element('legacyDrawing', { 'r:id': pkg.relate(part, 'vmlDrawing', drawing) });
}
