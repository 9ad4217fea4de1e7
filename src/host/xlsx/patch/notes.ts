import { toA1 } from '../../../workbook/address';
import type { NoteModel, RowModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { readColumns } from '../read/sheet-look';
import { childrenOf, find, flag, numberOr, readTree, type XmlElement } from '../read/tree';
import type { RawAttributes, XmlEvents } from '../read/xml';
import { encodeXstring, escapeAttribute, escapeXml, decodeXstring } from '../read/xstring';
import { appendInside, insertBefore, prefixOf } from './element-edit';
import { nextShape, noteDrawing, noteShape } from './note-shape';
import type { Place } from './patch-sheet';
import { sheetPart } from './sheet-part';
import { splice, type Splice } from './splice';
import { behind } from './worksheet-order';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Adds notes (ECMA-376 Part 1, 18.7). A cell that has a note already, its own or a threaded comment's stand-in, is
 * left as it is: what a person wrote is not replaced.
 * @returns the cells that were left
 */
export function addNotes(pkg: Package, sheet: string, notes: readonly NoteModel[]): readonly Place[] {
  const part = sheetPart(pkg, sheet);
  const commentsPart = pkg.related(part, 'comments')[0]?.part ?? addComments(pkg, part);
  const text = pkg.text(commentsPart);
  const root = readTree(text, commentsPart);
  const taken = new Set(
    childrenOf(find(root, 'commentList'), 'comment').map(({ attributes }) => attributes.ref),
  );
  const fresh = notes.filter(({ row, column }) => !taken.has(toA1(row, column)));
  if (fresh.length > 0) {
    pkg.setText(commentsPart, splice(text, commentSplices(text, root, fresh)));
    addShapes(pkg, part, fresh);
  }
  return notes.filter((note) => !fresh.includes(note)).map(({ row, column }) => ({ row, column }));
}

function addComments(pkg: Package, sheet: string): string {
  const part = pkg.newName('xl/comments', '.xml');
  const namespace = pkg.strict ? STRICT_MAIN : MAIN;
  const xml = `<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
  pkg.addPart(part, COMMENTS, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  pkg.addRelationship(sheet, 'comments', part);
  return part;
}

function commentSplices(text: string, root: XmlElement, notes: readonly NoteModel[]): Splice[] {
  const list = find(root, 'commentList');
  const authorList = find(root, 'authors');
  if (list === undefined || authorList === undefined) throw new Error('comments without lists');
  const prefix = prefixOf(root.raw);
  const authors = childrenOf(authorList, 'author').map((author) => decodeXstring(author.text));
  const old = authors.length;
  const xml = notes.map(({ row, column, author, text: content }) => {
    const found = authors.indexOf(author);
    const id = found === -1 ? authors.push(author) - 1 : found;
    const t = `<${prefix}t xml:space="preserve">${escapeXml(encodeXstring(content))}</${prefix}t>`;
    return `<${prefix}comment ref="${toA1(row, column)}" authorId="${id}" shapeId="0"><${prefix}text>${t}</${prefix}text></${prefix}comment>`;
  });
  const added = authors
    .slice(old)
    .map((author) => `<${prefix}author>${escapeXml(encodeXstring(author))}</${prefix}author>`);
  return [
    ...(added.length > 0 ? [appendInside(text, authorList, added.join(''))] : []),
    appendInside(text, list, xml.join('')),
  ];
}

function addShapes(pkg: Package, sheet: string, notes: readonly NoteModel[]): void {
  const text = pkg.text(sheet);
  const rows = new RowHeights();
  const root = readTree(text, sheet, { name: 'sheetData', events: rows });
  const drawing = drawingOf(pkg, sheet, root);
  const format = find(root, 'sheetFormatPr')?.attributes ?? {};
  const sizes = {
    columns: readColumns(root, numberOr(format.defaultColWidth, 8.43)),
    rows: rows.found,
    defaultRowHeight: numberOr(format.defaultRowHeight, 15),
  };
  const shapes = (first: number): string =>
    notes.map((note, n) => noteShape(note, first + n, sizes)).join('');
  if (drawing !== null) {
    // Old drawings are not always XML that a parser accepts (<br> in text boxes); their last tag is the root's.
    const old = pkg.text(drawing);
    const at = old.lastIndexOf('</xml>');
    if (at !== -1) {
      pkg.setText(drawing, old.slice(0, at) + shapes(nextShape(old)) + old.slice(at));
      return;
    }
  }
  const part = pkg.newName('xl/drawings/vmlDrawing', '.vml');
  pkg.addPart(part, VML, noteDrawing(shapes(1025)));
  const relationship = escapeAttribute(pkg.addRelationship(sheet, 'vmlDrawing', part));
  const namespace = pkg.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  // The prefix is declared on the spot: a sheet without other relationships need not know it.
  const xml = `<${prefixOf(root.raw)}legacyDrawing xmlns:r="${namespace}" r:id="${relationship}"/>`;
  pkg.setText(sheet, splice(text, [insertBefore(text, root, behind('legacyDrawing'), xml)]));
}

/** The drawing that shows a sheet's notes, and form controls where there are some. */
export function drawingOf(pkg: Package, sheet: string, root: XmlElement): string | null {
  const id = find(root, 'legacyDrawing')?.attributes['r:id'];
  return pkg.relationships(sheet).find((relationship) => relationship.id === id)?.part ?? null;
}

/** Notes the heights of rows. */
class RowHeights implements XmlEvents {
  readonly found: RowModel[] = [];
  private last = -1;

  open(name: string, { r, ht, hidden }: RawAttributes): void {
    if (name !== 'row') return;
    this.last = r === undefined ? this.last + 1 : Number(r) - 1;
    const height = ht === undefined ? null : numberOr(ht, 0);
    if (height !== null || flag(hidden))
      this.found.push({ row: this.last, height, fixed: false, hidden: flag(hidden) });
  }

  close(): void {
    // Only where rows begin matters.
  }

  text(): void {
    // Nor does what cells hold.
  }
}
