import { BROUGHT } from './engine-versions';
import type { WpsProfile } from './profile';

type Engine = WpsProfile['engine'];

/** What an engine lacks or gets wrong, in the notation of {@link BROUGHT}. */
export interface Lacks {
  /** What is not there; members before what they are members of. */
  readonly missing: readonly string[];
  /** Methods that throw. */
  readonly throwing: readonly string[];
  /** Functions whose promises never settle. */
  readonly hanging: readonly string[];
  /** Properties of the window that throw when they are read. */
  readonly closed: readonly string[];
}

/** Methods that were seen to throw on Linux, and their kin. */
const LOCALE_METHODS = [
  ...['Date#toLocaleString', 'Date#toLocaleDateString', 'Date#toLocaleTimeString'],
  ...['Number#toLocaleString', 'BigInt#toLocaleString', 'Array#toLocaleString', 'TypedArray#toLocaleString'],
];

const NONE = { throwing: [], hanging: [], closed: [] };

export const LACKS: Readonly<Record<Engine, Lacks>> = {
  'chrome-104': { ...NONE, missing: broughtAfter(104) },
  'chrome-80': { ...NONE, missing: broughtAfter(80) },
  'chrome-80-hostile': {
    missing: [...broughtAfter(80), 'Intl'],
    throwing: LOCALE_METHODS,
    hanging: ['fetch'],
    closed: ['localStorage'],
  },
};

function broughtAfter(version: number): readonly string[] {
  const names = Object.entries(BROUGHT).flatMap(([brought, list]) =>
    Number(brought) > version ? list.trim().split(/\s+/u) : [],
  );
  const isMember = (name: string): boolean => /[.#]/u.test(name);
  return [...names.filter(isMember), ...names.filter((name) => !isMember(name))];
}

/**
 * Takes from a page what its engine lacks. It uses nothing but its arguments, so that its own text runs in a page,
 * too; it has to run before the page's scripts.
 */
export function lackIn(window: object, lacks: Lacks): void {
  const realm = window as Record<string, unknown>;

  function found(name: string): { holder: object; last: string } | null {
    const [path = '', member] = name.split('#');
    const parts = path.split('.');
    const last = member ?? parts.pop() ?? '';
    let holder: unknown = window;
    for (const part of parts)
      holder =
        part === 'TypedArray'
          ? Object.getPrototypeOf(realm.Uint8Array)
          : (holder as Record<string, unknown> | undefined)?.[part];
    if (member !== undefined) holder = (holder as { prototype?: unknown } | undefined)?.prototype;
    return (typeof holder === 'object' || typeof holder === 'function') && holder !== null
      ? { holder, last }
      : null;
  }

  function replace(name: string, value: unknown): void {
    const place = found(name);
    if (place !== null && place.last in place.holder)
      Object.defineProperty(place.holder, place.last, { configurable: true, writable: true, value });
  }

  for (const name of lacks.missing) {
    const place = found(name);
    if (place !== null) Reflect.deleteProperty(place.holder, place.last);
  }
  for (const name of lacks.throwing)
    replace(name, function () {
      throw new RangeError(`${name} does not work here`);
    });
  for (const name of lacks.hanging)
    replace(name, function () {
      return new (realm.Promise as PromiseConstructor)(function () {
        // Never.
      });
    });
  for (const name of lacks.closed)
    Object.defineProperty(window, name, {
      configurable: true,
      get() {
        throw new Error(`${name} cannot be read here`);
      },
    });
}

/** The same as the source of a script, for a page that is not reached from here: `page.addInitScript`. */
export function engineScript(engine: Engine): string {
  return `(${lackIn.toString()})(window, ${JSON.stringify(LACKS[engine])});`;
}
