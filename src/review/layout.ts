import { libraryRubric, RUBRIC_IDS } from '../rubric/library';
import type { Rubric } from '../rubric/rubric';
import type { Subject } from './check';
import { remembered } from './remembered';
import type { PrintedRow } from './sheet';

/** A text to be compared: NFKC, small letters, letters and digits only. */
export const plainText = remembered(
  (text) =>
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  1000,
);

/** A printed text on one line and of a length that can be read in a message. */
export function shortened(text: string, longest = 40): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** The printed rows that no row of the rubric was recognised in. */
export function unknownRows(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  return rows.filter(({ indicator }) => indicator === null);
}

/** Another rubric whose rows the sheet seems to print. */
export interface OtherRubric {
  /** null where none of the library fits either. */
  readonly rubric: Rubric | null;
  /** How many of the printed names are its own, and how many this rubric's. */
  readonly fits: number;
  readonly own: number;
}

/** So many rows that the rubric does not have, and such a share of all, are no slips. */
const LEAST_FOREIGN = 4;
const FOREIGN_SHARE = 3;

/**
 * Whether the printed names are those of another rubric: one of the library has more of them, or a third of them
 * are none of this one's. null where they are this one's, or the sheet's rows are not known.
 */
export function otherRubric({ assessment, sheet }: Subject): OtherRubric | null {
  if (sheet.rows === null || !sheet.known) return null;
  const { rubric } = assessment;
  const printed = sheet.rows.map((row) => plainText(row.printed));
  const own = sheet.rows.length - unknownRows(sheet.rows).length;
  const fitting = RUBRIC_IDS.filter((id) => id !== rubric.id)
    .flatMap((id) => libraryRubric(id) ?? [])
    .map((other) => ({ rubric: other, fits: printed.filter((name) => namesOf(other).has(name)).length, own }))
    .sort((one, next) => next.fits - one.fits)
    .find(({ fits }) => fits > own);
  if (fitting !== undefined) return fitting;
  const foreign = sheet.rows.length - own;
  return foreign >= LEAST_FOREIGN && foreign * FOREIGN_SHARE >= sheet.rows.length
    ? { rubric: null, fits: foreign, own }
    : null;
}

const known = new WeakMap<Rubric, ReadonlySet<string>>();

function namesOf(rubric: Rubric): ReadonlySet<string> {
  let names = known.get(rubric);
  if (names === undefined) {
    const rows = [...rubric.indicators, rubric.source.adjustment];
    names = new Set(rows.flatMap(({ name, aliases }) => [name, ...aliases]).map(plainText));
    known.set(rubric, names);
  }
  return names;
}
