import type { Package } from '../container/package';
import { childrenOf, find, readTree } from '../read/tree';
import { type DifferentialLook, dxfXml } from './dxf';
import { prefixOf, setAttribute } from './element-edit';
import { splice } from './splice';

/**
 * Cuts looks off the end of the styles part's dxfs: those that are spelled as this product spells one of the given
 * looks and that nothing refers to. Others count by number, so none but the last can go; the first that is another's
 * or is referred to ends it. An emptied list stays as `<dxfs count="0"/>`, as Excel writes it.
 */
export function trimDxfs(pkg: Package, looks: readonly DifferentialLook[]): void {
  const part = pkg.related(pkg.main, 'styles')[0]?.part;
  if (part === null || part === undefined) return;
  const text = pkg.text(part);
  const root = readTree(text, part);
  const list = find(root, 'dxfs');
  if (list === undefined) return;
  const prefix = prefixOf(root.raw);
  const ours = new Set(looks.map((look) => dxfXml(prefix, look)));
  const dxfs = childrenOf(list, 'dxf');
  let left = dxfs.length;
  const used = lastReferred(pkg);
  for (let last = dxfs[left - 1]; last !== undefined && left - 1 > used; last = dxfs[left - 1]) {
    if (!ours.has(text.slice(last.start, last.end))) break;
    left -= 1;
  }
  const first = dxfs[left];
  if (first === undefined) return;
  const end = dxfs.at(-1)?.end ?? first.end;
  const emptied =
    text.slice(list.inner, first.start).trim() === '' && text.slice(end, list.innerEnd).trim() === '';
  const count = setAttribute(text, list, 'count', String(left));
  const cut =
    left === 0 && emptied
      ? { start: list.inner - 1, end: list.end, text: '/>' }
      : { start: first.start, end, text: '' };
  pkg.setText(part, splice(text, [count, cut]));
}

/**
 * The highest number of a look that any part refers to: rules, tables, pivot tables, filters, table styles all say
 * `dxfId`, alone or at the end of a longer word (ECMA-376 Part 1, 18.18.25). -1 for none.
 */
function lastReferred(pkg: Package): number {
  let last = -1;
  for (const part of pkg.parts()) {
    if (!part.endsWith('.xml')) continue;
    for (const [, digits] of pkg.text(part).matchAll(/dxfId\s*=\s*["'](\d+)["']/giu))
      last = Math.max(last, Number(digits));
  }
  return last;
}
