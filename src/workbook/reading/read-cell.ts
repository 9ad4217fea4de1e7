import { readDouble } from '../../rubric/formula';
import type { InputKind } from '../../rubric/types';
import { isCalendarDate } from '../../scoring/readings';
import type { Scalar } from '../model';
import type { SourceCell } from '../source';
import { isDateFormat, isPercentFormat, isoOfSerial, isoOfText } from './dates';
import { type Expected, type Read, readNumberText, shortened } from './read-number';
import { isBlank } from './typed';

/** What may follow a number of a kind, besides the input's own unit. */
const UNITS: Readonly<Partial<Record<InputKind, readonly string[]>>> = {
  count: ['个', '项', '次', '件'],
  days: ['天', '日'],
  score: ['分'],
};

/**
 * Reads a cell as an input of a kind: text as the facts hold it, blank for nothing. A number is read at 15
 * significant digits, as Excel shows it (rubric.md, General).
 * @param unit the input's unit: may stand behind the number
 */
export function readCell(
  cell: SourceCell | null,
  kind: InputKind,
  unit: string | null,
  date1904: boolean,
): Read {
  const value = cell?.value ?? null;
  if (cell === null || value === null || (typeof value === 'string' && isBlank(value))) return { text: '' };
  if (typeof value === 'object') return { fault: `单元格是错误值 ${value.error}` };
  if (kind === 'text') return { text: readText(cell, date1904) };
  if (typeof value === 'boolean') return { fault: `单元格是逻辑值 ${value ? 'TRUE' : 'FALSE'}` };
  if (kind === 'date') return readDate(value, cell.numberFormat, date1904);
  if (typeof value === 'number') return readNumber(value, kind, cell.numberFormat, date1904);
  return readNumberText(value, expectedOf(kind, unit));
}

/** Reads a score or weight. */
export function readPoints(cell: SourceCell | null): Read {
  return readCell(cell, 'score', '分', false);
}

/** A cell as text without blanks around it: what a person reads there, numbers without rounding. */
export function readText(cell: SourceCell | null, date1904: boolean): string {
  const value = cell?.value ?? null;
  if (cell === null || value === null) return '';
  if (typeof value === 'number') {
    const date = isDateFormat(cell.numberFormat) ? isoOfSerial(value, date1904) : null;
    return date ?? readDouble(value) ?? '';
  }
  const text = scalarText(value).trim();
  return isBlank(text) ? '' : text;
}

/** A value as a message shows it. */
export function scalarText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? (readDouble(value) ?? '') : value;
}

function expectedOf(kind: InputKind, unit: string | null): Expected {
  const own = unit === null || unit === '%' ? [] : [unit];
  return { percent: kind === 'ratio', units: [...own, ...(UNITS[kind] ?? [])] };
}

/**
 * Excel turns `3-4` into a date and `98%` into 0.98 by itself: what is shown so is no number, whatever stands behind
 * it, just as the same text is none.
 */
function readNumber(value: number, kind: InputKind, format: string, date1904: boolean): Read {
  const text = readDouble(value);
  if (text === null) return { fault: '不是数字' };
  if (kind !== 'ratio' && isPercentFormat(format))
    return { fault: '显示为百分数，这里应填不带百分号的数；请改单元格格式后重新填写' };
  if (!isDateFormat(format)) return { text };
  const date = isoOfSerial(value, date1904);
  return { fault: `显示为日期${date === null ? '' : ` ${date}`}，不是数字；请改单元格格式后重新填写` };
}

/** Eight digits such as 20190214 are no day that Excel knows, so they can only be a date that was typed so. */
const WRITTEN_OUT = /^[12]\d{7}$/u;

function readDate(value: number | string, format: string, date1904: boolean): Read {
  if (typeof value === 'string') {
    const iso = isoOfText(value);
    return iso !== null && isCalendarDate(iso)
      ? { text: iso }
      : { fault: `“${shortened(value)}”不是日期，应填如 2019-02-14` };
  }
  const shown = readDouble(value) ?? '';
  const iso = WRITTEN_OUT.test(shown)
    ? isoOfText(shown)
    : isDateFormat(format)
      ? isoOfSerial(value, date1904)
      : null;
  return iso !== null && isCalendarDate(iso)
    ? { text: iso }
    : { fault: `“${shown}”是数字，不是日期，应填如 2019-02-14` };
}
