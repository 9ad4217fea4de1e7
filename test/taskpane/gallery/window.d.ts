/** What the test asks of the page. */
interface Gallery {
  /** What the test has to know of a state: what to press, which file to give, what must be shown. */
  readonly states: Readonly<
    Record<
      string,
      { readonly press: readonly string[]; readonly file: string | null; readonly shows: string }
    >
  >;
  /** Shows a state, from its beginning. */
  show(name: string, theme: string): void;
  /**
   * Puts a theme on the state that is shown, as when the program around the pane changes its own; there when it is
   * worn and nothing moves any more.
   */
  wear(theme: string): Promise<void>;
  layoutFaults(): string[];
  axeFaults(all: boolean): Promise<string[]>;
  /** Marks the controls that Tab has to come to, and counts them. */
  beforeTab(): number;
  /** Those that it did not come to. */
  unreached(): string[];
}

interface Window {
  gallery: Gallery;
}
