import { encodeXstring, escapeAttribute, escapeXml } from '../read/xstring';

/** What a part begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Attributes in the order they are to stand in. Null and undefined: not written. Booleans become 1 and 0. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element around XML; without content it closes itself. Attributes are escaped here, content is not. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const opened = `<${name}${attributesXml(attributes)}`;
  return content === '' ? `${opened}/>` : `${opened}>${content}</${name}>`;
}

/** An element around a list of others, or nothing: the schema allows no empty lists. */
export function listElement(name: string, attributes: Attributes, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, attributes, items.join(''));
}

/** An element around text, in which what XML cannot hold is escaped. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(encodeXstring(text)));
}

/** The same; white space that a reader could drop is kept (XML 1.0, 2.10). For elements whose schema allows it. */
export function spacedElement(name: string, text: string): string {
  return textElement(name, text, { 'xml:space': /^\s|\s$|\n/u.test(text) ? 'preserve' : null });
}

function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === null || value === undefined ? '' : ` ${name}="${attributeText(value)}"`,
    )
    .join('');
}

function attributeText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string') return escapeAttribute(value);
  if (!Number.isFinite(value)) throw new Error(`not a number for a file: ${String(value)}`);
  // The shortest decimal that is this double and no other (ECMA-262, Number::toString).
  return String(value);
}
