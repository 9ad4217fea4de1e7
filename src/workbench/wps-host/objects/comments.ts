import type { Area } from '../../../workbook/model';
import { cellArea, touch } from '../../grid/areas';
import type { Book, Note } from '../book';
import { NotThere, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';

/**
 * Comment: the old kind of note, the only one that the program has. The grid knows no notes: those of a file are not
 * seen, and those that are added are not saved.
 */
export class Comment extends HostObject {
  readonly type = 'Comment';

  constructor(
    page: Page,
    private readonly book: Book,
    private readonly note: Note,
  ) {
    super(page);
  }

  static at({ notes }: Book, sheet: string, { top, left }: Area): Note | null {
    return notes.find((one) => one.sheet === sheet && one.row === top && one.column === left) ?? null;
  }

  static add(page: Page, book: Book, sheet: string, area: Area, text: unknown): Comment {
    if (Comment.at(book, sheet, area) !== null) throw new Refusal('the cell has a note already');
    const given = typeof text === 'string' ? text : '';
    const note = { sheet, row: area.top, column: area.left, text: given };
    book.notes.push(note);
    return new Comment(page, book, note);
  }

  static clear(book: Book, sheet: string, area: Area): void {
    const gone = book.notes.filter(
      (one) => one.sheet === sheet && touch(cellArea(one.row, one.column), area),
    );
    for (const note of gone) book.notes.splice(book.notes.indexOf(note), 1);
  }

  override check(): void {
    this.book.sheet(this.note.sheet);
    if (!this.book.notes.includes(this.note)) throw new NotThere('the note is gone');
  }

  /** Reads the text, or replaces it by the one that is given. */
  Text(text?: unknown): string {
    if (typeof text === 'string') {
      this.refuseWhileEditing();
      this.note.text = text;
    }
    return this.note.text;
  }
  get Author(): string {
    return '';
  }
  get Visible(): boolean {
    return false;
  }
  Delete(): void {
    this.refuseWhileEditing();
    this.book.notes.splice(this.book.notes.indexOf(this.note), 1);
  }
}
