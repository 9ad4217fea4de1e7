import { toA1 } from '../../../workbook/address';
import type { NoteModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { readNotes } from '../read/notes';
import { childrenOf, find, numberOr, readTree, type XmlElement } from '../read/tree';
import { removeElement } from './element-edit';
import { isEmptyDrawing, withoutNotes } from './note-shape';
import { drawingOf } from './notes';
import { sheetPart } from './sheet-part';
import { splice } from './splice';

/**
 * Takes notes away, with their boxes, and what would be left empty without them. A threaded comment's stand-in stays:
 * without it Excel calls the file damaged.
 * @returns the notes that went
 */
export function removeNotes(
  pkg: Package,
  sheet: string,
  wanted: (note: NoteModel) => boolean,
): readonly NoteModel[] {
  const part = sheetPart(pkg, sheet);
  const commentsPart = pkg.related(part, 'comments')[0]?.part ?? null;
  if (commentsPart === null) return [];
  const gone = readNotes(pkg, part).filter((note) => !note.author.startsWith(THREADED) && wanted(note));
  if (gone.length === 0) return [];
  const text = pkg.text(commentsPart);
  const root = readTree(text, commentsPart);
  const list = childrenOf(find(root, 'commentList'), 'comment');
  const cells = new Set(gone.map(({ row, column }) => toA1(row, column)));
  const going = list.filter(({ attributes }) => cells.has(attributes.ref ?? ''));
  if (going.length === list.length) pkg.removePart(commentsPart);
  else {
    const left = list.filter((comment) => !going.includes(comment));
    pkg.setText(commentsPart, splice(text, [...going, ...idleAuthors(root, left)].map(removeElement)));
  }
  removeShapes(pkg, part, cells);
  return gone;
}

/** What the author of a threaded comment's stand-in begins with ([MS-XLSX], 2.6.205). */
const THREADED = 'tc=';

/** The last authors, when nobody refers to them any more; the others' numbers have to stay. */
function idleAuthors(root: XmlElement, comments: readonly XmlElement[]): readonly XmlElement[] {
  const last = comments.reduce(
    (most, { attributes }) => Math.max(most, numberOr(attributes.authorId, 0)),
    -1,
  );
  return childrenOf(find(root, 'authors'), 'author').slice(last + 1);
}

function removeShapes(pkg: Package, sheet: string, cells: ReadonlySet<string>): void {
  const text = pkg.text(sheet);
  const root = readTree(text, sheet);
  const drawing = drawingOf(pkg, sheet, root);
  if (drawing === null) return;
  const left = withoutNotes(pkg.text(drawing), (row, column) => cells.has(toA1(row, column)));
  if (!isEmptyDrawing(left)) {
    pkg.setText(drawing, left);
    return;
  }
  const shown = find(root, 'legacyDrawing');
  pkg.removePart(drawing);
  if (shown !== undefined) pkg.setText(sheet, splice(text, [removeElement(shown)]));
}
