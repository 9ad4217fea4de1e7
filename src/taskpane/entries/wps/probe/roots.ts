import type { ProbeEnv } from './probe';
import { ask, formOf, get } from './thing';

/** Where the JSAPI may hang: it differs between builds, so everything is looked for everywhere. */

/** What hangs on a root besides the workbooks. */
export const SHARED = [
  'ApiEvent',
  'PluginStorage',
  'CreateTaskPane',
  'CreateTaskpane',
  'GetTaskPane',
] as const;

/** The roots by the names under which the text tells of them. A root that is not there is left out. */
export function rootsOf(page: object): ReadonlyMap<string, unknown> {
  const roots = new Map<string, unknown>();
  const keep = (name: string, find: () => unknown): void => {
    const root = quietly(find);
    if (root !== null && root !== undefined) roots.set(name, root);
  };
  keep('Application', () => get(page, 'Application'));
  keep('wps', () => get(page, 'wps'));
  keep('wps.EtApplication', () => ask(get(page, 'wps'), 'EtApplication'));
  keep('wps.Application', () => ask(get(page, 'wps'), 'Application'));
  return roots;
}

/** The Application object: the first root that has workbooks; undefined while there is none. */
export function applicationOf(page: object): unknown {
  for (const root of rootsOf(page).values()) if (isThere(quietly(() => get(root, 'Workbooks')))) return root;
  return undefined;
}

/** Where a member is found and in what form: `Application=object, wps=function`; empty when nowhere. */
export function whereabouts(page: object, name: string): string {
  return [...rootsOf(page)]
    .flatMap(([root, thing]) => {
      const member = quietly(() => get(thing, name));
      return isThere(member) ? [`${root}=${formOf(member)}`] : [];
    })
    .join(', ');
}

/** A member wherever it hangs. @throws when it is nowhere */
export function service(env: ProbeEnv, name: string): unknown {
  for (const root of rootsOf(env.page).values()) {
    const member = quietly(() => get(root, name));
    if (isThere(member)) return typeof member === 'function' ? bound(member, root) : member;
  }
  throw new Error(`没有 ${name}`);
}

function bound(member: unknown, root: unknown): unknown {
  return (...args: unknown[]) => Reflect.apply(member as (...all: unknown[]) => unknown, root, args);
}

export function isThere(value: unknown): boolean {
  return value !== null && value !== undefined;
}

export function quietly(find: () => unknown): unknown {
  try {
    return find();
  } catch {
    return undefined;
  }
}
