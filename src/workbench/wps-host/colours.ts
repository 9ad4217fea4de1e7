import { Refusal } from './failures';

/** RRGGBB → the number that the program has for it: red in the lowest byte. */
export function bgrOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red | (green << 8) | (blue << 16);
}

/** The number of a colour → RRGGBB. */
export function colourOf(given: unknown): string {
  const bgr = Number(given);
  if (!Number.isInteger(bgr) || bgr < 0 || bgr > 0xffffff)
    throw new Refusal('a colour is a number up to 16777215');
  return [bgr & 0xff, (bgr >> 8) & 0xff, bgr >> 16]
    .map((part) => part.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}

/** xlNone and xlColorIndexNone: no fill, no line. */
export const XL_NONE = -4142;
/** xlColorIndexAutomatic */
export const XL_AUTOMATIC = -4105;
/** What Interior.Color tells of a cell without a fill. */
export const WHITE = 0xffffff;
