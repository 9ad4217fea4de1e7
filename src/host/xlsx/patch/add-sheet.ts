import type { SheetModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { find, readTree } from '../read/tree';
import { readWorkbookPart } from '../read/workbook-part';
import { encodeXstring, escapeAttribute } from '../read/xstring';
import { isSheetName } from '../xml/excel-names';
import { appendInside, prefixOf } from './element-edit';
import { PatchError } from './patch-error';
import { splice } from './splice';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Adds a sheet behind the others, so that the indices of local names stay right: its part, content type, relationship
 * and entry in the workbook part. What document properties say of sheets stays as it was; nothing reads it.
 * @param xml the whole worksheet part
 * @returns its part, for relationships of its own
 */
export function addSheet(
  pkg: Package,
  name: string,
  xml: string,
  visibility: SheetModel['visibility'] = 'visible',
): string {
  const { sheets } = readWorkbookPart(pkg);
  if (!isSheetName(name) || sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
    throw new PatchError('bad-sheet-name', name);
  const part = pkg.newName('xl/worksheets/sheet', '.xml');
  pkg.addPart(part, WORKSHEET, xml);
  const relationship = escapeAttribute(pkg.addRelationship(pkg.main, 'worksheet', part));
  const text = pkg.text(pkg.main);
  const root = readTree(text, pkg.main);
  const list = find(root, 'sheets');
  if (list === undefined) throw new Error('workbook without sheets');
  const id = Math.max(0, ...sheets.map((sheet) => sheet.id)) + 1;
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  const namespace = pkg.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const attributes = `name="${escapeAttribute(encodeXstring(name))}" sheetId="${id}"${state} xmlns:r="${namespace}" r:id="${relationship}"`;
  pkg.setText(
    pkg.main,
    splice(text, [appendInside(text, list, `<${prefixOf(root.raw)}sheet ${attributes}/>`)]),
  );
  return part;
}
