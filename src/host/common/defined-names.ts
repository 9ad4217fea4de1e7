import { areaToA1 } from '../../workbook/address';
import { HostError } from '../port';
import { targetOf } from './targets';

/** Whether two texts mean the same cells, however each quotes the sheet. */
export function sameTarget(one: string, other: string): boolean {
  return meaning(one) === meaning(other);
}

function meaning(refersTo: string): string {
  const text = refersTo.trim().replace(/^=/u, '');
  const target = targetOf(text);
  if (target === null) return text.toLowerCase();
  return `${target.sheet.toLowerCase()}!${areaToA1(target.area)}`;
}

/** Whether a name refers to nothing any more, as when its sheet was deleted: `#REF!`, `核查评分表!#REF!`. */
export function isDead(refersTo: string): boolean {
  return /^=?[^(,]*#REF![^(,]*$/u.test(refersTo);
}

/** A name that is there and means something else. */
export function taken(name: string, refersTo: string): HostError {
  return new HostError(
    'failed',
    `名称“${name}”已有，指向 ${refersTo}，未改动。请在名称管理器中改名或删除后再试。`,
  );
}

/** A name that could not be defined. */
export function notDefined(name: string): HostError {
  return new HostError('failed', `名称“${name}”未能定义。请点“重试”。`);
}
