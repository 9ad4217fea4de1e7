/** An item's number at the beginning of a line or after the end of another item: `3.`, `3、`, `（3）`. */
const ITEM = /(?:^|[\n;；。])\s*(?:(\d{1,2})\s*[.．、](?!\d)|[(（](\d{1,2})[)）])/gu;

/** How many items of a printed standard are numbered. */
export function numberedItems(standard: string): number {
  return [...standard.matchAll(ITEM)].length;
}

/** The numbers that stand before two items of one list. A list begins anew at 1. */
export function repeatedNumbers(standard: string): readonly number[] {
  const repeated: number[] = [];
  for (const level of [1, 2]) {
    let seen = new Set<number>();
    for (const match of standard.matchAll(ITEM)) {
      if (match[level] === undefined) continue;
      const number = Number(match[level]);
      if (number === 1) seen = new Set();
      else if (seen.has(number)) repeated.push(number);
      seen.add(number);
    }
  }
  return repeated;
}
