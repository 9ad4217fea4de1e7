import type { Scalar } from '../../workbook/model';
import { isoOfSerial, isoOfText, serialOfIso } from '../../workbook/reading/dates';

/** What a typed text means to a cell. */
export interface Entry {
  readonly value?: Scalar;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** When what was typed brings a format of its own. */
  readonly numberFormat?: string;
}

/**
 * The longest text of a cell, and the longest formula.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Whether a text is longer than a cell takes. One that could be a formula is tried as one, and that limit is lower. */
export function isTooLong(text: string): boolean {
  if (text.startsWith("'")) return text.length - 1 > LONGEST_TEXT;
  return text.length > (/^[=+\-@]/u.test(text) ? LONGEST_FORMULA : LONGEST_TEXT);
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/iu;
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/**
 * Reads a text as Excel reads what is typed into a cell: a formula, a text behind an apostrophe, a number, a
 * percentage, a date, TRUE, an error value, else itself. A cell formatted as text keeps everything but the
 * apostrophe.
 */
export function readEntry(text: string, numberFormat: string, date1904: boolean): Entry {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.length > 1 && text.startsWith('=')) return { formula: text.slice(1) };
  const typed = text.trim();
  const number = numberOf(typed);
  if (number !== null) return { value: number };
  if (typed.endsWith('%')) {
    const part = numberOf(typed.slice(0, -1).trim());
    if (part !== null)
      return {
        value: Number((part / 100).toPrecision(15)),
        ...general(numberFormat, typed.includes('.') ? '0.00%' : '0%'),
      };
  }
  if (/^(?:true|false)$/iu.test(typed)) return { value: typed.toUpperCase() === 'TRUE' };
  const error = ERRORS.find((one) => one === typed.toUpperCase());
  if (error !== undefined) return { value: { error } };
  const serial = dateOf(typed, date1904);
  if (serial !== null) return { value: serial, ...general(numberFormat, 'yyyy/m/d') };
  return isSignedFormula(text) ? { formula: text } : { value: text };
}

function numberOf(text: string): number | null {
  return NUMBER.test(text) && /\d/u.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** A format is brought along only where there was none. */
function general(numberFormat: string, own: string): Pick<Entry, 'numberFormat'> {
  return numberFormat === 'General' ? { numberFormat: own } : {};
}

/** Of the ways to write a date, Excel knows those with `-`, `/` and 年月日, not `2019.2.14` and `20190214`. */
function dateOf(text: string, date1904: boolean): number | null {
  if (!/^\d{4}[-/年]/u.test(text)) return null;
  const iso = isoOfText(text);
  const serial = iso === null ? null : serialOfIso(iso, date1904);
  // 30 February is a text.
  return serial !== null && isoOfSerial(serial, date1904) === iso ? serial : null;
}

/** `-A1*2`, `+B3+B4`: what begins with a sign and has nothing but references, numbers and operators behind it. */
function isSignedFormula(text: string): boolean {
  return /^[+-][\w.$()+\-*/^,:% ]+$/u.test(text);
}
