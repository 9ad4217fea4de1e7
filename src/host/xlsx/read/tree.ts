import { scanXml, type RawAttributes, type TagPosition, type XmlEvents } from './xml';

/** An element with its place in the text, so that a part can be changed there and nowhere else. */
export interface XmlElement {
  /** Canonical: see namespaces.ts. */
  readonly name: string;
  /** As the file writes it. */
  readonly raw: string;
  /** By canonical name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, pieced together. */
  readonly text: string;
  /** From its `<` … */
  readonly start: number;
  /** … to behind its open tag … */
  readonly inner: number;
  /** … to the `<` of its close tag; of `<c/>` the same as `inner` … */
  readonly innerEnd: number;
  /** … to behind its close tag. */
  readonly end: number;
}

/** An element while it is being read. */
interface Growing {
  name: string;
  raw: string;
  attributes: RawAttributes;
  children: Growing[];
  text: string;
  start: number;
  inner: number;
  innerEnd: number;
  end: number;
}

/** Elements that a reader of its own takes, since there are too many of them for a tree. */
export interface Intercept {
  /** The element whose content is told to `events`; itself it stands in the tree, empty. */
  readonly name: string;
  readonly events: XmlEvents;
}

/** A part as a tree. */
export function readTree(text: string, part: string, intercept?: Intercept): XmlElement {
  const top = blank('', '');
  const path: Growing[] = [top];
  /** How deep inside the intercepted element; 0 outside. */
  let inside = 0;

  scanXml(text, part, {
    open(name, attributes, tag) {
      if (inside > 0) {
        inside += 1;
        intercept?.events.open(name, attributes, tag);
        return;
      }
      const element = blank(name, tag.raw);
      element.attributes = canonicalAttributes(attributes, tag);
      element.start = tag.start;
      element.inner = tag.end;
      path.at(-1)?.children.push(element);
      path.push(element);
      if (name === intercept?.name) inside = 1;
    },
    close(name, tag) {
      if (inside > 1) {
        inside -= 1;
        intercept?.events.close(name, tag);
        return;
      }
      inside = 0;
      const element = path.pop();
      if (element === undefined) return;
      element.end = tag.end;
      element.innerEnd = tag.selfClosing ? element.end : tag.start;
    },
    text(piece) {
      if (inside > 0) {
        intercept?.events.text(piece);
        return;
      }
      const element = path.at(-1);
      if (element !== undefined) element.text += piece;
    },
    take: (whole, start) => (inside > 0 ? (intercept?.events.take?.(whole, start) ?? 0) : 0),
  });
  return top.children[0] ?? top;
}

function blank(name: string, raw: string): Growing {
  return { name, raw, attributes: {}, children: [], text: '', start: 0, inner: 0, innerEnd: 0, end: 0 };
}

/** Nearly always the attributes as they are: only those with a prefix have another name. */
function canonicalAttributes(attributes: RawAttributes, tag: TagPosition): RawAttributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  const result: Record<string, string> = {};
  for (const name of names) result[tag.canonical(name)] = attributes[name] ?? '';
  return result;
}

/**
 * An element's children as a reader without extensions sees them: of mc:AlternateContent its mc:Fallback
 * (ECMA-376 Part 3, 10.2.1: a choice whose namespaces are not understood is passed over).
 */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (element === undefined) return [];
  if (!element.children.some((child) => child.name === 'mc:AlternateContent'))
    return name === undefined ? element.children : element.children.filter((child) => child.name === name);
  const seen = element.children.flatMap((child) =>
    child.name === 'mc:AlternateContent'
      ? child.children
          .filter(({ name: kind }) => kind === 'mc:Fallback')
          .flatMap((fallback) => childrenOf(fallback))
      : [child],
  );
  return name === undefined ? seen : seen.filter((child) => child.name === name);
}

/** The element at the end of a path of names, each time the first of its name. */
export function find(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of names) found = childrenOf(found, name)[0];
  return found;
}

/** An xsd:boolean (ECMA-376 Part 1, 22.9.2.1 also allows on and off); `fallback` when the attribute is absent. */
export function flag(value: string | undefined, fallback = false): boolean {
  if (value === undefined) return fallback;
  return value === '1' || value === 'true' || value === 'on';
}

/** A finite number; `fallback` for anything else. */
export function numberOr(value: string | undefined, fallback: number): number {
  if (value === undefined || value.trim() === '') return fallback;
  const number = Number(value);
  return Number.isFinite(number) ? number : fallback;
}
