/**
 * XML namespaces that the parts of a workbook use, and the short prefix by which this code calls each. The main
 * namespace is called by no prefix: `<x:c>` and `<c>` are both `c`, whatever prefix a file chose.
 * ECMA-376 Part 1 names the strict ones, Part 4 the transitional ones.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'x14:',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};

/** The namespace of formulas in Microsoft's extensions; transitional. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** How this code calls a namespace; one it does not know is spelled out, so that it cannot be mistaken. */
export function prefixFor(uri: string): string {
  return Object.hasOwn(PREFIXES, uri) ? (PREFIXES[uri] ?? '') : `{${uri}}`;
}
