import { type FlatDocument, type FlatElement, readFlat, withElement, withoutElements } from './elements';
import { fileError } from './file-error';
import { CONTENT_TYPES, partKey } from './part-names';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** [Content_Types].xml (ECMA-376 Part 2, 10.1.2), read; changing it gives a new text. */
export interface ContentTypes {
  /** Null when nothing says it. */
  of(part: string): string | null;
  /** The text with the part's type said; the same text when a default says it already. */
  with(part: string, type: string): string;
  /** The text without the part's override. */
  without(part: string): string;
}

/** @throws FileError where two elements say different things of one part, or say nothing */
export function readContentTypes(text: string): ContentTypes {
  const document = readFlat(text, CONTENT_TYPES, 'Types', NAMESPACE);
  const defaults = table(document, 'Default', 'Extension', extensionKey);
  const overrides = table(document, 'Override', 'PartName', overrideKey);
  const of = (part: string): string | null =>
    overrides.get(partKey(part)) ?? defaults.get(extensionKey(extensionOf(part))) ?? null;
  return {
    of,
    with: (part, type) =>
      sameType(of(part) ?? '', type)
        ? text
        : withElement(document, 'Types', 'Override', { PartName: `/${part}`, ContentType: type }),
    without: (part) =>
      withoutElements(
        document,
        document.elements.filter(
          ({ name, attributes }) =>
            name === 'Override' && overrideKey(attributes.PartName ?? '') === partKey(part),
        ),
      ),
  };
}

function table(
  { elements }: FlatDocument,
  name: string,
  attribute: string,
  key: (value: string) => string,
): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const element of elements) {
    if (element.name !== name) continue;
    const of = key(required(element, attribute));
    const type = required(element, 'ContentType').trim();
    // 10.1.2.2 allows no two; some writers repeat themselves, which is harmless as long as they agree.
    if (!sameType(types.get(of) ?? type, type))
      throw fileError('bad-package', `${CONTENT_TYPES} 中同一部分有两种类型`);
    types.set(of, type);
  }
  return types;
}

function required({ name, attributes }: FlatElement, attribute: string): string {
  const value = attributes[attribute];
  if (value === undefined) throw fileError('bad-package', `${CONTENT_TYPES} 中的 ${name} 缺少 ${attribute}`);
  return value;
}

/** Part names are absolute here; a missing slash is forgiven. */
function overrideKey(name: string): string {
  return partKey(name.replace(/^\//u, ''));
}

/** Extensions are equal regardless of case; a leading dot, which some writers put, is forgiven. */
function extensionKey(extension: string): string {
  return partKey(extension.replace(/^\./u, ''));
}

function extensionOf(part: string): string {
  return /\.([^./]+)$/u.exec(part)?.[1] ?? '';
}

/** Media types are equal regardless of case (RFC 2045, 5.1). */
function sameType(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
