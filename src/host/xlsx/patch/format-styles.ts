import type { Package } from '../container/package';
import { numberFormats } from '../read/number-formats';
import { childrenOf, find, numberOr, readTree, type XmlElement } from '../read/tree';
import { encodeXstring, escapeAttribute } from '../read/xstring';
import { appendInside, insertBefore, prefixOf, setAttribute } from './element-edit';
import { splice, type Splice } from './splice';

/** The first number that a file may give to a format of its own (ECMA-376 Part 1, 18.8.30). */
const FIRST = 164;

/** Looks that differ from one of the file's in their number format only; they are written all at once. */
export class FormatStyles {
  private readonly added: string[] = [];
  private readonly formats: { readonly id: number; readonly code: string }[] = [];
  private readonly known = new Map<string, number>();
  private read: Styles | null = null;

  constructor(private readonly pkg: Package) {}

  /** @param style a look's number in cellXfs (18.8.10); 0 for a file that has none */
  numberOf(style: number, numberFormat: string): number {
    const styles = (this.read ??= readStyles(this.pkg));
    if (styles.codes[style] === numberFormat) return style;
    const key = `${style} ${numberFormat}`;
    const number = this.known.get(key) ?? this.add(styles, style, numberFormat);
    this.known.set(key, number);
    return number;
  }

  write(): void {
    if (this.read === null || this.added.length === 0) return;
    const { part, text, root, xfs } = this.read;
    const count = childrenOf(xfs, 'xf').length + this.added.length;
    const splices: Splice[] = [
      setAttribute(text, xfs, 'count', String(count)),
      appendInside(text, xfs, this.added.join('')),
    ];
    if (this.formats.length > 0) splices.push(...this.formatSplices(text, root));
    this.pkg.setText(part, splice(text, splices));
  }

  private add(styles: Styles, style: number, code: string): number {
    const { text, xfs, codes } = styles;
    const all = childrenOf(xfs, 'xf');
    const from = all[style];
    if (from === undefined) throw new Error(`no such style: ${style}`);
    const id = this.idOf(styles, code);
    const splices = [
      setAttribute(text, from, 'numFmtId', String(id)),
      setAttribute(text, from, 'applyNumberFormat', '1'),
    ].map((one) => ({ ...one, start: one.start - from.start, end: one.end - from.start }));
    const xml = splice(text.slice(from.start, from.end), splices);
    const there = all.findIndex((xf, index) => codes[index] === code && text.slice(xf.start, xf.end) === xml);
    return there === -1 ? all.length + this.added.push(xml) - 1 : there;
  }

  private idOf({ root, codes, xfs }: Styles, code: string): number {
    const like = codes.indexOf(code);
    const xf = childrenOf(xfs, 'xf')[like];
    if (xf !== undefined) return numberOr(xf.attributes.numFmtId, 0);
    if (code === 'General') return 0;
    const fresh = this.formats.find((format) => format.code === code);
    if (fresh !== undefined) return fresh.id;
    const own = childrenOf(find(root, 'numFmts'), 'numFmt');
    const last = Math.max(FIRST - 1, ...own.map(({ attributes }) => numberOr(attributes.numFmtId, 0)));
    const id = last + this.formats.length + 1;
    this.formats.push({ id, code });
    return id;
  }

  private formatSplices(text: string, root: XmlElement): Splice[] {
    const prefix = prefixOf(root.raw);
    const list = find(root, 'numFmts');
    const xml = this.formats
      .map(
        ({ id, code }) =>
          `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(encodeXstring(code))}"/>`,
      )
      .join('');
    const count = childrenOf(list, 'numFmt').length + this.formats.length;
    if (list !== undefined)
      return [setAttribute(text, list, 'count', String(count)), appendInside(text, list, xml)];
    // The first child of all (18.8.39).
    const first = new Set(root.children.map(({ name }) => name));
    return [insertBefore(text, root, first, `<${prefix}numFmts count="${count}">${xml}</${prefix}numFmts>`)];
  }
}

interface Styles {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly xfs: XmlElement;
  /** The number format of each look. */
  readonly codes: readonly string[];
}

function readStyles(pkg: Package): Styles {
  const part = pkg.related(pkg.main, 'styles')[0]?.part;
  if (part === null || part === undefined) throw new Error('workbook without styles part');
  const text = pkg.text(part);
  const root = readTree(text, part);
  const xfs = find(root, 'cellXfs');
  if (xfs === undefined) throw new Error('styles without cellXfs');
  return { part, text, root, xfs, codes: numberFormats(root) };
}
