import { distance } from 'fastest-levenshtein';

/** The known name that a misspelt one probably means; null when none is near. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  // Half of the name may be wrong in short Chinese names, hardly more.
  let limit = Math.max(1, Math.floor(name.length / 2)) + 1;
  for (const candidate of known) {
    const away = distance(name, candidate);
    if (away < limit) {
      best = candidate;
      limit = away;
    }
  }
  return best;
}

/** `，是否应为“…”？` or nothing, to end a message about an unknown name. */
export function suggestion(name: string, known: Iterable<string>): string {
  const found = nearest(name, known);
  return found === null ? '' : `，是否应为“${found}”？`;
}
