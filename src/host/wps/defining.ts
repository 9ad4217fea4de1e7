import { nameKey } from '../../rubric/names';
import type { DefinedName } from '../../workbook/model';
import { isDead, notDefined, sameTarget, taken } from '../common/defined-names';
import type { DefineReport, HostError } from '../port';
import { ask, call, type Com, isCom, orNull } from './jsapi';
import { refersToOf } from './listing';
import type { Reading } from './reading';
import { hostError } from './host-error';

/** Defines names for the whole workbook, and reads each back. Listeners are to be kept quiet meanwhile. */
export function defineNames({ listing }: Reading, names: readonly DefinedName[]): DefineReport {
  const { names: collection } = listing.collections;
  const known = new Map(
    listing.listed.filter(({ sheet }) => sheet === null).map((one) => [nameKey(one.name), one.com]),
  );
  const wanted = new Map(names.map((one) => [nameKey(one.name), one]));
  const done: string[] = [];
  const failed: { name: string; error: HostError }[] = [];
  for (const [key, one] of wanted) {
    const { name, refersTo } = one;
    const there = meaningOf(known.get(key) ?? found(collection, name));
    let error: HostError | null = null;
    const free = there === null || isDead(there);
    if (free)
      try {
        // One that is there gets the new meaning.
        call(collection, 'Add', name, `=${refersTo.replace(/^=/u, '')}`, !one.hidden);
      } catch (fault) {
        error = hostError(fault);
      }
    const now = free ? meaningOf(found(collection, name)) : there;
    if (now !== null && sameTarget(now, refersTo)) done.push(name);
    else failed.push({ name, error: now === null ? (error ?? notDefined(name)) : taken(name, now) });
  }
  return { done, failed };
}

/** A name of the whole workbook; null for none, and for one of a single sheet. */
export function found(collection: Com, name: string): Com | null {
  const item = orNull(() => call(collection, 'Item', name));
  if (!isCom(item)) return null;
  const full = orNull(() => ask(item, 'Name'));
  return typeof full === 'string' && nameKey(full) === nameKey(name) ? item : null;
}

function meaningOf(name: Com | null): string | null {
  return name === null ? null : refersToOf(name);
}
