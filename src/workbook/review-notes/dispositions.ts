import type { SheetContent } from '../source';
import { IGNORED, type NoteColumn, PENDING, WORDS } from './columns';
import { findingCheck, type NotedFinding } from './note-finding';
import {
  allColumns,
  blankRow,
  entryOf,
  entryTarget,
  headerWrites,
  type NoteWrite,
  rowWrites,
  type Target,
} from './plan-notes';
import { type NoteRow, readReviewNotes, type ReviewNotes } from './read-notes';

/** What a person decided about a finding, as she typed it. */
export type NoteDisposition = Readonly<Record<(typeof WORDS)[number], string>>;

/** What 核查意见 says of a finding. */
export interface Noted {
  /** null where nobody has said anything. */
  readonly disposition: NoteDisposition | null;
  /** Somebody put it aside, and it says the same as then. */
  readonly ignored: boolean;
}

/** By the 校验 of what a finding says. */
export function dispositionsOf(notes: ReviewNotes): ReadonlyMap<string, Noted> {
  const found = new Map<string, Noted>();
  for (const { check, texts } of notes.rows) {
    if (check === null) continue;
    const { kind, reason, by, at } = texts;
    if ([kind, reason, by, at].every((one) => one === '')) continue;
    const ignored = kind === IGNORED;
    const known = found.get(check);
    // Of two people's words those that put it aside are shown, for they are what takes effect.
    if (known === undefined || (ignored && !known.ignored))
      found.set(check, { disposition: { kind, reason, by, at }, ignored });
  }
  return found;
}

/** What the list says of a finding; a list that was not read says nothing. */
export function notedOf(noted: ReadonlyMap<string, Noted>, { finding }: NotedFinding): Noted {
  return noted.get(findingCheck(finding)) ?? NOTHING;
}

const NOTHING: Noted = { disposition: null, ignored: false };

/**
 * Writes what a person decided into the row of a finding. A row that holds another person's decision is left, and the
 * finding gets a second one.
 * @returns null where the sheet has no header of such a list
 */
export function planDisposition(
  content: SheetContent,
  noted: NotedFinding,
  disposition: NoteDisposition,
  date1904 = false,
): readonly NoteWrite[] | null {
  const notes = readReviewNotes(content, date1904);
  if (notes === null) return null;
  const entry = entryOf(noted);
  const columns = allColumns(notes);
  // A word that nobody said leaves its cell blank: an empty text would be written again and again.
  const words: Target = Object.fromEntries(
    WORDS.map((key) => [key, disposition[key] === '' ? null : disposition[key]]),
  );
  const rows = notes.rows.filter((row) => row.check === entry.check);
  const row = rows.find((one) => isOpenTo(one, disposition));
  const target = { number: rows.length + 1, ...entryTarget(entry), ...words };
  const number = 1 + notes.rows.filter((one) => one.own).length;
  return [
    ...headerWrites(notes, columns),
    ...(row === undefined
      ? rowWrites(notes, columns, blankRow(notes), { ...target, number })
      : rowWrites(notes, columns, row.row, words)),
  ];
}

/** Whether a person's decision may be written into a row: nobody else has said anything there. */
function isOpenTo({ texts, cells }: NoteRow, { by }: NoteDisposition): boolean {
  const formulas = (['kind', 'reason', 'by', 'at'] as const).some(
    (key: NoteColumn) => cells.get(key)?.formula != null,
  );
  if (formulas) return false;
  if (texts.by !== '') return texts.by === by.trim();
  return texts.reason === '' && texts.at === '' && (texts.kind === '' || texts.kind === PENDING);
}

/** Takes a finding up again: its 忽略 become 待处理, what was said with them stays. */
export function planTakenUp(
  content: SheetContent,
  noted: NotedFinding,
  date1904 = false,
): readonly NoteWrite[] | null {
  const notes = readReviewNotes(content, date1904);
  if (notes === null) return null;
  const check = findingCheck(noted.finding);
  return notes.rows
    .filter((row) => row.check === check && row.texts.kind === IGNORED)
    .flatMap((row) => rowWrites(notes, allColumns(notes), row.row, { kind: PENDING }));
}
