import type { SheetModel, WorkbookModel } from '../../../workbook/model';
import { printNames } from '../build/defined-names';
import { Numbered } from '../build/numbered';
import { worksheetXml } from '../build/worksheet-part';
import type { Package } from '../container/package';
import { readWorkbookPart } from '../read/workbook-part';
import { MAIN, OFFICE } from '../xml/namespaces';
import { addSheet } from './add-sheet';
import { appendStyles } from './append-styles';
import { addConditionalFormats } from './conditional-formats';
import { setDefinedNames } from './defined-names';
import { setLinks } from './links';
import { addNotes } from './notes';

const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

/**
 * Adds the sheets of a model behind the others: cells with their texts in them, looks, merges, rows and columns, print
 * set-up, validations, conditional formats, links within the workbook, notes, and the names that are the sheet's own.
 * Names of the whole workbook are left to the caller, who knows what is there.
 * @throws PatchError where a sheet's name is taken or none, or a link leads out of the workbook
 */
export function addModelSheets(pkg: Package, model: WorkbookModel): void {
  const first = readWorkbookPart(pkg).sheets.length;
  const used = [...new Set(model.sheets.flatMap(({ cells }) => cells.map(({ style }) => style)))];
  const looks = used.map((style) => {
    const found = model.styles[style];
    if (found === undefined) throw new Error(`no such style: ${style}`);
    return found;
  });
  const numbers = appendStyles(pkg, looks);
  const numberOf = new Map(used.map((style, index) => [style, numbers[index] ?? 0]));
  for (const sheet of model.sheets) addOne(pkg, sheet, (style) => numberOf.get(style) ?? 0);
  const own = model.names.filter(({ sheet }) => sheet !== null);
  const known = new Set(own.map(({ name, sheet }) => `${sheet ?? ''} ${name.toLowerCase()}`));
  const printed = model.sheets
    .flatMap(printNames)
    .filter(({ name, sheet }) => !known.has(`${sheet ?? ''} ${name.toLowerCase()}`));
  const names = [...own, ...printed].map((name) => ({ ...name, sheet: (name.sheet ?? 0) + first }));
  if (names.length > 0) setDefinedNames(pkg, names);
}

function addOne(pkg: Package, sheet: SheetModel, numberOf: (style: number) => number): void {
  const cells = sheet.cells.map((cell) => ({ ...cell, style: numberOf(cell.style) }));
  // What has numbers or parts of its own in the file is added once the sheet is there.
  const bare: SheetModel = { ...sheet, cells, conditionalFormats: [], links: [], notes: [] };
  const xml = worksheetXml(bare, false, {
    strings: null,
    looks: new Numbered<string>((look) => look),
    styles: Math.max(0, ...cells.map(({ style }) => style)) + 1,
    relateLink: (target) => target,
    addNotes: () => '',
  });
  const spelled = pkg.strict ? xml.replace(MAIN, STRICT.main).replace(OFFICE, STRICT.office) : xml;
  addSheet(pkg, sheet.name, spelled, sheet.visibility);
  addConditionalFormats(pkg, sheet.name, sheet.conditionalFormats);
  setLinks(pkg, sheet.name, sheet.links);
  if (sheet.notes.length > 0) addNotes(pkg, sheet.name, sheet.notes);
}
