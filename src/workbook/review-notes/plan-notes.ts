import { type Finding, type Severity, SEVERITY_WORDS } from '../../review/finding';
import { pairs } from '../../rubric/pairs';
import type { CellAddress } from '../address';
import { scalarText } from '../reading/read-cell';
import type { SourceCell, SheetContent } from '../source';
import type { Scalar } from '../model';
import { GONE, NOTE_COLUMNS, type NoteColumn, WORDS } from './columns';
import { adviceCheck, adviceText, findingCheck, linkFormula, type NotedFinding } from './note-finding';
import { type NoteRow, readReviewNotes, type ReviewNotes } from './read-notes';

/** One cell of 核查意见 to be written: text stays text, whatever it begins with; null clears it. */
export interface NoteWrite {
  readonly address: CellAddress;
  readonly value: Scalar;
  /** Without the leading `=`; given, `value` does not count. */
  readonly formula?: string;
}

/** What bringing the list up to date writes. */
export interface NotesPlan {
  readonly writes: readonly NoteWrite[];
  /** Findings that get a row, rows cleared because their finding is gone, and rows kept for what people wrote. */
  readonly added: number;
  readonly cleared: number;
  readonly gone: number;
}

/** Findings that say the same share a row; which it is, and what it is to say. */
export interface Entry {
  readonly check: string;
  readonly code: string;
  readonly severity: Severity;
  readonly indicator: string;
  readonly message: string;
  readonly advice: string;
  readonly link: string | null;
}

/** What cells of a row should hold; those left out stay as they are. */
export type Target = Readonly<Partial<Record<NoteColumn, Scalar | { readonly formula: string }>>>;

/**
 * Brings the list up to date with the findings of now. What people wrote stays where it stands: a row in which
 * somebody wrote keeps its place, and is labelled 已消失 when its finding is gone; rows without a code are hers alone.
 * The other rows hold the other findings, in their order. Planning again right after writing gives nothing to write.
 * @returns null where the sheet has no header of such a list
 */
export function planReviewNotes(
  content: SheetContent,
  findings: readonly NotedFinding[],
  date1904 = false,
): NotesPlan | null {
  const notes = readReviewNotes(content, date1904);
  if (notes === null) return null;
  const entries = entriesOf(findings);
  const coded = notes.rows.flatMap((row) => (row.check === null ? [] : [{ ...row, check: row.check }]));
  const kept = coded.filter((row) => row.spoken || !row.own);
  const free = coded.filter((row) => !row.spoken && row.own);
  const settled = new Set(kept.map((row) => row.check));
  const open = [...entries.values()].filter((entry) => !settled.has(entry.check));
  const slots = freeRows(notes, open.length);
  const targets = new Map<number, Target>();
  for (const row of free) targets.set(row.row, EMPTY);
  for (const [row, entry] of pairs(slots, open)) targets.set(row, entryTarget(entry));
  for (const row of kept) if (row.own) targets.set(row.row, keptTarget(row, entries.get(row.check)));
  const columns = allColumns(notes);
  const present = new Set(coded.map((row) => row.check));
  return {
    writes: [
      ...headerWrites(notes, columns),
      ...[...numbered(targets)].flatMap(([row, target]) => rowWrites(notes, columns, row, target)),
    ],
    added: open.filter((entry) => !present.has(entry.check)).length,
    cleared: free.filter((row) => !entries.has(row.check)).length,
    gone: kept.filter((row) => row.own && !entries.has(row.check)).length,
  };
}

function entriesOf(findings: readonly NotedFinding[]): ReadonlyMap<string, Entry> {
  const groups = new Map<string, { readonly finding: Finding; readonly cells: string[] }>();
  for (const { finding, cells } of findings) {
    const check = findingCheck(finding);
    const alike = groups.get(check);
    if (alike === undefined) groups.set(check, { finding, cells: [...cells] });
    else alike.cells.push(...cells);
  }
  return new Map([...groups].map(([check, alike]) => [check, entryOf(alike)]));
}

export function entryOf({ finding, cells }: NotedFinding): Entry {
  const { code, severity, indicator, message } = finding;
  return {
    check: findingCheck(finding),
    code,
    severity,
    indicator: indicator ?? '',
    message: message.trim(),
    advice: adviceText(finding).trim(),
    link: linkFormula([...new Set(cells)]),
  };
}

