/** More terms than any rubric's sum has; of so many only single ones are tried. */
const MOST = 6;

/** Every choice of one or more of a list, smaller ones first, in the list's order. */
export function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length > MOST) return list.map((one) => [one]);
  const all = list.reduce<readonly (readonly T[])[]>(
    (subsets, one) => [...subsets, ...subsets.map((subset) => [...subset, one])],
    [[]],
  );
  return all.filter(({ length }) => length > 0).sort((one, other) => one.length - other.length);
}
