import { OfficeFault } from './protocol';

/**
 * An object of the host. What the library may ask of it stands in its class under the wire's own names, which begin
 * with a capital (or `_` and a capital): getters and setters are properties, methods are methods. Everything else
 * about it is for the host only. So a class is a table of what is emulated; the rest answers ApiNotFound.
 */
export abstract class WireObject {
  /** The class's name in the library: `Range`. */
  abstract readonly wireType: string;

  /** What an Instantiate action tells: `Id`, `_Id`, `_ReferenceId`. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** A member of a collection by key or id. */
  item(key: unknown): WireObject | null {
    throw new OfficeFault('ApiNotFound', `${this.wireType}.getItem(${String(key)}) is not emulated.`);
  }

  /** The members of a collection; null for what is none. */
  items(): readonly WireObject[] | null {
    return null;
  }
}

/** `Values` → `Range.values`, as the library names places in errors. */
export function locationOf(object: WireObject, member: string): string {
  return `${object.wireType}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
}

/** The accessor or method that an object has under a wire name. */
function memberOf(object: WireObject, name: string): PropertyDescriptor {
  if (/^_?[A-Z]/u.test(name)) {
    for (
      let prototype: unknown = Object.getPrototypeOf(object);
      prototype !== null && prototype !== WireObject.prototype;
      prototype = Object.getPrototypeOf(prototype)
    ) {
      const found = Object.getOwnPropertyDescriptor(prototype, name);
      if (found !== undefined) return found;
    }
  }
  throw notFound(object, name);
}

export function readProperty(object: WireObject, name: string): unknown {
  const member = memberOf(object, name);
  if (member.get === undefined) throw notFound(object, name);
  return member.get.call(object) as unknown;
}

export function setProperty(object: WireObject, name: string, value: unknown): void {
  const member = memberOf(object, name);
  if (member.set === undefined) throw notFound(object, name);
  member.set.call(object, value);
}

export function callMethod(object: WireObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = memberOf(object, name).value;
  if (typeof method !== 'function') throw notFound(object, name);
  return Reflect.apply(method as (...given: unknown[]) => unknown, object, args);
}

/** Names of all properties that can be read. */
export function propertyNames(object: WireObject): readonly string[] {
  return wireNames(object).filter((name) => memberOf(object, name).get !== undefined);
}

/** Names of all that the library may ask of an object. */
export function wireNames(object: WireObject): readonly string[] {
  const names = new Set<string>();
  for (
    let prototype: unknown = Object.getPrototypeOf(object);
    prototype !== null && prototype !== WireObject.prototype;
    prototype = Object.getPrototypeOf(prototype)
  )
    for (const name of Object.getOwnPropertyNames(prototype)) if (/^_?[A-Z]/u.test(name)) names.add(name);
  return [...names];
}

function notFound(object: WireObject, name: string): OfficeFault {
  const location = locationOf(object, name);
  return new OfficeFault('ApiNotFound', `${location} is not emulated.`, location);
}