/** What the product's own columns say of a finding, without its number. */
export function entryTarget(entry: Entry): Target {
  const { check, code, severity, indicator, message, advice, link } = entry;
  return {
    code,
    level: SEVERITY_WORDS[severity],
    indicator: indicator === '' ? null : indicator,
    cell: link === null ? null : { formula: link },
    message,
    advice: advice === '' ? null : advice,
    check: `${check}${adviceCheck(advice)}`,
  };
}

/** The product's own columns of a row that is used no more. */
const EMPTY: Target = Object.fromEntries(
  NOTE_COLUMNS.flatMap(({ key }) => ((WORDS as readonly string[]).includes(key) ? [] : [[key, null]])),
);

/** What is refreshed of a row in which somebody wrote: not her words, and not ours where she reworded them. */
function keptTarget(row: NoteRow, entry: Entry | undefined): Target {
  if (entry === undefined) return row.reworded.has('level') ? {} : { level: GONE };
  const target = entryTarget(entry);
  const checks = row.reworded.has('advice') ? { check: row.texts.check } : {};
  const refreshed = Object.entries({ ...target, ...checks }).filter(
    ([key]) => !row.reworded.has(key as NoteColumn),
  );
  return Object.fromEntries(refreshed);
}

/** Numbers the rows that the product keeps, from top to bottom. */
function numbered(targets: ReadonlyMap<number, Target>): ReadonlyMap<number, Target> {
  let next = 1;
  const rows = [...targets].sort(([one], [other]) => one - other);
  return new Map(
    rows.map(([row, target]) => {
      if (target === EMPTY) return [row, target];
      const number = next;
      next += 1;
      return [row, { ...target, number }];
    }),
  );
}

/** Rows for so many findings, from top to bottom: those of ours that nobody wrote in, blank ones, those below. */
function freeRows(notes: ReviewNotes, count: number): readonly number[] {
  const taken = new Set(notes.rows.flatMap((row) => (isFree(row) ? [] : [row.row])));
  const rows: number[] = [];
  for (let row = notes.header + 1; rows.length < count; row += 1) if (!taken.has(row)) rows.push(row);
  return rows;
}

function isFree({ check, own, spoken }: NoteRow): boolean {
  return check !== null && own && !spoken;
}

/** The first row that is blank altogether. */
export function blankRow(notes: ReviewNotes): number {
  const taken = new Set(notes.rows.map((row) => row.row));
  let row = notes.header + 1;
  while (taken.has(row)) row += 1;
  return row;
}

/** Where each column stands, or will stand: those that the sheet lacks come to its right. */
export function allColumns(notes: ReviewNotes): ReadonlyMap<NoteColumn, number> {
  let { beside } = notes;
  return new Map(
    NOTE_COLUMNS.map(({ key }) => {
      const column = notes.columns.get(key);
      if (column !== undefined) return [key, column];
      beside += 1;
      return [key, beside - 1];
    }),
  );
}

export function headerWrites(
  notes: ReviewNotes,
  columns: ReadonlyMap<NoteColumn, number>,
): readonly NoteWrite[] {
  return NOTE_COLUMNS.flatMap(({ key, header }): readonly NoteWrite[] => {
    const column = columns.get(key);
    if (notes.columns.has(key) || column === undefined) return [];
    return [{ address: { sheet: notes.sheet, row: notes.header, column }, value: header }];
  });
}

/** What of a row is not yet as it should be. */
export function rowWrites(
  notes: ReviewNotes,
  columns: ReadonlyMap<NoteColumn, number>,
  row: number,
  target: Target,
): readonly NoteWrite[] {
  const present = notes.rows.find((one) => one.row === row);
  return NOTE_COLUMNS.flatMap(({ key }): readonly NoteWrite[] => {
    const wanted = target[key];
    const column = columns.get(key);
    if (wanted === undefined || column === undefined) return [];
    if (key === 'number' && present?.reworded.has('number') === true) return [];
    const address = { sheet: notes.sheet, row, column };
    const cell = present?.cells.get(key);
    if (wanted !== null && typeof wanted === 'object') {
      if (!('formula' in wanted) || cell?.formula === wanted.formula) return [];
      return [{ address, value: null, formula: wanted.formula }];
    }
    return holds(cell, present?.texts[key] ?? '', wanted) ? [] : [{ address, value: wanted }];
  });
}

function holds(cell: SourceCell | undefined, text: string, wanted: Scalar): boolean {
  if (cell === undefined) return wanted === null;
  if (wanted === null || cell.formula !== null) return false;
  const plain = (one: string): string => one.replace(/\r\n?/gu, '\n').trim();
  return plain(text) === plain(scalarText(wanted));
}
