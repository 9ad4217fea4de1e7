/** How words are set off on a terminal; every difference is also said in words. */
export interface Style {
  /** What a page is about: the heading, the total. */
  readonly strong: (text: string) => string;
  /** What may be passed over. */
  readonly quiet: (text: string) => string;
  /** Errors, and nothing else. */
  readonly alarm: (text: string) => string;
}

const plain = (text: string): string => text;

/** The style of an output: ANSI where it may carry colour, bare text otherwise. */
export function styleOf(colour: boolean): Style {
  if (!colour) return { strong: plain, quiet: plain, alarm: plain };
  const ansi =
    (on: number, off: number) =>
    (text: string): string =>
      `\u001b[${String(on)}m${text}\u001b[${String(off)}m`;
  return { strong: ansi(1, 22), quiet: ansi(2, 22), alarm: ansi(31, 39) };
}
