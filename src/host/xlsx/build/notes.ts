import type { SheetModel } from '../../../workbook/model';
import { LONGEST_TEXT } from '../patch/cell-xml';
import { noteDrawing, noteShape } from '../patch/note-shape';
import { element, spacedElement, textElement, XML_HEAD } from '../xml/element';
import { MAIN } from '../xml/namespaces';
import { BuildError } from './build-error';
import { Numbered } from './numbered';
import { cellRef, placeText } from './references';

/** Shapes count from here in every drawing, as Excel counts them. */
const FIRST_SHAPE = 1025;

/** The comments part (ECMA-376 Part 1, 18.7): what the notes say. */
export function commentsPart({ name, notes }: SheetModel): string {
  const authors = new Numbered<string>((author) => author);
  const cells = new Set<string>();
  const comments = notes.map((note) => {
    const ref = cellRef(note.row, note.column);
    if (cells.has(ref)) throw new Error(`two notes: ${placeText(name, note.row, note.column)}`);
    cells.add(ref);
    if (note.text.length > LONGEST_TEXT)
      throw new BuildError('long-note', placeText(name, note.row, note.column));
    const text = element('text', {}, spacedElement('t', note.text));
    return element('comment', { ref, authorId: authors.numberOf(note.author) }, text);
  });
  const names = authors.items.map((author) => textElement('author', author));
  const lists = element('authors', {}, names.join('')) + element('commentList', {}, comments.join(''));
  return XML_HEAD + element('comments', { xmlns: MAIN }, lists);
}

/** The drawing that shows them (Part 4, 19.4): Excel shows no note without. */
export function notesDrawing(sheet: SheetModel): string {
  return noteDrawing(sheet.notes.map((note, n) => noteShape(note, FIRST_SHAPE + n, sheet)).join(''));
}
