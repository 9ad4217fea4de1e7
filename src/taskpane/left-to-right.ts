/**
 * Takes the place of rtl-css-js, with which Griffel makes a second set of styles for scripts that run from right to
 * left: the pane has none, and need not load it.
 */
export function convert<T>(styles: T): T {
  return styles;
}

export function convertProperty<T>(key: string, value: T): { readonly key: string; readonly value: T } {
  return { key, value };
}
