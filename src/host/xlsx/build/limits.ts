/**
 * Lengths that Excel does not exceed: it calls a file damaged that does.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */

/** Characters of a formula. */
export const LONGEST_FORMULA = 8192;
/** Characters of a list of choices, of a message about it (ECMA-376 Part 1, 18.3.1.32) and of a header. */
export const LONGEST_LIST = 255;
export const LONGEST_MESSAGE_TITLE = 32;
export const LONGEST_MESSAGE = 255;
export const LONGEST_HEADER = 255;
/** Characters of a link's tooltip and target. */
export const LONGEST_TOOLTIP = 255;
export const LONGEST_TARGET = 2079;
/** Width of a column in characters. */
export const WIDEST_COLUMN = 255;
/** Manual page breaks of a sheet in one direction. */
export const MOST_BREAKS = 1026;
