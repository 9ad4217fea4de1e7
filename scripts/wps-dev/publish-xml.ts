/**
 * Entries in WPS's publish.xml. Only the entry of one's own is touched: everything else, comments, unknown elements
 * and line ends among it, stays as it is, byte for byte.
 */
import { SaxesParser } from 'saxes';

/** An add-in that WPS loads from a server; the attributes as WPS's own tool writes them. */
export interface OnlineEntry {
  readonly name: string;
  /** Ends in `/`. */
  readonly url: string;
}

/** The file is not what WPS writes, and is therefore left alone. The message is Chinese and says what is wrong. */
export class PublishXmlError extends Error {
  override readonly name = 'PublishXmlError';
}

/** The line of an entry. `et` is the program for tables; `enable_dev` and the rest as WPS's own tool has them. */
export function entryLine({ name, url }: OnlineEntry): string {
  return `<jspluginonline name="${escaped(name)}" type="et" url="${escaped(url)}" debug="" enable="enable_dev" install="null"/>`;
}

/**
 * The file with the entry in it: in the place of one of the same name, behind the others otherwise.
 * @param text null where there is no file yet
 * @throws PublishXmlError
 */
export function withEntry(text: string | null, entry: OnlineEntry): string {
  if (text === null || isBlank(text)) return `${HEAD}\n<jsplugins>\n  ${entryLine(entry)}\n</jsplugins>\n`;
  const list = read(text);
  const [own, ...more] = list.entries.filter(({ name }) => name === entry.name);
  if (own === undefined) return inserted(text, list, entryLine(entry));
  // The same add-in named twice does not load: what is too much goes.
  const lean = more.reverse().reduce((left, { start, end }) => cut(left, start, end), text);
  return text.slice(own.start, own.end) === entryLine(entry)
    ? lean
    : lean.slice(0, own.start) + entryLine(entry) + lean.slice(own.end);
}

/**
 * The file without the entries of a name.
 * @throws PublishXmlError
 */
export function withoutEntry(text: string, name: string): string {
  if (isBlank(text)) return text;
  return read(text)
    .entries.filter((one) => one.name === name)
    .reverse()
    .reduce((left, { start, end }) => cut(left, start, end), text);
}

/** The names of all entries. @throws PublishXmlError */
export function entryNames(text: string): readonly string[] {
  return isBlank(text) ? [] : read(text).entries.map(({ name }) => name);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

interface Listed {
  readonly name: string;
  /** In UTF-16 units, like everything here. */
  readonly start: number;
  readonly end: number;
}

interface List {
  /** Elements directly below the root, in their order. */
  readonly entries: readonly Listed[];
  /** The root's closing tag; null where the root is a single tag. */
  readonly closing: number | null;
  readonly root: { readonly start: number; readonly end: number };
}

function read(text: string): List {
  const entries: Listed[] = [];
  let depth = 0;
  let root: { start: number; end: number } | null = null;
  let closing: number | null = null;
  let open: { name: string; start: number } | null = null;
  const parser = new SaxesParser();
  // Attributes of well-formed XML hold no `<`: the last one before a tag's end begins the tag.
  const begin = (): number => text.lastIndexOf('<', parser.position - 1);
  parser.on('error', (error) => {
    throw new PublishXmlError(`publish.xml 不是完好的 XML，没有改动它：${error.message}`);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth === 1) {
      if (tag.name !== ROOT)
        throw new PublishXmlError(`publish.xml 的根元素是 ${tag.name}，不是 ${ROOT}，没有改动它。`);
      root = { start: begin(), end: parser.position };
    } else if (depth === 2) open = { name: tag.attributes.name ?? '', start: begin() };
  });
  parser.on('closetag', (tag) => {
    if (depth === 2 && open !== null) entries.push({ ...open, end: parser.position });
    if (depth === 1 && !tag.isSelfClosing) closing = begin();
    depth -= 1;
  });
  parser.write(text).close();
  if (root === null) throw new PublishXmlError(`publish.xml 里没有 ${ROOT}，没有改动它。`);
  return { entries, closing, root };
}

const ROOT = 'jsplugins';

function inserted(text: string, { closing, root }: List, line: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (closing === null) {
    const tag = text.slice(root.start, root.end).replace(/\s*\/>$/, '>');
    return `${text.slice(0, root.start)}${tag}${end}  ${line}${end}</${ROOT}>${text.slice(root.end)}`;
  }
  // Behind what is there, before the white space that leads to the closing tag.
  const behind = text.slice(0, closing).trimEnd().length;
  const rest = text.slice(behind, closing);
  const lead = /[\r\n]/.test(rest) ? rest : end;
  return `${text.slice(0, behind)}${end}  ${line}${lead}${text.slice(closing)}`;
}

/** Takes a piece out; with its whole line where nothing else stands in it. */
function cut(text: string, start: number, end: number): string {
  const before = /(?:^|\n)[ \t]*$/.exec(text.slice(0, start));
  const after = /^[ \t]*(?:\r\n|\n)/.exec(text.slice(end));
  if (before === null || after === null) return text.slice(0, start) + text.slice(end);
  const line = before[0].startsWith('\n') ? before.index + 1 : before.index;
  return text.slice(0, line) + text.slice(end + after[0].length);
}

function isBlank(text: string): boolean {
  return text.replace(/^\uFEFF/, '').trim() === '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
