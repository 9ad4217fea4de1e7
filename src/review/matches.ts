/** A group of a match; empty where it took no part in it. */
export function groupOf(match: RegExpMatchArray, at: number): string {
  return match[at] ?? '';
}
