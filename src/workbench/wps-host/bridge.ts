import { NotThere } from './failures';
import { HostObject } from './host-object';
import type { Program } from './program';

/** What of a page's window the bridge uses: its own kinds of errors and arrays. */
interface Realm {
  readonly Error?: ErrorConstructor;
  readonly TypeError?: TypeErrorConstructor;
  readonly Array?: ArrayConstructor;
}

type Member = PropertyDescriptor | undefined;

/** Names that a page asks for without meaning the program: promises, JSON and texts ask every object for them. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'valueOf']);

/** Members that are methods where they were measured, and properties on other builds. */
const METHODS_TURNED: ReadonlySet<string> = new Set(['Address']);

/** Properties that can only be read where they were measured, and are methods on other builds. */
const PROPERTIES_TURNED: ReadonlySet<string> = new Set([
  ...['Count', 'Name', 'FullName', 'Path', 'ReadOnly', 'Index', 'Row', 'Column', 'Text', 'HasFormula'],
  ...[
    'MergeCells',
    'ProtectContents',
    'RefersTo',
    'Formula1',
    'Type',
    'Hwnd',
    'Date1904',
    'Version',
    'Build',
  ],
]);

/** Any wrapper → its object, whichever page made it. */
const OBJECTS = new WeakMap<object, HostObject>();

/** The object behind a wrapper; null for anything else. */
export function unwrap(value: unknown): HostObject | null {
  return typeof value === 'object' && value !== null ? (OBJECTS.get(value) ?? null) : null;
}

/**
 * Shows objects of the program to a page, as the JSAPI does: each access makes a wrapper of its own, what there is
 * not reads as undefined, nothing can be listed, iterated or called. A property that is read, one that is set and a
 * method that is called are one call each; merely to look at a method is none.
 */
export class Bridge {
  private readonly realm: Realm;

  constructor(
    private readonly program: Program,
    window: object,
  ) {
    this.realm = window;
  }

  /** What a page gets of a value: wrappers, and arrays of its own realm. */
  out(value: unknown): unknown {
    if (value instanceof HostObject) return this.wrap(value);
    if (!Array.isArray(value)) return value;
    const own = value.map((one) => this.out(one));
    return this.realm.Array === undefined ? own : this.realm.Array.from(own);
  }

  private wrap(object: HostObject): object {
    // A proxy asks its own target about what cannot be configured: this one has nothing.
    const wrapper = new Proxy(Object.create(null) as object, {
      get: (_target, name) => (typeof name === 'string' ? this.get(object, name) : undefined),
      set: (_target, name, value) => {
        this.set(object, String(name), value);
        return true;
      },
      has: (_target, name) => typeof name === 'string' && memberOf(object, name) !== undefined,
      ownKeys: () => [],
      getOwnPropertyDescriptor: () => undefined,
      defineProperty: (_target, name) => {
        throw this.typeError(`Cannot redefine property: ${String(name)}`);
      },
      deleteProperty: () => false,
      setPrototypeOf: () => false,
    });
    OBJECTS.set(wrapper, object);
    return wrapper;
  }

  private get(object: HostObject, name: string): unknown {
    if (name === 'toString') return () => '[object Object]';
    if (OF_THE_LANGUAGE.has(name)) return undefined;
    const member = memberOf(object, name);
    const turned = this.program.profile.members === 'functions';
    if (member?.get !== undefined) {
      const read = (): unknown => this.call(object, name, () => Reflect.get(object, name, object) as unknown);
      return turned && member.set === undefined && PROPERTIES_TURNED.has(name) ? read : read();
    }
    if (typeof member?.value !== 'function') {
      this.program.calls.add(`${object.type}.${name}`);
      return undefined;
    }
    const method = member.value as (...given: unknown[]) => unknown;
    const run = (...given: unknown[]): unknown => this.call(object, name, () => method.apply(object, given));
    return turned && METHODS_TURNED.has(name) ? run() : run;
  }

  private set(object: HostObject, name: string, value: unknown): void {
    this.program.calls.add(`${object.type}.${name}=`);
    const member = memberOf(object, name);
    // Measured of Range.Value; every other member that is a function is taken to be alike.
    if (typeof member?.value === 'function') throw this.typeError(`Cannot redefine property: ${name}`);
    if (member?.set === undefined)
      throw this.typeError(
        member === undefined
          ? `Cannot add property ${name}, object is not extensible`
          : `${name} is read-only`,
      );
    try {
      if (this.program.busy) throw new Error('the program is busy');
      if (this.program.editing && !object.free) throw new Error('a cell is being edited');
      if (!object.unfinished) this.program.flush();
      object.check();
      Reflect.set(object, name, value, object);
    } catch (fault) {
      throw this.error(fault);
    }
  }

  private call(object: HostObject, name: string, run: () => unknown): unknown {
    this.program.calls.add(`${object.type}.${name}`);
    try {
      if (this.program.busy) throw new Error('the program is busy');
      if (!object.unfinished) this.program.flush();
      object.check();
      return this.out(run());
    } catch (fault) {
      if (fault instanceof NotThere && this.program.profile.missing !== 'throws')
        return this.program.profile.missing === 'null' ? null : undefined;
      throw this.error(fault);
    }
  }

  /** As the page's own realm has it, so that `instanceof Error` holds there. */
  private error(fault: unknown): Error {
    const { Error: Own = Error } = this.realm;
    return new Own(fault instanceof Error ? fault.message : String(fault));
  }

  private typeError(message: string): TypeError {
    const { TypeError: Own = TypeError } = this.realm;
    return new Own(message);
  }
}

/** A member as its class has it; undefined for what the class does not show. */
function memberOf(object: HostObject, name: string): Member {
  if (!/^[A-Z]/u.test(name) && !object.lower.includes(name)) return undefined;
  if (object.hidden.includes(name)) return undefined;
  for (
    let place: unknown = Object.getPrototypeOf(object);
    place !== HostObject.prototype && typeof place === 'object' && place !== null;
    place = Object.getPrototypeOf(place)
  ) {
    const member = Object.getOwnPropertyDescriptor(place, name);
    if (member !== undefined) return member;
  }
  return undefined;
}
