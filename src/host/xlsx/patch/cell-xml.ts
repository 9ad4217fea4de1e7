import { toA1 } from '../../../workbook/address';
import type { Scalar } from '../../../workbook/model';
import type { RawAttributes } from '../read/xml';
import { encodeXstring, escapeAttribute, escapeXml } from '../read/xstring';
import type { CellPlace } from './cell-places';

/** A cell's text can be no longer. https://support.microsoft.com/office/excel-specifications-and-limits */
export const LONGEST_TEXT = 32_767;

/** Whether a value can stand in a cell: null, or why not. */
export function unfit(value: Scalar): 'bad-value' | 'too-long' | null {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? null : 'bad-value';
    case 'string':
      return value.length > LONGEST_TEXT ? 'too-long' : null;
    case 'boolean':
      return null;
    default:
      // What ST_CellType calls an error: #N/A, #DIV/0!, #NAME? …
      return value === null || /^#[A-Z0-9/_]+[!?]?$/u.test(value.error) ? null : 'bad-value';
  }
}

/** What a cell is to hold beside its value. */
export interface CellMore {
  /** Without the leading `=`: `value` is its result. */
  readonly formula?: string | undefined;
  /** Its style's number; absent: the one it has. */
  readonly style?: number | undefined;
}

/**
 * A cell that was not there. Text is written as an inline string (ECMA-376 Part 1, 18.3.1.53): it changes no other
 * part, and whatever it begins with it stays text; nothing evaluates an inline string. quotePrefix is not set: it
 * belongs to styles, and would show an apostrophe that nobody typed.
 */
export function newCell(
  prefix: string,
  row: number,
  column: number,
  style: number,
  value: Scalar,
  formula?: string,
): string {
  const attributes = ` r="${toA1(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const [text, written] = formulaXml(prefix, formula);
  return cellXml(`${prefix}c`, attributes, text, value, written, '');
}

/** A cell that is there, with another value, and with another formula or none. */
export function valueCell(place: CellPlace, value: Scalar, { formula, style }: CellMore = {}): string {
  // cm and vm point to metadata of the value that goes (18.3.1.4).
  const attributes = keptAttributes(place.attributes, ['t', 'cm', 'vm'], style);
  const [text, written] = formulaXml(place.raw.slice(0, place.raw.indexOf(':') + 1), formula);
  return cellXml(place.raw, attributes, text, value, written, place.others);
}

/** A cell with another result of its formula; the formula stays as it stands. */
export function cachedCell(place: CellPlace, formula: string, value: Scalar, style?: number): string {
  return cellXml(
    place.raw,
    keptAttributes(place.attributes, ['t', 'vm'], style),
    'str',
    value,
    formula,
    place.others,
  );
}

function formulaXml(prefix: string, formula: string | undefined): readonly ['inlineStr' | 'str', string] {
  if (formula === undefined) return ['inlineStr', ''];
  return ['str', `<${prefix}f>${escapeXml(encodeXstring(formula))}</${prefix}f>`];
}

/** @param style in place of the one that is there */
function keptAttributes(attributes: RawAttributes, without: readonly string[], style?: number): string {
  const gone = style === undefined ? without : [...without, 's'];
  const kept = Object.keys(attributes)
    .filter((name) => !gone.includes(name))
    .map((name) => ` ${name}="${escapeAttribute(attributes[name] ?? '')}"`);
  return kept.join('') + (style === undefined || style === 0 ? '' : ` s="${style}"`);
}

/** @param text how text is stored: inline, or as the result of a formula */
function cellXml(
  raw: string,
  attributes: string,
  text: 'inlineStr' | 'str',
  value: Scalar,
  formula: string,
  others: string,
): string {
  const prefix = raw.slice(0, raw.indexOf(':') + 1);
  const [type, content] = stored(prefix, text, value);
  const inner = formula + content + others;
  const opened = `<${raw}${attributes}${type === null ? '' : ` t="${type}"`}`;
  return inner === '' ? `${opened}/>` : `${opened}>${inner}</${raw}>`;
}

function stored(prefix: string, text: 'inlineStr' | 'str', value: Scalar): readonly [string | null, string] {
  const v = (content: string): string => `<${prefix}v>${content}</${prefix}v>`;
  switch (typeof value) {
    case 'number':
      // The shortest decimal that is this double and no other (ECMA-262, Number::toString); -0 becomes 0, as in Excel.
      return [null, v(String(value))];
    case 'boolean':
      return ['b', v(value ? '1' : '0')];
    case 'string': {
      const content = escapeXml(encodeXstring(value));
      if (text === 'str') return ['str', v(content)];
      // Excel drops white space at the ends unless told (XML 1.0, 2.10).
      const space = /^\s|\s$|\n/u.test(value) ? ' xml:space="preserve"' : '';
      return ['inlineStr', `<${prefix}is><${prefix}t${space}>${content}</${prefix}t></${prefix}is>`];
    }
    default:
      return value === null ? [null, ''] : ['e', v(escapeXml(value.error))];
  }
}
