import type { RowRatio, Term } from './ratios';

/** Which of two figures is the ratio's numerator, told by their words. */
export interface Order {
  readonly ratio: RowRatio;
  /** Whether the figure that stands first is the numerator. */
  readonly firstIsNumerator: boolean;
}

/**
 * The ratio that two labelled figures belong to, and which way round they go in it: by the pairs of characters that
 * its numerator's names have and its denominator's lack, and the other way. null where the words do not tell.
 */
export function orderOf(ratios: readonly RowRatio[], first: string, second: string): Order | null {
  let best: { readonly order: Order; readonly likeness: number } | null = null;
  for (const ratio of ratios) {
    const over = pairsOf(ratio.numerator);
    const under = pairsOf(ratio.denominator);
    const leaning = (label: string): number => {
      let sum = 0;
      for (const pair of pairs(label)) sum += Number(over.has(pair)) - Number(under.has(pair));
      return sum;
    };
    const [one, other] = [leaning(first), leaning(second)];
    // Each must tell by itself: beside 预算数 whatever else is printed would else be what was spent.
    if (one * other >= 0) continue;
    const likeness = [...pairs(first), ...pairs(second)].filter(
      (pair) => over.has(pair) || under.has(pair),
    ).length;
    if (best === null || likeness > best.likeness)
      best = { order: { ratio, firstIsNumerator: one > 0 }, likeness };
  }
  return best?.order ?? null;
}

function pairsOf(terms: readonly Term[]): ReadonlySet<string> {
  return new Set(terms.flatMap(({ name, alias }) => [...pairs(name), ...pairs(alias ?? '')]));
}

/** Every two characters that stand beside each other. */
function pairs(words: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) found.add(words.slice(at, at + 2));
  return found;
}
