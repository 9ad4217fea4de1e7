import type { BorderModel, ConditionalFormat } from '../../../workbook/model';
import type { Package } from '../container/package';
import { childrenOf, find, readTree } from '../read/tree';
import { appendInside, insertBefore, prefixOf, setAttribute } from './element-edit';
import { splice, type Splice } from './splice';

/** How a conditional format looks. */
export type DifferentialLook = Pick<
  ConditionalFormat,
  'fill' | 'fontColour' | 'bold' | 'underline' | 'border'
>;

const BEHIND_DXFS: ReadonlySet<string> = new Set(['tableStyles', 'colors', 'extLst']);

/**
 * Appends looks to the styles part's dxfs (ECMA-376 Part 1, 18.8.15); one that stands there already is used again.
 * @returns their numbers
 */
export function addDxfs(pkg: Package, looks: readonly DifferentialLook[]): readonly number[] {
  const part = pkg.related(pkg.main, 'styles')[0]?.part;
  if (part === null || part === undefined) throw new Error('workbook without styles part');
  const text = pkg.text(part);
  const root = readTree(text, part);
  const prefix = prefixOf(root.raw);
  const list = find(root, 'dxfs');
  const known = childrenOf(list, 'dxf').map(({ start, end }) => text.slice(start, end));
  const old = known.length;
  const numbers = looks.map((look) => {
    const xml = dxfXml(prefix, look);
    const found = known.indexOf(xml);
    return found === -1 ? known.push(xml) - 1 : found;
  });
  if (known.length === old) return numbers;
  const added = known.slice(old).join('');
  const splices: Splice[] =
    list === undefined
      ? [
          insertBefore(
            text,
            root,
            BEHIND_DXFS,
            `<${prefix}dxfs count="${known.length}">${added}</${prefix}dxfs>`,
          ),
        ]
      : [setAttribute(text, list, 'count', String(known.length)), appendInside(text, list, added)];
  pkg.setText(part, splice(text, splices));
  return numbers;
}

/** A look as this product spells it. */
export function dxfXml(
  prefix: string,
  { fill, fontColour, bold, underline, border }: DifferentialLook,
): string {
  const p = prefix;
  const font =
    (bold ? `<${p}b/>` : '') +
    (underline ? `<${p}u/>` : '') +
    (fontColour === null ? '' : `<${p}color rgb="FF${fontColour}"/>`);
  return (
    `<${p}dxf>` +
    (font === '' ? '' : `<${p}font>${font}</${p}font>`) +
    // In a dxf a solid fill's colour is bgColor.
    (fill === null
      ? ''
      : `<${p}fill><${p}patternFill><${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill>`) +
    (border === null ? '' : borderXml(p, border)) +
    `</${p}dxf>`
  );
}

function borderXml(p: string, border: BorderModel): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = border[side];
    if (line === null) return '';
    const colour = line.colour === null ? `<${p}color auto="1"/>` : `<${p}color rgb="FF${line.colour}"/>`;
    return `<${p}${side} style="${line.style === 'other' ? 'dashDot' : line.style}">${colour}</${p}${side}>`;
  });
  return `<${p}border>${sides.join('')}</${p}border>`;
}
