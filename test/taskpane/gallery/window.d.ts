interface Window {
  /** What the test has to know of a state: what to press, which file to give, what must be shown. */
  galleryStates: Readonly<
    Record<
      string,
      { readonly press: readonly string[]; readonly file: string | null; readonly shows: string }
    >
  >;
  /** The controls that the focus came to. */
  reached: string[];
}
