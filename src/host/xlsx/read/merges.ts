import type { Area } from '../../../workbook/model';
import { areasOf } from './areas';
import { childrenOf, find, type XmlElement } from './tree';

/** Reading a sheet and writing into it both ask, and elements never change. */
const known = new WeakMap<XmlElement, readonly Area[]>();

/** The merged areas of a worksheet (ECMA-376 Part 1, 18.3.1.55). */
export function mergesOf(root: XmlElement, part: string): readonly Area[] {
  let merges = known.get(root);
  if (merges === undefined) {
    const elements = childrenOf(find(root, 'mergeCells'), 'mergeCell');
    merges = elements.flatMap(({ attributes }) => areasOf(attributes.ref, part));
    known.set(root, merges);
  }
  return merges;
}
