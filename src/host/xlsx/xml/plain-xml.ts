/** Attributes by their name as the file writes it; the XML parser has resolved their entities. */
export type RawAttributes = Readonly<Record<string, string>>;

/** What a tokenizer tells of a document: tags with their place, text with its entities resolved. */
export interface Tokens {
  /** @param declares whether an attribute may be a namespace declaration */
  open(
    name: string,
    attributes: RawAttributes,
    declares: boolean,
    start: number,
    end: number,
    selfClosing: boolean,
  ): void;
  close(name: string, start: number, end: number, selfClosing: boolean): void;
  text(piece: string): void;
  /**
   * Offers an element before it is taken apart: index behind it when the receiver has read it itself and found it
   * well-formed; 0 when it is to be told as always.
   */
  take?(text: string, start: number): number;
}

const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][A-Za-z0-9._-]*")?(?: standalone="(?:yes|no)")?\s*\?>/u;
/** Not allowed in XML 1.0 (2.2); lone surrogates do not get past the decoding of a part. */
// eslint-disable-next-line no-control-regex
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/** XML 1.0, 2.3: NameStartChar; a NameChar may also be one of the others. */
const START = String.raw`:A-Z_a-z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2ff}\u{370}-\u{37d}\u{37f}-\u{1fff}\u{200c}\u{200d}\u{2070}-\u{218f}\u{2c00}-\u{2fef}\u{3001}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{effff}`;
const OTHER = String.raw`\-.0-9\u{b7}\u{300}-\u{36f}\u{203f}\u{2040}`;
// The combining characters stand alone in the class, as XML lists them.
// eslint-disable-next-line no-misleading-character-class
const NAME = new RegExp(`^[${START}][${START}${OTHER}]*$`, 'u');
const REFERENCE = /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(amp|lt|gt|quot|apos));|&/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

/** A document is not well-formed, or not as plain as it looked: the full parser is to say what is wrong. */
export class NotPlain extends Error {}

/**
 * Whether a document is of tags, attributes, text and entity references only, as the parts of a workbook nearly always
 * are: no comment, CDATA section, processing instruction or DOCTYPE.
 */
export function isPlain(text: string): boolean {
  const from = DECLARATION.exec(text)?.[0].length ?? 0;
  return !(
    text.includes('<!') ||
    text.includes('<?', from) ||
    text.includes(']]>') ||
    // As the name of an attribute it would not become a property.
    text.includes('__proto__') ||
    NO_CHARACTER.test(text)
  );
}

/**
 * Takes a plain document apart. It accepts what a full parser accepts and tells the same of it (a test compares the
 * two on thousands of broken documents), at several times the speed: most of the work on a workbook is this.
 * @throws NotPlain for anything not well-formed
 */
export function tokenizePlain(text: string, tokens: Tokens): void {
  const open: string[] = [];
  const names = new Names(text);
  const tag = { declares: false, end: 0 };
  let rooted = false;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const textEnd = start === -1 ? text.length : start;
    if (open.length === 0 && !isBlank(text, at, textEnd)) throw new NotPlain();
    if (open.length > 0 && textEnd > at) tokens.text(resolvedText(text.slice(at, textEnd)));
    if (start === -1) break;

    if (text.charCodeAt(start + 1) === SLASH) {
      const name = open.pop();
      at = text.indexOf('>', start) + 1;
      // The name, and behind it blanks at most.
      if (name === undefined || at === 0 || !text.startsWith(name, start + 2)) throw new NotPlain();
      if (!isBlank(text, start + 2 + name.length, at - 1)) throw new NotPlain();
      tokens.close(name, start, at, false);
      continue;
    }

    const taken = tokens.take?.(text, start) ?? 0;
    if (taken > 0) {
      at = taken;
      continue;
    }
    if (open.length === 0 && rooted) throw new NotPlain();
    rooted = true;
    const nameEnd = endOfName(text, start + 1);
    const name = names.at(start + 1, nameEnd);
    const attributes = readAttributes(text, nameEnd, names, tag);
    const { declares, end } = tag;
    at = text.charCodeAt(end) === SLASH ? end + 2 : end + 1;
    const selfClosing = at === end + 2;
    if (selfClosing && text.charCodeAt(end + 1) !== GREATER) throw new NotPlain();
    tokens.open(name, attributes, declares, start, at, selfClosing);
    if (selfClosing) tokens.close(name, start, at, true);
    else open.push(name);
  }
  if (open.length > 0 || !rooted) throw new NotPlain();
}

