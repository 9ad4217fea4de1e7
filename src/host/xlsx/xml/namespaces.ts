/** SpreadsheetML, transitional: what Excel and WPS write (ECMA-376 Part 1, annex A; Part 4). */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Relationship ids in other parts' attributes. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
