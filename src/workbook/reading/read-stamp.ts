import { SHEET_NAMES } from '../../rubric/names';
import { cellOfName } from '../binding';
import type { WorkbookSource } from '../source';
import { readText } from './read-cell';

/** Which rubric a workbook says it was made for; null where it does not say. */
export interface Stamp {
  readonly rubric: string | null;
  readonly hash: string | null;
}

/** Reads what the standard workbook says of its rubric, before a rubric has been chosen. */
export function readStamp(source: WorkbookSource): Stamp {
  const text = (name: string): string | null => {
    const address = cellOfName(source, name);
    const said = address === null ? '' : readText(source.cell(address), source.date1904).trim();
    return said === '' ? null : said;
  };
  return { rubric: text(SHEET_NAMES.rubric), hash: text(SHEET_NAMES.hash) };
}
