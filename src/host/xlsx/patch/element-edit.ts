import type { XmlElement } from '../read/tree';
import type { Splice } from './splice';

/** The prefix that a file gives an element, colon included: `x:` of `<x:row>`. New elements beside it take it too. */
export function prefixOf(raw: string): string {
  return raw.slice(0, raw.indexOf(':') + 1);
}

/** Appends to an element's content; `<a/>` is opened for it. */
export function appendInside(text: string, element: XmlElement, xml: string): Splice {
  if (element.innerEnd !== element.end) return { start: element.innerEnd, end: element.innerEnd, text: xml };
  return { start: text.lastIndexOf('/', element.end), end: element.end, text: `>${xml}</${element.raw}>` };
}

/** Puts xml before the first child whose name is among `later`, else at the end of the element. */
export function insertBefore(
  text: string,
  parent: XmlElement,
  later: ReadonlySet<string>,
  xml: string,
): Splice {
  const next = parent.children.find(({ name }) => later.has(name));
  return next === undefined
    ? appendInside(text, parent, xml)
    : { start: next.start, end: next.start, text: xml };
}

/** Sets an attribute of an element, by the name that the file writes; `value` is escaped already. */
export function setAttribute(text: string, element: XmlElement, attribute: string, value: string): Splice {
  const tag = text.slice(element.start, element.inner);
  const found = new RegExp(`(\\s${attribute}\\s*=\\s*)("[^"]*"|'[^']*')`, 'u').exec(tag);
  if (found !== null) {
    const start = element.start + found.index + (found[1] ?? '').length;
    return { start, end: start + (found[2] ?? '').length, text: `"${value}"` };
  }
  const at = element.start + 1 + element.raw.length;
  return { start: at, end: at, text: ` ${attribute}="${value}"` };
}

/** Takes an element out. */
export function removeElement({ start, end }: XmlElement): Splice {
  return { start, end, text: '' };
}