/** What there is to say of an open tag besides its attributes; one for a whole document, since there are so many. */
interface OpenTag {
  declares: boolean;
  /** Where its `>` or `/>` stands. */
  end: number;
}

const NO_ATTRIBUTES: RawAttributes = {};

function readAttributes(text: string, from: number, names: Names, tag: OpenTag): RawAttributes {
  tag.declares = false;
  tag.end = from;
  if (text.charCodeAt(from) === GREATER) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  let at = from;
  for (;;) {
    const gap = at;
    at = skipSpace(text, at);
    const code = text.charCodeAt(at);
    if (code === GREATER || code === SLASH) {
      tag.end = at;
      return attributes;
    }
    if (gap === at) throw new NotPlain();
    const nameEnd = endOfName(text, at);
    const name = names.at(at, nameEnd);
    at = skipSpace(text, nameEnd);
    if (text.charCodeAt(at) !== EQUALS) throw new NotPlain();
    at = skipSpace(text, at + 1);
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain();

    const valueFrom = at + 1;
    let simple = true;
    for (at = valueFrom; ; at += 1) {
      const one = text.charCodeAt(at);
      if (one === quote) break;
      if (one === LESS || Number.isNaN(one)) throw new NotPlain();
      if (one === AMPERSAND || one < SPACE) simple = false;
    }
    if (Object.hasOwn(attributes, name)) throw new NotPlain();
    const value = text.slice(valueFrom, at);
    attributes[name] = simple ? value : resolvedValue(value);
    if (name.startsWith('xmlns')) tag.declares = true;
    at += 1;
  }
}

/**
 * The names of a document. There are few, each of them thousands of times: one that was met before is found by its
 * length and ends, without being cut out, checked and hashed again.
 */
class Names {
  private readonly known: (string | undefined)[] = new Array<string | undefined>(256);

  constructor(private readonly text: string) {}

  at(start: number, end: number): string {
    const { text } = this;
    const slot = ((end - start) * 37 + text.charCodeAt(start) * 7 + text.charCodeAt(end - 1)) & 255;
    const before = this.known[slot];
    if (before?.length === end - start && text.startsWith(before, start)) return before;
    const name = text.slice(start, end);
    if (!NAME.test(name)) throw new NotPlain();
    this.known[slot] = name;
    return name;
  }
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = text.charCodeAt(at);
    // The first comparison is false for NaN, behind the end of the text, and nearly always true.
    if (!(code > GREATER)) {
      if (code === GREATER || code === SLASH || code === EQUALS) return at;
      if (code <= SPACE || Number.isNaN(code)) return at;
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}

function isBlank(text: string, from: number, to: number): boolean {
  return from === to || skipSpace(text, from) >= to;
}

/** Line ends made one (XML 1.0, 2.11), references replaced. */
function resolvedText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? dereferenced(lines) : lines;
}

/** White space made blanks (XML 1.0, 3.3.3), references replaced. */
function resolvedValue(value: string): string {
  return dereferenced(value.replace(/\r\n?|[\t\n]/g, ' '));
}

/** XML 1.0, 4.1. */
function dereferenced(text: string): string {
  return text.replace(REFERENCE, (_, decimal?: string, hex?: string, entity?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (!isCharacter(code)) throw new NotPlain();
    return String.fromCodePoint(code);
  });
}

function isCharacter(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff) ||
    code === TAB ||
    code === LF ||
    code === CR
  );
}
