import { isoOfSerial } from '../../workbook/reading/dates';
import type { GridCell } from '../grid/grid';
import { constantText } from './cell-values';

/**
 * Range.Text: the few number formats that the product's workbooks have; others show as General. Nothing may rely on
 * it, for a narrow column shows `####`.
 */
export function displayText({ value, numberFormat }: GridCell, date1904: boolean): string {
  if (typeof value !== 'number') return constantText(value);
  const [, grouped, decimals = '', percent] = /^(#,##)?0(?:\.(0+))?(%)?(?:_.*)?$/u.exec(numberFormat) ?? [];
  if (/^(?:#,##)?0/u.test(numberFormat) && decimals.length <= 20) {
    const shown = (percent === undefined ? value : value * 100).toFixed(decimals.length);
    const [whole = '', ...rest] = shown.split('.');
    const parts = grouped === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
    return [parts, ...rest].join('.') + (percent ?? '');
  }
  if (/y/iu.test(numberFormat)) {
    const [year = '', month = '', day = ''] = isoOfSerial(value, date1904)?.split('-') ?? [];
    if (day === '') return constantText(value);
    if (numberFormat.includes('-')) return `${year}-${month}-${day}`;
    return numberFormat.includes('年')
      ? `${year}年${Number(month)}月${Number(day)}日`
      : `${year}/${Number(month)}/${Number(day)}`;
  }
  return constantText(value);
}
