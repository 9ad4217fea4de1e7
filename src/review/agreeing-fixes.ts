import { PREFIXES, SHEET_NAMES } from '../rubric/names';
import type { Fix } from './finding';

const SUMS: readonly string[] = [SHEET_NAMES.total, SHEET_NAMES.grade];

/**
 * The fixes that can be written together: 合计 and 等级 follow from the scores that stand now, so their fixes are
 * left out as long as a score of the list is to be written. What is still wrong with them afterwards is found anew.
 */
export function agreeingFixes<T extends Pick<Fix, 'name'>>(fixes: readonly T[]): readonly T[] {
  if (!fixes.some(({ name }) => name.startsWith(PREFIXES.score))) return fixes;
  return fixes.filter(({ name }) => !SUMS.includes(name));
}
