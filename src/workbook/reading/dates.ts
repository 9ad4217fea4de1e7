import { isCalendarDate } from '../../scoring/readings';
import { narrow } from './typed';

/** Dates as Excel counts them, and as people write them. */

const DAY = 86_400_000;
/** Day 0 of the 1900 system, allowing for the 29 February 1900 that Excel believes in. */
const DAY_0_OF_1900 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
/** The first day after that mistake, and the last day that Excel knows: 9999-12-31. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/**
 * The ISO date of a serial number; the time of day is left out.
 * @returns null for a number that is no day between 1900-03-01 and 9999-12-31
 */
export function isoOfSerial(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial);
  const first = date1904 ? 0 : FIRST_SERIAL;
  if (!Number.isFinite(serial) || days < first || days > LAST_SERIAL) return null;
  const start = date1904 ? DAY_0_OF_1904 : DAY_0_OF_1900;
  const date = new Date(start + days * DAY);
  return date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10);
}

/** The serial number of an ISO date; null for a day that does not exist, and before 1900-03-01. */
export function serialOfIso(iso: string, date1904: boolean): number | null {
  // Date.parse takes 30 February for 2 March.
  if (!isCalendarDate(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  const serial = Math.round((time - (date1904 ? DAY_0_OF_1904 : DAY_0_OF_1900)) / DAY);
  return serial < (date1904 ? 0 : FIRST_SERIAL) ? null : serial;
}

const FORMS = [
  /^(\d{4}) ?- ?(\d{1,2}) ?- ?(\d{1,2})$/u,
  /^(\d{4}) ?\/ ?(\d{1,2}) ?\/ ?(\d{1,2})$/u,
  /^(\d{4}) ?\. ?(\d{1,2}) ?\. ?(\d{1,2})$/u,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2})(?: ?[日号])?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];
/** A time of day behind the date, as programs export it: `2019-02-14 00:00:00`. */
const TIME = /[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$/u;

/** A date as people write it (2019-2-14, 2019/2/14, 2019年2月14日, 20190214) in ISO form; null for anything else. */
export function isoOfText(given: string): string | null {
  const text = narrow(given).replace(TIME, '');
  for (const form of FORMS) {
    const [, year, month, day] = form.exec(text) ?? [];
    if (year !== undefined && month !== undefined && day !== undefined)
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

/** The codes of a format for positive numbers: quoted text and colours left aside, but not [h]. */
function codesOf(format: string): string {
  return format
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/;.*$/su, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
}

/** Whether numbers in this format are shown as percentages. */
export function isPercentFormat(format: string): boolean {
  return codesOf(format).includes('%');
}

/** Whether numbers in this format are shown as a date or a time of day. */
export function isDateFormat(format: string): boolean {
  const codes = codesOf(format);
  return !/^general$/iu.test(codes.trim()) && /[ymdhs]/iu.test(codes.replace(/General/giu, ''));
}
