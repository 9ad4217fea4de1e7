import type { Area } from '../../../workbook/model';
import { areasOf } from './areas';
import { childrenOf, find, type XmlElement } from './tree';

/** The merged areas of a worksheet (ECMA-376 Part 1, 18.3.1.55). */
export function mergesOf(root: XmlElement, part: string): readonly Area[] {
  return childrenOf(find(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
    areasOf(attributes.ref, part),
  );
}
