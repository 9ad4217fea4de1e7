import { areaOfAddress } from './addresses';
import type { Grid, GridPlace } from './grid';

/** The area that a name refers to; null for anything else: several areas, a formula, `#REF!`, another workbook. */
export function placeOfName(grid: Grid, refersTo: string): GridPlace | null {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/u.exec(refersTo) ?? [];
  const name = (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase();
  const sheet = grid.sheets().find((one) => one.name.toLowerCase() === name);
  const area = areaOfAddress(address ?? '');
  return sheet === undefined || area === null ? null : { sheet: sheet.id, area };
}
