import { Quotient } from '../../rubric/formula';
import { isAbout } from './approximate';
import { labelBefore } from './labels';
import { isBound } from './ranges';
import type { Figure, Place } from './reading';
import { unitAt } from './units';

/** Thousands separators are read where the groups are whole: 3,629.56. */
const NUMBER = /[1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/y;
/** With full-width commas, which are punctuation as a rule. */
const WIDE_NUMBER = /[1-9]\d{0,2}(?:，\d{3})+\.\d+(?!\d)/y;
/** Parted by blanks it may be one number or several. */
const SPACED_NUMBER = /[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?(?!\s?[%分项个])/y;
const MONEY_BEHIND = /^\s?(?:[百千]?万元|亿元|元)/;
/** Longest number that is read; people write no longer ones. */
const LONGEST = 40;

const HALF = Quotient.of('0.5');

/** What may stand behind a threshold: 20%(含)以上, 5项及以下. */
const LIMIT_BEHIND = /^\s?(?:[（(]不?含[^）)]{0,4}[）)]|及?以[上下内外]|之[内外])/;
const LIMIT_BEFORE = /(?:[≥≤≧≦⩾⩽≠<>]=?|不[低高少大小]于|不超过|超过|[低高少大小多]于|不足|未达到?|至少)\s?$/;
/** 95%≤支出完成率: what is compared stands behind the sign. */
const COMPARED_BEHIND = /^\s?[≥≤≧≦⩾⩽<>]=?\s?[^-\d\s=.]/;

/** A number in a text, figure or not: a threshold is part of a sentence, yet none of its figures. */
export interface Scanned {
  readonly figure: Figure;
  readonly threshold: boolean;
}

/** The figure at a place where a digit stands, or a point before one; null where it cannot be read, with where to go on. */
export function scanNumber(
  plain: string,
  at: number,
  { negative, floor, start }: { readonly negative: boolean; readonly floor: number; readonly start: number },
): { readonly scanned: Scanned | null; readonly end: number } {
  SPACED_NUMBER.lastIndex = at;
  if (SPACED_NUMBER.test(plain)) return { scanned: null, end: SPACED_NUMBER.lastIndex };
  const digits = digitsAt(plain, at);
  const behind = at + digits.length;
  const bare = digits.replace(/[,，]/g, '');
  const magnitude = bare.length > LONGEST ? null : Quotient.parse(bare.startsWith('.') ? `0${bare}` : bare);
  if (magnitude === null || isPartOfWord(plain, at, behind)) return { scanned: null, end: behind };
  const unit = unitAt(plain, behind);
  const factor = unit?.factor ?? Quotient.ONE;
  const end = unit?.end ?? behind;
  const decimals = bare.includes('.') ? bare.length - bare.indexOf('.') - 1 : 0;
  const sign = negative ? '-' : '';
  const figure: Figure = {
    start,
    end,
    kind: unit?.kind ?? 'plain',
    value: (negative ? magnitude.neg() : magnitude).mul(factor),
    printed: `${sign}${bare}`,
    tolerance: HALF.mul(tenth(decimals)).mul(factor),
    unit: unit?.name ?? null,
    label: labelBefore(plain, start, floor),
    approximate: unit?.more === true || isAbout(plain, start, end),
  };
  return { scanned: { figure, threshold: isThreshold(plain, figure) }, end };
}

const TENTHS: Quotient[] = [Quotient.ONE];

/** One of the last of so many decimals: 0.01 for two. */
function tenth(decimals: number): Quotient {
  const known = TENTHS[decimals];
  if (known !== undefined) return known;
  const made = tenth(decimals - 1).mul(Quotient.of('0.1'));
  TENTHS[decimals] = made;
  return made;
}

function digitsAt(plain: string, at: number): string {
  WIDE_NUMBER.lastIndex = at;
  const wide = WIDE_NUMBER.exec(plain)?.[0];
  if (wide !== undefined && isOneNumber(plain, at, wide)) return wide;
  NUMBER.lastIndex = at;
  NUMBER.test(plain);
  return plain.slice(at, NUMBER.lastIndex);
}

/** Whether the full-width commas of it cannot be punctuation. */
function isOneNumber(plain: string, at: number, wide: string): boolean {
  const before = plain.slice(Math.max(0, at - 2), at);
  const behind = plain.slice(at + wide.length, at + wide.length + 6);
  if (wide.split('，').length > 2 && MONEY_BEHIND.test(behind)) return true;
  if (/[-+*/×÷(（]$/.test(before)) return /^\s?[-+*/×÷)）=]/.test(behind) || MONEY_BEHIND.test(behind);
  if (/\p{Script=Han}=$/u.test(before)) return /^\s?[-+*/×÷)）]/.test(behind);
  return /[为是额数计入出款]$/.test(before) && MONEY_BEHIND.test(behind);
}

/** GB18030, COVID-19, 4G. */
function isPartOfWord(plain: string, start: number, end: number): boolean {
  const before = plain.charAt(start - 1);
  if (/[A-WYZa-wyz_]/.test(before) || (before === '-' && /[A-Za-z]/.test(plain.charAt(start - 2))))
    return true;
  return /[A-WYZa-wyz]/.test(plain.charAt(end));
}

function isThreshold(plain: string, { start, end, unit }: Place & Pick<Figure, 'unit'>): boolean {
  const behind = plain.slice(end, end + 8);
  if (LIMIT_BEHIND.test(behind) || COMPARED_BEHIND.test(behind) || isBound(plain, start, end)) return true;
  // 得3分（含…） is a statement; a limit has a measure.
  if (unit === '分' && !LIMIT_BEHIND.test(behind)) return /[≥≤<>]\s?$/.test(plain.slice(start - 2, start));
  return LIMIT_BEFORE.test(plain.slice(Math.max(0, start - 4), start));
}
