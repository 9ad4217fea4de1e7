/** Sizes as a screen at 96 dots to the inch shows them. */
const DOTS_PER_POINT = 96 / 72;
/** A digit of the default font, 11-point 宋体 or Calibri, and the padding of a column, in dots. */
const DIGIT = 7;
const COLUMN_PADDING = 5;

/** @param points a row's height @returns dots */
export function rowDots(points: number): number {
  return Math.round(points * DOTS_PER_POINT);
}

/** @param characters a column's width as Excel counts it (ECMA-376 Part 1, 18.3.1.13) @returns dots */
export function columnDots(characters: number): number {
  return Math.max(0, Math.round(characters * DIGIT + COLUMN_PADDING));
}

/** @param levels of indent, three spaces each @returns dots */
export function indentDots(levels: number): number {
  return levels * 9;
}
