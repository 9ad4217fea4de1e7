import { isFolder, nameKey } from './zip-names';

export const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Where a package keeps the relationships of a part (ECMA-376 Part 2, 9.3.4).
 * @param source null: the package's own
 */
export function relationshipPartOf(source: string | null): string {
  if (source === null) return '_rels/.rels';
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

export function isRelationshipPart(name: string): boolean {
  return /(?:^|\/)_rels\/[^/]*\.rels$/iu.test(name);
}

/** Whether an item of the archive is a part that content can be stored in. */
export function isPart(name: string): boolean {
  return !isFolder(name) && nameKey(name) !== nameKey(CONTENT_TYPES) && !isRelationshipPart(name);
}

/**
 * The key under which part names are equal: regardless of ASCII case, and whether letters are percent-encoded, as the
 * standard asks, or written as they are, as several tools do (ECMA-376 Part 2, 9.1.1).
 */
export function partKey(name: string): string {
  let decoded = name;
  if (name.includes('%')) {
    try {
      decoded = decodeURIComponent(name);
    } catch {
      // Not an encoding: a name with a percent sign in it.
    }
  }
  return nameKey(decoded);
}

/** The part a target leads to, as a key; null when it leads to none: another document, or out of the package. */
export function resolveTarget(source: string | null, target: string): string | null {
  const path = target.replace(/[?#].*$/su, '');
  if (path === '') return source === null ? null : partKey(source);
  // A scheme (`http:`), or an authority (`//host`).
  if (/^[a-z][a-z0-9+.-]*:/iu.test(path) || path.startsWith('//')) return null;
  const folder = path.startsWith('/') || source === null ? [] : source.split('/').slice(0, -1);
  const segments = [...folder];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      // RFC 3986, 5.2.4: from the root, upwards leads to the root.
      segments.pop();
    } else if (segment !== '.' && segment !== '') {
      segments.push(segment);
    }
  }
  return segments.length === 0 ? null : partKey(segments.join('/'));
}

/** How a source calls a target: relative, as Office writes it. */
export function relativeTarget(source: string | null, target: string): string {
  const from = source === null ? [] : source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** New parts get plain names only; the archive's own may be stranger. */
export function checkNewPart(name: string): void {
  if (!/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.\w+$/u.test(name))
    throw new Error(`not a name for a new part: ${name}`);
}

/** The source whose relationships a relationship part holds; null for the package's own. */
export function sourceOf(relationshipPart: string): string | null {
  const source = relationshipPart.replace(/_rels\/([^/]*)\.rels$/iu, '$1');
  return source === '' ? null : source;
}
