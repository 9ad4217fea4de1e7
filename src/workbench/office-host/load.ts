import type { QueryInfo } from './protocol';
import { propertyNames, readProperty, WireObject } from './wire-object';

/** What a load of an object or a collection answers. */
export async function answerLoad(object: WireObject, query: QueryInfo): Promise<unknown> {
  const wanted = (query.Select ?? ['*']).map((path) => path.split('/'));
  const expanded = (query.Expand ?? []).map((path) => [...path.split('/'), '*']);
  const paths = [...wanted, ...expanded].filter((path) => path[0] !== undefined && path[0] !== '');
  const items = object.items();
  if (items === null) return answerPaths(object, paths);
  const from = query.Skip ?? 0;
  const shown = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  const answers: unknown[] = [];
  for (const [index, item] of shown.entries())
    answers.push({ _Index: from + index, ...(await answerPaths(item, paths)) });
  return { _Items: answers };
}

/** What a load answers for some paths, such as `values` and `format/fill/color`. */
async function answerPaths(
  object: WireObject,
  paths: readonly (readonly string[])[],
): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = { ...object.identity() };
  const deeper = new Map<string, (readonly string[])[]>();
  for (const [first = '*', ...rest] of paths) {
    if (first === '*') await answerScalars(object, answer);
    else if (rest.length > 0) deeper.set(first, [...(deeper.get(first) ?? []), rest]);
    else await answerMember(object, first, answer);
  }
  for (const [name, rest] of deeper) {
    const wire = wireName(name);
    const value = await readProperty(object, wire);
    answer[wire] = value instanceof WireObject ? await answerLoadOf(value, rest) : null;
  }
  return answer;
}

async function answerLoadOf(object: WireObject, paths: readonly (readonly string[])[]): Promise<unknown> {
  const items = object.items();
  if (items === null) return answerPaths(object, paths);
  const below = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path));
  const answers: unknown[] = [];
  for (const [index, item] of items.entries())
    answers.push({
      _Index: index,
      ...(await answerPaths(
        item,
        below.map((path) => (path.length === 0 ? ['*'] : path)),
      )),
    });
  return { _Items: answers };
}

async function answerMember(
  object: WireObject,
  name: string,
  answer: Record<string, unknown>,
): Promise<void> {
  const wire = wireName(name);
  const value = await readProperty(object, wire);
  // A navigation property that is named alone is loaded with all its scalars.
  answer[wire] = value instanceof WireObject ? await answerLoadOf(value, [['*']]) : value;
}

async function answerScalars(object: WireObject, answer: Record<string, unknown>): Promise<void> {
  for (const name of propertyNames(object)) {
    const value = await readProperty(object, name);
    if (!(value instanceof WireObject)) answer[name] = value;
  }
}

/** `values` → `Values`; names that begin with `_` are the same on the wire. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
