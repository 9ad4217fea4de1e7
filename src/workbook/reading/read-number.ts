import { Quotient } from '../../rubric/formula';
import { narrow } from './typed';

/** What people type beside a number, by what it may mean. */
const PERCENT = /%$/u;

/** A text that was read, as plain decimal text; or why it cannot be, in Chinese. */
export type Read = { readonly text: string } | { readonly fault: string };

/** What a cell is expected to hold. */
export interface Expected {
  /** Whether `98.60%` is a number here. */
  readonly percent: boolean;
  /** Words that may follow the number: 万元, 分, 个. Any other is another unit. */
  readonly units: readonly string[];
}

/** Three digits between separators of one kind; `0,123` would be somebody's decimal comma. */
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d*)?$/u;
const LONGEST = 1000;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/u;

/**
 * Reads a number as people type it into a cell: full-width digits, thousands separators, a percent sign, the unit
 * behind it, spaces around. Anything else is refused; nothing is guessed.
 */
export function readNumberText(given: string, { percent, units }: Expected): Read {
  // No number is that long; patterns below would go over a million digits again and again.
  if (given.length > LONGEST) return { fault: `“${shortened(given.slice(0, LONGEST))}”不是数字` };
  const text = narrow(given).replaceAll('\u2212', '-');
  const sign = /^[+-]/u.exec(text)?.[0] ?? '';
  let rest = text.slice(sign.length).trim();
  const hundredth = PERCENT.test(rest);
  if (hundredth) {
    if (!percent) return { fault: `“${shortened(given)}”是百分数，这里应填不带百分号的数` };
    rest = rest.replace(PERCENT, '').trim();
  }
  const unit = units.find((one) => rest.endsWith(one));
  if (unit !== undefined && !hundredth) rest = rest.slice(0, -unit.length).trim();
  const digits = GROUPED.test(rest) ? rest.replace(/[, ]/gu, '') : rest;
  const value = PLAIN.test(digits) ? Quotient.parse(whole(digits)) : null;
  if (value === null) return { fault: `“${shortened(given)}”不是数字${unitHint(rest, units)}` };
  const signed = sign === '-' ? value.neg() : value;
  return { text: (hundredth ? signed.mul(Quotient.HUNDREDTH) : signed).toDecimalText(200) };
}

/** Words behind a number may be another unit: 12万元 where 元 is meant is never converted silently. */
function unitHint(rest: string, units: readonly string[]): string {
  return units[0] !== undefined && /^[\d.][\d., ]*\p{L}+$/u.test(rest) ? `，或者单位不是${units[0]}` : '';
}

/** `.5` and `5.` as `0.5` and `5`. */
function whole(digits: string): string {
  return digits.replace(/^\./u, '0.').replace(/\.$/u, '');
}

/** As much of a cell's text as a message has room for, on one line. */
export function shortened(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/gu, ' '));
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}
