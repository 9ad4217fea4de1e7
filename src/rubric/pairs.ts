/**
 * Each of one list beside its counterpart in another, up to the end of the shorter: a rule's items beside what
 * scoring made of them.
 */
export function pairs<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
): readonly (readonly [One, Other])[] {
  return ones.flatMap((one, index) => others.slice(index, index + 1).map((other) => [one, other] as const));
}
