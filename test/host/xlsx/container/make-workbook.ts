import { type Around, type Item, makeZip } from './make-zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** The parts of a small workbook, as Excel lays them out. */
export const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}worksheet+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${SHEETML}calcChain+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${REL}"><sheets><sheet name="评分表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/calcChain" Target="/xl/calcChain.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from({ length: 40 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="inlineStr"><is><t>绩效指标${n * 7919}</t></is></c></row>`).join('')}</sheetData></worksheet>`,
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
};

/** The items of the small workbook, with some parts replaced; null takes one out. */
export function workbookItems(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Item[] {
  const parts: Record<string, string | Uint8Array | null> = { ...PARTS, ...changes };
  return Object.entries(parts).flatMap(([name, data]) => (data === null ? [] : { name, data }));
}

export function makeWorkbook(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
  around: Around = {},
): Uint8Array {
  return makeZip(workbookItems(changes), around);
}
