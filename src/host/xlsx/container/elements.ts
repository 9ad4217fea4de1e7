import { SaxesParser } from 'saxes';

import { isPlain, NotPlain, type RawAttributes, tokenizePlain, type Tokens } from '../xml/plain-xml';
import { fileError } from './file-error';

/** An element of [Content_Types].xml or of a relationship part, with its place in the text. */
export interface FlatElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  end: number;
}

/** Such a part: a root and elements in it, both in one namespace. */
export interface FlatDocument {
  readonly text: string;
  readonly elements: readonly FlatElement[];
  /** The root's prefix with its colon, or nothing. */
  readonly prefix: string;
  /** Where the root's content ends; of `<Types/>` the index of its slash. */
  readonly innerEnd: number;
  readonly selfClosing: boolean;
}

/** Neither part nests deeper than two; a chain of a million open tags must not be kept. */
const DEEPEST = 16;

/** Reads the root's children of its own namespace; what else stands there is kept and passed over. */
export function readFlat(text: string, part: string, root: string, namespace: string): FlatDocument {
  return readUsual(text, root, namespace) ?? readAny(text, part, root, namespace);
}

/** Reads such a part as nearly all are written, several times as fast; null for any other, also a faulty one. */
function readUsual(text: string, root: string, namespace: string): FlatDocument | null {
  if (!isPlain(text)) return null;
  const reader = new UsualReader(root, namespace);
  try {
    tokenizePlain(text, reader);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
  const { elements, innerEnd, selfClosing } = reader;
  return { text, elements, prefix: '', innerEnd, selfClosing };
}

/** Takes a part in which the root declares the one namespace, and nothing has a prefix. */
class UsualReader implements Tokens {
  readonly elements: FlatElement[] = [];
  innerEnd = 0;
  selfClosing = false;
  private depth = 0;

  constructor(
    private readonly root: string,
    private readonly namespace: string,
  ) {}

  open(
    name: string,
    attributes: RawAttributes,
    declares: boolean,
    start: number,
    end: number,
    selfClosing: boolean,
  ): void {
    this.depth += 1;
    const outermost = this.depth === 1;
    if (outermost ? !this.isRoot(name, attributes) : declares || this.depth > DEEPEST) throw new NotPlain();
    if (name.includes(':') || Object.keys(attributes).some((one) => one.includes(':'))) throw new NotPlain();
    if (outermost) this.selfClosing = selfClosing;
    else if (this.depth === 2) this.elements.push({ name, attributes, start, end });
  }

  close(_: string, start: number, end: number, selfClosing: boolean): void {
    const last = this.elements.at(-1);
    if (this.depth === 2 && last !== undefined) last.end = end;
    // `/>` is the end of it.
    if (this.depth === 1) this.innerEnd = selfClosing ? end - 2 : start;
    this.depth -= 1;
  }

  text(): void {
    // Nothing is said in text.
  }

  private isRoot(name: string, { xmlns }: RawAttributes): boolean {
    return name === this.root && xmlns === this.namespace;
  }
}

/** Reads such a part however it is written, and says what is wrong with it. */
function readAny(text: string, part: string, root: string, namespace: string): FlatDocument {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const elements: FlatElement[] = [];
  let open: FlatElement | null = null;
  let depth = 0;
  let prefix = '';
  let selfClosing = false;
  let innerEnd = 0;
  // No raw `<` stands in an attribute's value (XML 1.0, 3.1), so the last one is the tag's own.
  const tagStart = (): number => text.lastIndexOf('<', parser.position - 1);

  parser.on('error', () => {
    throw fileError('bad-xml', part, `第 ${parser.line} 行第 ${parser.columnIndex + 1} 列附近`);
  });
  parser.on('doctype', () => {
    throw fileError('doctype', part);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw fileError('bad-xml', part, `元素嵌套超过 ${DEEPEST} 层`);
    if (depth === 1) {
      if (tag.local !== root || tag.uri !== namespace)
        throw fileError('bad-package', `${part} 的内容不是 ${root}`);
      prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
      selfClosing = tag.isSelfClosing;
    } else if (depth === 2 && tag.uri === namespace) {
      const attributes: Record<string, string> = {};
      for (const { local, uri, value } of Object.values(tag.attributes))
        if (uri === '') attributes[local] = value;
      open = { name: tag.local, attributes, start: tagStart(), end: 0 };
    }
  });
  parser.on('closetag', (tag) => {
    if (depth === 1) innerEnd = tag.isSelfClosing ? text.lastIndexOf('/', parser.position - 1) : tagStart();
    if (depth === 2 && open !== null) {
      open.end = parser.position;
      elements.push(open);
      open = null;
    }
    depth -= 1;
  });
  parser.write(text).close();
  return { text, elements, prefix, innerEnd, selfClosing };
}

/** The text with one more element at the end of the root, and nothing else changed. */
export function withElement(
  { text, prefix, innerEnd, selfClosing }: FlatDocument,
  root: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const element = `<${prefix}${name}${written.join('')}/>`;
  return selfClosing
    ? `${text.slice(0, innerEnd)}>${element}</${prefix}${root}>${text.slice(text.indexOf('>', innerEnd) + 1)}`
    : text.slice(0, innerEnd) + element + text.slice(innerEnd);
}

/** The text without some of its elements. */
export function withoutElements({ text }: FlatDocument, elements: readonly FlatElement[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of elements) {
    result += text.slice(at, start);
    at = end;
  }
  return result + text.slice(at);
}

function escapeAttribute(value: string): string {
  return value
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/[\t\n\r]/gu, (white) => `&#${white.charCodeAt(0)};`);
}
