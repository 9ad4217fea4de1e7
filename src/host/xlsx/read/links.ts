import type { LinkModel } from '../../../workbook/model';
import type { Package } from '../container/package';
import { areasOf } from './areas';
import { childrenOf, find, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/** Hyperlinks (ECMA-376 Part 1, 18.3.1.47). */
export function readLinks(pkg: Package, root: XmlElement, part: string): LinkModel[] {
  const elements = childrenOf(find(root, 'hyperlinks'), 'hyperlink');
  if (elements.length === 0) return [];
  const targets = new Map(pkg.relationships(part).map(({ id, target }) => [id, target]));
  return elements.flatMap(({ attributes }) => {
    const { location, tooltip, ref } = attributes;
    return areasOf(ref, part).map((area) => ({
      area,
      location: location === undefined ? null : decodeXstring(location),
      target: targets.get(attributes['r:id'] ?? '') ?? null,
      tooltip: tooltip === undefined ? null : decodeXstring(tooltip),
    }));
  });
}
