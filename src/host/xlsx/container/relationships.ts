import { type FlatDocument, type FlatElement, readFlat, withElement, withoutElements } from './elements';
import { fileError } from './file-error';
import { relationshipPartOf, resolveTarget } from './part-names';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** ECMA-376 Part 2, 9.3. */
export interface Relationship {
  readonly id: string;
  /** The URI, as the file says it. */
  readonly type: string;
  /** What the URI means in either flavour: `worksheet`, `officeDocument`, …; of other makers the whole URI. */
  readonly kind: string;
  /** As the file says it. */
  readonly target: string;
  readonly external: boolean;
  /** The part it leads to, spelled as the archive does; null when it is external or leads to no part. */
  readonly part: string | null;
}

/** The relationships of one source, read; changing them gives a new text. */
export interface Relationships {
  readonly list: readonly Relationship[];
  /** The text with one more relationship. */
  with(type: string, target: string): { readonly id: string; readonly text: string };
  /** The text without those of some ids. */
  without(ids: readonly string[]): string;
}

/** What stands in a relationship part that had to be made. */
export const NO_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;

/**
 * @param source null: the package itself
 * @param find the archive's spelling of a part, by its key
 */
export function readRelationships(
  text: string,
  source: string | null,
  find: (key: string) => string | null,
): Relationships {
  const where = relationshipPartOf(source);
  const document = readFlat(text, where, 'Relationships', NAMESPACE);
  const elements = document.elements.filter(({ name }) => name === 'Relationship');
  const list = elements.map((element) => readOne(element, where, source, find));
  const ids = new Set(list.map(({ id }) => id));
  if (ids.size < list.length) throw fileError('bad-package', `${where} 中有两个关系的编号相同`);
  return {
    list,
    with: (type, target) => addOne(document, ids, type, target),
    without: (gone) =>
      withoutElements(
        document,
        elements.filter(({ attributes }) => gone.includes(attributes.Id ?? '')),
      ),
  };
}

function readOne(
  { attributes }: FlatElement,
  where: string,
  source: string | null,
  find: (key: string) => string | null,
): Relationship {
  const { Id: id, Type: type, Target: target, TargetMode: mode = 'Internal' } = attributes;
  if (id === undefined || id === '' || type === undefined || target === undefined)
    throw fileError('bad-package', `${where} 中的关系缺少 Id、Type 或 Target`);
  const external = mode === 'External';
  const key = external ? null : resolveTarget(source, target);
  return { id, type, kind: kindOf(type), target, external, part: key === null ? null : find(key) };
}

function addOne(
  document: FlatDocument,
  ids: ReadonlySet<string>,
  type: string,
  target: string,
): { readonly id: string; readonly text: string } {
  // Ids are told apart by case, but not by everyone.
  const taken = new Set(Array.from(ids, (id) => id.toLowerCase()));
  let number = ids.size + 1;
  while (taken.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const attributes = { Id: id, Type: type, Target: target };
  return { id, text: withElement(document, 'Relationships', 'Relationship', attributes) };
}

function kindOf(type: string): string {
  for (const flavour of [TRANSITIONAL, STRICT])
    if (type.startsWith(flavour)) return type.slice(flavour.length);
  return type;
}

/** ISO “strict” or transitional, by a relationship's type. */
export function isStrict(type: string): boolean {
  return type.startsWith(STRICT);
}

/** The URI of a kind in a flavour; a URI stays what it is. */
export function typeOf(kind: string, strict: boolean): string {
  return kind.includes(':') ? kind : (strict ? STRICT : TRANSITIONAL) + kind;
}
