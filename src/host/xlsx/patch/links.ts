import { areaToA1 } from '../../../workbook/address';
import type { LinkModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { childrenOf, find, readTree } from '../read/tree';
import { encodeXstring, escapeAttribute } from '../read/xstring';
import { appendInside, insertBefore, prefixOf, removeElement } from './element-edit';
import { PatchError } from './patch-error';
import { sheetPart } from './sheet-part';
import { splice, type Splice } from './splice';
import { behind } from './worksheet-order';

/**
 * Sets links to places in the workbook (ECMA-376 Part 1, 18.3.1.47); one on the same area is replaced.
 * Links out of the workbook are refused: they need a relationship of mode External, which the package does not write.
 */
export function setLinks(pkg: Package, sheet: string, links: readonly LinkModel[]): void {
  if (links.length === 0) return;
  const part = sheetPart(pkg, sheet);
  const text = pkg.text(part);
  const root = readTree(text, part);
  const list = find(root, 'hyperlinks');
  const prefix = prefixOf(root.raw);
  const areas = new Set(links.map(({ area }) => areaToA1(area)));
  const replaced = childrenOf(list, 'hyperlink').filter(({ attributes }) => areas.has(attributes.ref ?? ''));
  const xml = links.map((link) => {
    const { area, location, target, tooltip } = link;
    if (location === null || target !== null)
      throw new PatchError('not-a-link', `${sheet}!${areaToA1(area)}`);
    const more = tooltip === null ? '' : ` tooltip="${escapeAttribute(encodeXstring(tooltip))}"`;
    return `<${prefix}hyperlink ref="${areaToA1(area)}" location="${escapeAttribute(encodeXstring(location))}"${more}/>`;
  });
  const added: Splice =
    list === undefined
      ? insertBefore(
          text,
          root,
          behind('hyperlinks'),
          `<${prefix}hyperlinks>${xml.join('')}</${prefix}hyperlinks>`,
        )
      : appendInside(text, list, xml.join(''));
  pkg.setText(part, splice(text, [...replaced.map(removeElement), added]));
}
