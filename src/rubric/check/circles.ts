/** The way from a node back to itself, or null. */
export function findCircle(
  start: string,
  below: (name: string) => readonly string[],
): readonly string[] | null {
  const seen = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | null => {
    for (const next of below(name)) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = visit(next, [...path, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(start, [start]);
}

/** Every circle once, from its first node in the given order: `['甲', '乙', '甲']`. */
export function circles(
  names: readonly string[],
  below: (name: string) => readonly string[],
): readonly (readonly string[])[] {
  const told = new Set<string>();
  return names.flatMap((name) => {
    const circle = told.has(name) ? null : findCircle(name, below);
    circle?.forEach((one) => told.add(one));
    return circle === null ? [] : [circle];
  });
}
