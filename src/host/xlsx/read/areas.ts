import { areaFromA1, ROWS } from '../../../workbook/address';
import type { Area } from '../../../workbook/model';
import { badXml } from './bad-part';

/** The areas of a list such as `A1:J15 L2` (ECMA-376 Part 1, 18.18.76 ST_Sqref). */
export function areasOf(sqref: string | undefined, part: string): Area[] {
  return (sqref ?? '')
    .split(/\s+/u)
    .filter((text) => text !== '')
    .map((text) => oneArea(text, part));
}

function oneArea(text: string, part: string): Area {
  const area = areaFromA1(text) ?? areaFromA1(wholeLines(text));
  if (area === null) throw badXml(part, `区域 ${text} 有误或超出范围`);
  return area;
}

/** `A:C` and `1:3`, which some writers put into an area, as Excel's whole columns and rows. */
function wholeLines(text: string): string {
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/u.exec(text);
  if (columns !== null) return `${columns[1] ?? ''}1:${columns[2] ?? ''}${ROWS}`;
  const rows = /^(\d+):(\d+)$/u.exec(text);
  return rows === null ? text : `A${rows[1] ?? ''}:XFD${rows[2] ?? ''}`;
}
