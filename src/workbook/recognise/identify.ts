import { pairs } from '../../rubric/pairs';
import type { Rubric } from '../../rubric/rubric';
import type { TableRow } from './table';
import { plain } from './words';

/** What a printed row was recognised as. */
export interface Identity {
  readonly indicator: string | null;
  readonly by: 'name' | 'alias' | 'standard' | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly doubts: readonly string[];
}

const UNKNOWN: Identity = { indicator: null, by: null, confidence: 0, doubts: [] };

const BY_NAME = 1;
const BY_ALIAS = 0.95;
/** Two wordings of one standard share at least so much, and the next one is at least so far off. */
const ALIKE = 0.6;
const APART = 0.15;
/** Standards are compared two characters at a time; for more rows than any sheet has that would take too long. */
const MOST_COMPARED = 120;
const LONGEST = 4000;

/** Finds the rubric's indicator of each row: by name, then alias, then the words of the standard (layout.md 5). */
export function identify(rows: readonly TableRow[], rubric: Rubric): readonly Identity[] {
  const names = new Map<string, Pick<Identity, 'indicator' | 'by'>>();
  const every = [...rubric.indicators, rubric.source.adjustment];
  for (const { name, aliases } of every)
    for (const alias of aliases) names.set(plain(alias), { indicator: name, by: 'alias' });
  for (const { name } of every) names.set(plain(name), { indicator: name, by: 'name' });
  const adjustment = rubric.source.adjustment.name;

  const found = rows.map((row): Identity => {
    const known = names.get(row.plain);
    if (known !== undefined)
      return { ...known, confidence: known.by === 'name' ? BY_NAME : BY_ALIAS, doubts: [] };
    if (row.kind === 'adjustment')
      return { indicator: adjustment, by: 'alias', confidence: BY_ALIAS, doubts: [] };
    return UNKNOWN;
  });
  const standards = standardsOf(rubric);
  let looked = 0;
  const named = new Set(found.flatMap((one) => one.indicator ?? []));
  const all = pairs(rows, found).map(([row, identity]): Identity => {
    if (row.standard === '' || row.kind === 'adjustment' || (looked += 1) > MOST_COMPARED) return identity;
    if (identity.indicator !== null) return contradicted(identity, identity.indicator, row, standards);
    const [best, next] = standards.nearest(row.standard);
    if (best === undefined || best.share < ALIKE || best.share - (next?.share ?? 0) < APART) return identity;
    if (named.has(best.indicator)) return identity;
    return {
      indicator: best.indicator,
      by: 'standard',
      confidence: Math.min(BY_ALIAS, best.share),
      doubts: [],
    };
  });
  return withoutDoubles(rows, all);
}

/** A name beside another row's standard: one of the two is wrong. */
function contradicted(identity: Identity, indicator: string, row: TableRow, standards: Standards): Identity {
  const [best] = standards.nearest(row.standard);
  if (best === undefined || best.indicator === indicator || best.share < ALIKE) return identity;
  const own = standards.share(row.standard, indicator);
  if (own === null || best.share - own < APART) return identity;
  const says = `名称是“${row.printed.trim()}”，评分标准却是“${best.indicator}”的`;
  return { ...identity, confidence: identity.confidence / 2, doubts: [says] };
}

/** Of several rows that were taken for one indicator only the surest counts, of equal ones the first. */
function withoutDoubles(rows: readonly TableRow[], identities: readonly Identity[]): readonly Identity[] {
  const all = pairs(rows, identities);
  const best = new Map<string | null, (typeof all)[number]>();
  for (const one of all) {
    const [, { indicator, confidence }] = one;
    if (indicator === null) continue;
    const before = best.get(indicator);
    if (before === undefined || confidence > before[1].confidence) best.set(indicator, one);
  }
  return all.map(([row, identity]) => {
    const first = best.get(identity.indicator);
    if (first === undefined || first[0] === row) return identity;
    const says = `与第 ${String(first[0].row + 1)} 行同为“${String(identity.indicator)}”`;
    return { ...identity, confidence: 0.5, doubts: [...identity.doubts, says] };
  });
}

interface Likeness {
  readonly indicator: string;
  readonly share: number;
}

/** Rubrics never change, and the sheets of one print the same standards. */
const compared = new WeakMap<Rubric, Standards>();

function standardsOf(rubric: Rubric): Standards {
  let known = compared.get(rubric);
  if (known === undefined) compared.set(rubric, (known = new Standards(rubric)));
  return known;
}

/** As many texts are remembered. */
const MOST_SEEN = 400;

class Standards {
  private readonly known: readonly { readonly indicator: string; readonly pairs: ReadonlySet<number> }[];
  private readonly seen = new Map<string, readonly Likeness[]>();

  constructor(rubric: Rubric) {
    this.known = rubric.indicators.flatMap(({ name, standard }) =>
      standard === undefined ? [] : [{ indicator: name, pairs: pairsOf(standard) }],
    );
  }

  /** The indicators by how much of their standard's wording a text shares, nearest first. */
  nearest(text: string): readonly Likeness[] {
    let found = this.seen.get(text);
    if (found === undefined) {
      const pairs = pairsOf(text);
      found = this.known
        .map((one) => ({ indicator: one.indicator, share: shared(pairs, one.pairs) }))
        .sort((one, other) => other.share - one.share);
      if (this.seen.size < MOST_SEEN) this.seen.set(text, found);
    }
    return found;
  }

  share(text: string, indicator: string): number | null {
    return this.nearest(text).find((one) => one.indicator === indicator)?.share ?? null;
  }
}

/** Every two letters side by side, as one number. */
function pairsOf(text: string): ReadonlySet<number> {
  const letters = plain(text.slice(0, LONGEST));
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < letters.length; at += 1)
    pairs.add(letters.charCodeAt(at) * 65_536 + letters.charCodeAt(at + 1));
  return pairs;
}

/** Twice what two texts have in common, of both together (Dice). */
function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
}
