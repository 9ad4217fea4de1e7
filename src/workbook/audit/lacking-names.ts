import { SIGN_OFF_NAMES } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { bindNames, type NameSource } from '../binding';
import { auditNamesOf } from './read-audit';

/**
 * The names of the sign-off that a workbook has no cells for: 核查评分表 gives them its own. A sheet may print them all
 * in one cell, which cannot be named, or lack some. A name that is there and cannot be used is its owner's to mend,
 * but for those that went with a 核查评分表 that was deleted.
 */
export function lackingSignOff(rubric: Rubric, source: NameSource): readonly string[] {
  const deleted = bindNames(auditNamesOf(rubric), source).broken.some(isLost);
  const { missing, broken } = bindNames(Object.values(SIGN_OFF_NAMES), source);
  const lost = broken.filter((one) => deleted && isLost(one)).map(({ name }) => name);
  return [...missing, ...lost];
}

function isLost({ refersTo }: { readonly refersTo: string }): boolean {
  return refersTo.includes('#REF!');
}
