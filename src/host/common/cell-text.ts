import type { Scalar } from '../../workbook/model';
import { HostError } from '../port';
import { thousands } from './thousands';

/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

/** Excel took text of about this length for a formula and failed: OfficeDev/office-js 3256. */
const LONGEST_AFTER_MINUS = 8_000;

/**
 * A value as `Range.values` takes it. Text that Excel would read as a formula, a number, a date or the like gets an
 * apostrophe before it, which Excel keeps out of the cell; text it cannot mistake is left, so that the cell's look
 * (quotePrefix) stays as it was. A blank clears the contents only.
 * @throws HostError of kind `too-large` for text longer than a cell holds, `failed` for what is no number
 */
export function valueToWrite(value: Scalar): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new HostError('failed', '计算结果不是有限的数，未写入。');
  }
  // Excel reads `#N/A` as the error value.
  if (typeof value === 'object') return value.error;
  if (value.length > LONGEST_TEXT) {
    const length = thousands(value.length);
    throw new HostError(
      'too-large',
      `文字有 ${length} 字，超过单元格能容纳的 32,767 字，未写入。请缩短后再试。`,
    );
  }
  if (value.startsWith('-') && value.length > LONGEST_AFTER_MINUS) {
    throw new HostError('too-large', '以“-”开头的文字太长，不能写入。请去掉开头的“-”或缩短文字。');
  }
  return isMistakable(value) ? `'${value}` : value;
}

/** Whether Excel may take a text for something else than text. */
function isMistakable(text: string): boolean {
  // Formulas, OWASP's list of what begins one, and the apostrophe itself, which would be eaten.
  if (/^[=+\-@'＝＋－＠]/u.test(text) || /^\p{Cc}/u.test(text)) return true;
  const plain = text.normalize('NFKC').trim();
  if (/^(?:true|false|#[A-Z/0!?]+)$/iu.test(plain)) return true;
  // Numbers, dates, times, fractions, money: there is a digit and nothing that Excel does not know from these.
  return /\d/u.test(plain) && !/[^\d\sA-Za-z.,:;/\\\-+%$¥£€₩()#'年月日号时時分秒上下午星期]/u.test(plain);
}
