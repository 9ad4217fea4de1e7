import { distance } from 'fastest-levenshtein';

/** The one or two known names that a misspelt one may mean. */
export function nearMatches(name: string, known: Iterable<string>): readonly string[] {
  // Half of the name may be wrong in short Chinese names, hardly more, and never all of it.
  const limit = Math.min(Math.max(1, Math.floor(name.length / 2)), name.length - 1);
  const away = new Map([...known].map((candidate) => [candidate, distance(name, candidate)]));
  const least = Math.min(limit, ...away.values());
  const found = [...away.keys()].filter((candidate) => away.get(candidate) === least);
  // As near as three others is near to none.
  return found.length > 2 ? [] : found;
}

/** The known name that a misspelt one probably means; null when none is near, or two are equally near. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const [found, another] = nearMatches(name, known);
  return found === undefined || another !== undefined ? null : found;
}

/** `，是否应为“…”？` or nothing, to end a message about an unknown name. */
export function suggestion(name: string, known: Iterable<string>): string {
  const found = nearMatches(name, known);
  return found.length === 0 ? '' : `，是否应为“${found.join('”或“')}”？`;
}
