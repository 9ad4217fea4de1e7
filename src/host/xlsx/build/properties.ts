import { element, textElement, XML_HEAD } from '../xml/element';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

/** Who made the file. */
const APPLICATION = '绩评';

/** Core properties (ECMA-376 Part 2, clause 11); no dates, so that the same workbook is the same bytes. */
export function coreProperties(): string {
  const attributes = { 'xmlns:cp': CORE, 'xmlns:dc': DUBLIN_CORE };
  return XML_HEAD + element('cp:coreProperties', attributes, textElement('dc:creator', APPLICATION));
}

/** Extended properties (ECMA-376 Part 1, 22.2). */
export function extendedProperties(): string {
  return XML_HEAD + element('Properties', { xmlns: EXTENDED }, textElement('Application', APPLICATION));
}
