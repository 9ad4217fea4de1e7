/**
 * Takes the place of rtl-css-js in the bundle of the pane. Griffel makes with it a second set of styles for scripts
 * that run from right to left: the pane has none, and need not load it.
 */
export const convert = (styles) => styles;

export const convertProperty = (key, value) => ({ key, value });
