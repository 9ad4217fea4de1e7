import { SEVERITY_WORDS } from '../../review/finding';
import type { SheetContent, SourceCell } from '../source';
import { readText } from '../reading/read-cell';
import { isBlank, narrow } from '../reading/typed';
import { GONE, NOTE_COLUMNS, type NoteColumn, WORDS } from './columns';
import { adviceCheck, factsCheck } from './note-finding';

/** 核查意见 as it stands. */
export interface ReviewNotes {
  readonly sheet: string;
  /** The row of the column titles, from 0. */
  readonly header: number;
  /** Where each column stands; one that the sheet lacks is left out. */
  readonly columns: ReadonlyMap<NoteColumn, number>;
  /** The first column to the right of everything from the header on. */
  readonly beside: number;
  /** The rows below the header that hold something, from top to bottom. */
  readonly rows: readonly NoteRow[];
}

export interface NoteRow {
  /** From 0. */
  readonly row: number;
  readonly texts: Readonly<Record<NoteColumn, string>>;
  readonly cells: ReadonlyMap<NoteColumn, SourceCell>;
  /** Of what its finding says, as it was written or, where no 校验 stands, as it reads now; null without a code. */
  readonly check: string | null;
  /** Whether the product wrote it: its 校验 stands there. */
  readonly own: boolean;
  /** Columns of the product's that hold a person's words instead; what the 校验 covers is told by it. */
  readonly reworded: ReadonlySet<NoteColumn>;
  /** Whether a person wrote in it: a disposition, something in a column of her own, other words for ours. */
  readonly spoken: boolean;
}

/** At least so many titles make a header. */
const FEWEST_TITLES = 3;
const CHECK = /^[0-9a-f]{12}(?:[0-9a-f]{4})?$/u;
const FACTS_LENGTH = 12;

/**
 * Reads the list of 核查意见. Its columns are found by their titles, so people may have moved them or added others.
 * @returns null where there is no header of such a list
 */
export function readReviewNotes(content: SheetContent, date1904 = false): ReviewNotes | null {
  const lines = linesOf(content);
  const header = headerOf(lines);
  if (header === null) return null;
  const { row, columns } = header;
  const below = [...lines].filter(([line]) => line > row);
  const merged = content.merges.filter((area) => area.bottom > row);
  const rows = below.map(([line, cells]) => {
    const isMerged = merged.some((area) => line >= area.top && line <= area.bottom);
    return noteRow(line, cells, columns, isMerged, date1904);
  });
  const used = [...lines].filter(([line]) => line >= row).flatMap(([, cells]) => [...cells.keys()]);
  // Merged areas without content below the header are rows that nothing is written into.
  const reserved = emptyMerged(content, row, lines).map((line) =>
    noteRow(line, new Map(), columns, true, date1904),
  );
  return {
    sheet: content.name,
    header: row,
    columns,
    beside: Math.max(...used, ...merged.map((area) => area.right)) + 1,
    rows: [...rows, ...reserved].sort((one, other) => one.row - other.row),
  };
}

type Lines = ReadonlyMap<number, ReadonlyMap<number, SourceCell>>;

/** Row → column → what stands there; cells that show nothing are left out. */
function linesOf({ cells }: SheetContent): Lines {
  const lines = new Map<number, Map<number, SourceCell>>();
  for (const cell of cells) {
    const { row, column, value, formula } = cell;
    const empty = value === null || (typeof value === 'string' && isBlank(value));
    if (empty && formula === null) continue;
    const line = lines.get(row) ?? new Map<number, SourceCell>();
    line.set(column, cell);
    lines.set(row, line);
  }
  return new Map([...lines].sort(([one], [other]) => one - other));
}

function headerOf(
  lines: Lines,
): { readonly row: number; readonly columns: ReadonlyMap<NoteColumn, number> } | null {
  for (const [row, cells] of lines) {
    const columns = new Map<NoteColumn, number>();
    for (const [column, { value }] of [...cells].sort(([one], [other]) => one - other)) {
      if (typeof value !== 'string') continue;
      const title = narrow(value).replaceAll(' ', '');
      const found = NOTE_COLUMNS.find((one) => one.header === title);
      if (found !== undefined && !columns.has(found.key)) columns.set(found.key, column);
    }
    if (columns.size >= FEWEST_TITLES && columns.has('code') && columns.has('message'))
      return { row, columns };
  }
  return null;
}

function emptyMerged({ merges }: SheetContent, header: number, lines: Lines): readonly number[] {
  const rows = new Set<number>();
  for (const { top, bottom, left, right } of merges) {
    if (bottom === top && left === right) continue;
    for (let row = Math.max(top, header + 1); row <= bottom; row += 1) if (!lines.has(row)) rows.add(row);
  }
  return [...rows];
}

function noteRow(
  row: number,
  line: ReadonlyMap<number, SourceCell>,
  columns: ReadonlyMap<NoteColumn, number>,
  merged: boolean,
  date1904: boolean,
): NoteRow {
  const cells = new Map<NoteColumn, SourceCell>();
  for (const [key, column] of columns) {
    const cell = line.get(column);
    if (cell !== undefined) cells.set(key, cell);
  }
  const text = (key: NoteColumn): string => readText(cells.get(key) ?? null, date1904);
  const texts = Object.fromEntries(NOTE_COLUMNS.map(({ key }) => [key, text(key)])) as NoteRow['texts'];
  const { code, indicator, message, advice, check } = texts;
  const own = code !== '' && CHECK.test(check) && !merged;
  const facts = factsCheck({ code, indicator, message });
  const known = own ? check.slice(0, FACTS_LENGTH) : facts;
  const reworded = new Set<NoteColumn>([
    ...(known === facts ? [] : FACTS),
    ...(own && check.slice(FACTS_LENGTH) !== adviceCheck(advice) ? (['advice'] as const) : []),
    ...(isOurLevel(texts.level) ? [] : (['level'] as const)),
    ...(isOurLink(cells.get('cell')) ? [] : (['cell'] as const)),
    ...(/^\d*$/u.test(texts.number) ? [] : (['number'] as const)),
  ]);
  const others = [...line.keys()].some((column) => ![...columns.values()].includes(column));
  const words = WORDS.some((key) => cells.has(key));
  return {
    row,
    texts,
    cells,
    check: code === '' ? null : known,
    own,
    reworded,
    spoken: words || others || reworded.size > 0,
  };
}

const FACTS = ['code', 'indicator', 'message'] as const;

function isOurLevel(level: string): boolean {
  return level === '' || level === GONE || Object.values(SEVERITY_WORDS).includes(level);
}

function isOurLink(cell: SourceCell | undefined): boolean {
  return cell === undefined || cell.formula?.toUpperCase().startsWith('HYPERLINK(') === true;
}
