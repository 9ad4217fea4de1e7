/**
 * Reads and calls on objects of which nothing is known yet: neither whether a member exists, nor whether it is a
 * property or a function, nor what it gives.
 */

/** A member as it is, without calling it. @throws what the host throws; an error for a member of nothing */
export function get(thing: unknown, name: string): unknown {
  if (thing === null || thing === undefined) throw new Error(`${String(thing)} 没有成员，要的是 ${name}`);
  return (thing as Readonly<Record<string, unknown>>)[name];
}

/** Sets a member. @throws what the host throws */
export function put(thing: unknown, name: string, value: unknown): void {
  if (thing === null || thing === undefined) throw new Error(`${String(thing)} 没有成员，要写的是 ${name}`);
  (thing as Record<string, unknown>)[name] = value;
}

/**
 * A member's value, whichever form it has: a function is called, a property read.
 * @throws what the host throws; an error where arguments are given and the member is no function
 */
export function ask(thing: unknown, name: string, ...args: readonly unknown[]): unknown {
  const member = get(thing, name);
  if (typeof member === 'function')
    return Reflect.apply(member as (...all: unknown[]) => unknown, thing, [...args]);
  if (args.length > 0) throw new Error(`${name} 不是函数，而是 ${formOf(member)}`);
  return member;
}

/** The form of a value: what `typeof` says, with null and arrays told apart. */
export function formOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Longer answers are cut: the text has to fit into a message. */
const LONGEST = 400;

/** A value as one line of text. Objects of the host are not looked into: reading all of them may take a minute. */
export function shown(value: unknown): string {
  const text = whole(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…（共 ${text.length} 字）` : text;
}

function whole(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(whole).join(', ')}]`;
  return formOf(value);
}

/** An error as one line of text. Errors of the host are no Error of the page's own. */
export function told(error: unknown): string {
  const { name, message } = Object(error) as { readonly name?: unknown; readonly message?: unknown };
  if (typeof message === 'string') return oneLine(`${typeof name === 'string' ? name : 'Error'}: ${message}`);
  return oneLine(typeof error === 'string' ? error : shown(error));
}

/** What a probe tells of something that may throw: its value, or that it threw and what. */
export function outcome(run: () => unknown): string {
  try {
    return shown(run());
  } catch (error) {
    return `throws ${told(error)}`;
  }
}

export function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim();
}
