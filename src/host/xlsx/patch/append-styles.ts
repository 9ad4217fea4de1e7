import type { BorderModel, FontModel, Style } from '../../../workbook/model';
import { cellXf } from '../build/cell-formats';
import { fontXml } from '../build/font-xml';
import { Numbered } from '../build/numbered';
import { borderXml, fillXml } from '../build/styles-part';
import type { Package } from '../container/package';
import { childrenOf, find, numberOr, readTree, type XmlElement } from '../read/tree';
import { encodeXstring } from '../read/xstring';
import { element } from '../xml/element';
import { appendInside, insertBefore, prefixOf, setAttribute } from './element-edit';
import { splice, type Splice } from './splice';

/** Before the first number that a file may give to a format of its own (ECMA-376 Part 1, 18.8.30). */
const LAST_BUILT_IN = 163;

/**
 * Appends looks to a styles part (18.8.39), each with a font, fill, border and number format of its own, since what
 * stands there is the file's.
 * @returns the looks' numbers in cellXfs
 */
export function appendStyles(pkg: Package, styles: readonly Style[]): readonly number[] {
  if (styles.length === 0) return [];
  const part = pkg.related(pkg.main, 'styles')[0]?.part;
  if (part === null || part === undefined) throw new Error('workbook without styles part');
  const text = pkg.text(part);
  const root = readTree(text, part);
  const lists = { fonts: 'fonts', fills: 'fills', borders: 'borders', xfs: 'cellXfs' } as const;
  const listOf = (name: string): XmlElement => {
    const found = find(root, name);
    if (found === undefined) throw new Error(`styles without ${name}`);
    return found;
  };
  const formats = childrenOf(find(root, 'numFmts'), 'numFmt');
  const base = {
    font: childrenOf(listOf(lists.fonts), 'font').length,
    fill: childrenOf(listOf(lists.fills), 'fill').length,
    border: childrenOf(listOf(lists.borders), 'border').length,
    xf: childrenOf(listOf(lists.xfs), 'xf').length,
    format: Math.max(LAST_BUILT_IN, ...formats.map(({ attributes }) => numberOr(attributes.numFmtId, 0))) + 1,
  };
  const fonts = new Numbered<FontModel>(fontXml);
  const fills = new Numbered<string>((colour) => colour.toUpperCase());
  const borders = new Numbered<BorderModel>(borderXml);
  const codes = new Numbered<string>((code) => code);
  const xfs = styles.map((style) => {
    const { font, fill, border, numberFormat } = style;
    const ids = {
      numFmtId: numberFormat === 'General' ? 0 : base.format + codes.numberOf(numberFormat),
      fontId: base.font + fonts.numberOf(font),
      fillId: fill === null ? 0 : base.fill + fills.numberOf(fill),
      borderId: base.border + borders.numberOf(border),
    };
    // As if nothing were as in the file's own style Normal: all of it is said.
    return cellXf(
      style,
      ids,
      { ...style, locked: false },
      { numFmtId: -1, fontId: -1, fillId: -1, borderId: -1 },
    );
  });
  const prefix = prefixOf(root.raw);
  const append = (name: string, items: readonly string[]): Splice[] => {
    if (items.length === 0) return [];
    const list = listOf(name);
    const count = String(list.children.length + items.length);
    return [
      setAttribute(text, list, 'count', count),
      appendInside(text, list, prefixed(prefix, items.join(''))),
    ];
  };
  const splices = [
    ...formatSplices(text, root, codes.items, base.format),
    ...append(lists.fonts, fonts.items.map(fontXml)),
    ...append(lists.fills, fills.items.map(fillXml)),
    ...append(lists.borders, borders.items.map(borderXml)),
    ...append(lists.xfs, xfs),
  ];
  pkg.setText(part, splice(text, splices));
  return xfs.map((_, index) => base.xf + index);
}

function formatSplices(text: string, root: XmlElement, codes: readonly string[], first: number): Splice[] {
  if (codes.length === 0) return [];
  const prefix = prefixOf(root.raw);
  const items = codes.map((code, n) =>
    element('numFmt', { numFmtId: first + n, formatCode: encodeXstring(code) }),
  );
  const list = find(root, 'numFmts');
  const xml = prefixed(prefix, items.join(''));
  if (list !== undefined) {
    const count = String(list.children.length + items.length);
    return [setAttribute(text, list, 'count', count), appendInside(text, list, xml)];
  }
  const any = new Set(root.children.map(({ name }) => name));
  const whole = `<${prefix}numFmts count="${items.length}">${xml}</${prefix}numFmts>`;
  return [insertBefore(text, root, any, whole)];
}

/** Elements under the prefix that the file gives them. */
function prefixed(prefix: string, xml: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/gu, `<$1${prefix}`);
}
