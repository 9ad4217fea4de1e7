/** Things numbered from 0 in the order they come; equal ones share a number. The file counts by these. */
export class Numbered<T> {
  private readonly numbers = new Map<string, number>();
  private readonly list: T[] = [];

  /** @param keyOf equal for things that are one and the same in the file */
  constructor(private readonly keyOf: (thing: T) => string) {}

  get items(): readonly T[] {
    return this.list;
  }

  numberOf(thing: T): number {
    const key = this.keyOf(thing);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.push(thing) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
