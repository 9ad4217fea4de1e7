import { isCalendarDate } from '../../scoring/readings';

/**
 * A date as people type it (2021-3-5, 2021/3/5, 2021.3.5, 2021年3月5日) as ISO.
 * @returns null for what is no date
 */
export function typedDate(text: string): string | null {
  const parts = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/u.exec(
    text.normalize('NFKC').replaceAll(/\s+/gu, ''),
  );
  if (parts === null) return null;
  const [year = '', month = '', day = ''] = parts.slice(1);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}
