/** Personal data found in a text, masked: what a finding quotes is kept and shown again. */
export interface Personal {
  readonly kind: '身份证号' | '手机号码' | '银行账号';
  readonly masked: string;
}

/** Digits in a row, as such numbers are written: in groups, with spaces or hyphens, an X at the end. */
const DIGITS = /\d(?:[ -]?\d){10,18}[Xx]?/gu;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';
const ACCOUNT_BEFORE = /(?:账号|帐号|账户|帐户|卡号|开户)[^，。；]{0,12}$/u;
const MOST = 5;

/** The identity numbers, mobile numbers and bank accounts in a text; at most five. */
export function personalDataIn(plain: string): readonly Personal[] {
  const found: Personal[] = [];
  for (const { 0: written, index } of plain.matchAll(DIGITS)) {
    if (found.length === MOST) break;
    // A digit, point or letter beside it makes it part of something longer; with 元 behind it is money.
    const behind = plain.slice(index + written.length, index + written.length + 3);
    if (/[\d.A-Za-z]/u.test(plain.charAt(index - 1)) || /^(?:[\dA-Za-z]|\.\d|[万亿]?元)/u.test(behind))
      continue;
    const digits = written.replace(/[ -]/gu, '').toUpperCase();
    const kind = kindOf(digits, plain.slice(Math.max(0, index - 20), index));
    if (kind !== null) found.push({ kind, masked: maskedOf(digits) });
  }
  return found;
}

function kindOf(digits: string, before: string): Personal['kind'] | null {
  if (isIdentity(digits)) return '身份证号';
  if (/^1[3-9]\d{9}$/u.test(digits)) return '手机号码';
  if (/^\d{12,19}$/u.test(digits) && ACCOUNT_BEFORE.test(before)) return '银行账号';
  return /^62\d{14,17}$/u.test(digits) && isCard(digits) ? '银行账号' : null;
}

/** GB 11643: 17 digits with a date of birth and a check digit. */
function isIdentity(digits: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u.test(digits))
    return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return CHECK.charAt(sum % 11) === digits.charAt(17);
}

/** The check digit of bank cards (ISO/IEC 7812, Luhn). */
function isCard(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

function maskedOf(digits: string): string {
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`;
}
