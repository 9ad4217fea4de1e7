import { pairs } from '../../rubric/pairs';
import type { Grid, Spot } from './grid';
import type { RecognisedColumn } from './recognition';
import { headingRole, type HeadingRole, isReview, isSelf, mayBeHeading } from './words';

/** The head of a score sheet: where it stands and which columns it has by their headings. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeadedColumn[];
}

/** A column with what its headings say; the level of a weight that says none is found later. */
export interface HeadedColumn {
  readonly column: number;
  readonly role: RecognisedColumn['role'] | 'anyWeight' | null;
  /** The headings from top to bottom, as printed. */
  readonly header: string;
  /** The cell of the lowest heading: columns under one heading share it. */
  readonly under: string;
}

/** A header has one to three rows; a fourth leaves room for one that is split by a blank line. */
const MOST_ROWS = 4;

/** The first head of a score sheet; null where there is none. A page break repeats it. */
export function scoreHeaderOf(grid: Grid): Header | null {
  let passed = -1;
  for (const [index, top] of grid.rows.entries()) {
    if (top <= passed || !isHeading(grid, top)) continue;
    let bottom = top;
    for (const row of grid.rows.slice(index + 1, index + MOST_ROWS)) {
      if (row - top >= MOST_ROWS || row - bottom > 1) break;
      if (!isHeading(grid, row) && !isAllWords(grid, row)) break;
      bottom = row;
    }
    passed = bottom;
    // Merged downwards into rows that hold nothing of their own.
    for (const spot of grid.inRow(top))
      if (spot.bottom - top < MOST_ROWS && headingRole(spot.plain) !== null)
        bottom = Math.max(bottom, Math.min(spot.bottom, top + MOST_ROWS - 1));
    const header = { top, bottom, columns: columnsOf(grid, top, bottom) };
    if (isScoreHeader(header)) return header;
  }
  return null;
}

/** Whether a head has the words that a score sheet has (layout.md, Recognising 1). */
function isScoreHeader({ columns }: Header): boolean {
  const has = (...roles: readonly HeadedColumn['role'][]): boolean =>
    columns.some(({ role }) => roles.includes(role));
  return has('indicator') && has('score', 'reviewScore') && has('standard');
}

/** A row of headings: nearly all that stands in it is a word of a head. */
export function isHeading(grid: Grid, row: number): boolean {
  const spots = grid.inRow(row);
  const words = spots.filter((spot) => mayBeHeading(spot.text) && headingRole(spot.plain) !== null);
  // 名称 or 说明 alone may stand anywhere.
  const telling = words.filter((spot) => headingRole(spot.plain) !== 'neutral');
  return words.length >= 2 && telling.length >= 1 && words.length * 5 >= spots.length * 3;
}

/** 名称 under every level and nothing else: only below a row of headings that is one, too. */
function isAllWords(grid: Grid, row: number): boolean {
  const spots = grid.inRow(row);
  return (
    spots.length >= 2 && spots.every((spot) => mayBeHeading(spot.text) && headingRole(spot.plain) !== null)
  );
}

function columnsOf(grid: Grid, top: number, bottom: number): readonly HeadedColumn[] {
  const paths: Spot[][] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const path: Spot[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const spot = grid.at(row, column);
      if (spot !== null && spot.row >= top && !path.includes(spot)) path.push(spot);
    }
    paths.push(path);
  }
  const leaves = paths.map((path) => roleOf(path));
  const named = leaves.includes('indicator');
  const columns = paths.map((path, column): HeadedColumn => {
    let role = leaves[column] ?? null;
    // 评价指标 is a heading over the three levels, unless there is nothing else to be the indicator.
    if (!named && role === null && path.some((spot) => /^(?:评价|绩效)?指标(?:名称)?$/u.test(spot.plain)))
      role = 'indicator';
    const last = path.at(-1);
    return {
      column,
      role,
      header: path.map((spot) => spot.text.replace(/\s+/gu, '').trim()).join(' '),
      under: last === undefined ? `#${String(column)}` : `${String(last.row)},${String(last.column)}`,
    };
  });
  return staged(columns);
}

type Leaf = HeadedColumn['role'];

/** What a column's headings say, from the lowest up. */
function roleOf(path: readonly Spot[]): Leaf {
  const texts = path.map((spot) => spot.plain);
  const last = texts.at(-1);
  if (last === undefined) return null;
  const roles = texts.map(headingRole);
  const level = levelOf(texts, roles);
  const lowest = roles.at(-1) ?? null;
  if (lowest === 'weight') {
    if (level === null) return 'anyWeight';
    return level === 3 ? 'weight' : level === 1 ? 'weight1' : 'weight2';
  }
  const joined = texts.join('');
  const review = isReview(joined) && !isSelf(last);
  if (last === '说明' || (lowest === 'narrative' && review))
    return review ? null : texts.length > 1 || lowest === 'narrative' ? 'narrative' : null;
  const told = lowest === null || lowest === 'neutral' ? (roles.filter(isOwn).at(-1) ?? null) : lowest;
  switch (told) {
    case 'level1':
    case 'level2':
    case 'indicator':
    case 'description':
    case 'standard':
    case 'narrative':
    case 'evidence':
    case 'remark':
      return told;
    case 'score':
      return review ? 'reviewScore' : 'score';
    case 'reason':
      return 'reviewReason';
    default:
      return null;
  }
}

function isOwn(role: HeadingRole | null): boolean {
  return role !== null && role !== 'neutral' && role !== 'weight';
}

/** The level that headings above, or the weight's own words, speak of. */
function levelOf(texts: readonly string[], roles: readonly (HeadingRole | null)[]): 1 | 2 | 3 | null {
  for (const [text, role] of [...pairs(texts, roles)].reverse()) {
    const said = /^([一二三])级/u.exec(text)?.[1];
    if (said !== undefined) return said === '一' ? 1 : said === '二' ? 2 : 3;
    if (role === 'indicator') return 3;
  }
  return null;
}

/** A single score column is the score, whoever gave it; of two the self-evaluation's is. */
function staged(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  if (columns.some(({ role }) => role === 'score')) return columns;
  const first = columns.find(({ role }) => role === 'reviewScore');
  if (first === undefined) return columns;
  return columns.map((one) => (one.under === first.under ? { ...one, role: 'score' } : one));
}
