import type { NarrativeRow } from '../../session/view';

/** Rows by what can be done with them. */
export interface NarrativeCounts {
  /** Blank and can be filled in. */
  readonly empty: number;
  /** Written by the product, which says otherwise now. */
  readonly own: number;
  /** Written by a person, and the product would say otherwise. */
  readonly person: number;
}

export function narrativeCounts(rows: readonly NarrativeRow[]): NarrativeCounts {
  const open = rows.filter(isOpen);
  const of = (owner: NarrativeRow['owner']): number => open.filter((row) => row.owner === owner).length;
  return { empty: of('blank'), own: of('product'), person: of('person') };
}

/**
 * Whether there is something to decide: the sheet does not say what the product would. Of a row that lacks data the
 * product would say nothing: it takes back its own text, and leaves a person's.
 */
export function isOpen(row: NarrativeRow): boolean {
  return !row.same && (row.proposed !== null || row.owner === 'product');
}

/** Chinese goes by the character; numbers and Latin words are one piece, so that 93.94 is not half changed. */
export function piecesOf(text: string): string[] {
  return text.match(/[\d.,]+%?|[A-Za-z]+|\s+|./gu) ?? [];
}
