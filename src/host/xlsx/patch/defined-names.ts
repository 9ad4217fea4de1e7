import type { DefinedName } from '../../../workbook/model';
import type { Package } from '../container/package';
import { childrenOf, find, numberOr, readTree, type XmlElement } from '../read/tree';
import { decodeXstring, encodeXstring, escapeAttribute, escapeXml } from '../read/xstring';
import { isDefinedName } from '../xml/excel-names';
import { appendInside, insertBefore, prefixOf, removeElement } from './element-edit';
import { PatchError } from './patch-error';
import { splice, type Splice } from './splice';

/** What stands behind definedNames in a workbook part (ECMA-376 Part 1, 18.2.27: a sequence). */
const BEHIND_NAMES: ReadonlySet<string> = new Set([
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/**
 * Adds defined names, or replaces what they refer to; a name of a sheet and one of the workbook are two. Names compare
 * regardless of case, as in Excel. A replaced name keeps its place and its other attributes; new ones come last.
 * @throws PatchError when a name is none
 */
export function setDefinedNames(pkg: Package, names: readonly DefinedName[]): void {
  for (const { name } of names) if (!isDefinedName(name)) throw new PatchError('bad-name', name);
  const { text, root, list, elements } = namesOf(pkg);
  const prefix = prefixOf(root.raw);
  const splices: Splice[] = [];
  let added = '';
  for (const name of new Map(names.map((entry) => [keyOf(entry.name, entry.sheet), entry])).values()) {
    const content = escapeXml(encodeXstring(name.refersTo));
    const existing = elements.get(keyOf(name.name, name.sheet));
    if (existing === undefined) added += newName(prefix, name, content);
    else if (existing.innerEnd === existing.end) splices.push(appendInside(text, existing, content));
    else splices.push({ start: existing.inner, end: existing.innerEnd, text: content });
  }
  if (added !== '')
    splices.push(
      list === undefined
        ? insertBefore(text, root, BEHIND_NAMES, `<${prefix}definedNames>${added}</${prefix}definedNames>`)
        : appendInside(text, list, added),
    );
  pkg.setText(pkg.main, splice(text, splices));
}

/** Takes defined names out; those that are not there are passed over. */
export function removeDefinedNames(
  pkg: Package,
  names: readonly Pick<DefinedName, 'name' | 'sheet'>[],
): void {
  const { text, list, elements } = namesOf(pkg);
  const gone = new Set(names.flatMap(({ name, sheet }) => elements.get(keyOf(name, sheet)) ?? []));
  if (list === undefined || gone.size === 0) return;
  // An empty list is not valid.
  const splices = gone.size === elements.size ? [removeElement(list)] : [...gone].map(removeElement);
  pkg.setText(pkg.main, splice(text, splices));
}

function namesOf(pkg: Package): {
  readonly text: string;
  readonly root: XmlElement;
  readonly list: XmlElement | undefined;
  readonly elements: ReadonlyMap<string, XmlElement>;
} {
  const text = pkg.text(pkg.main);
  const root = readTree(text, pkg.main);
  const list = find(root, 'definedNames');
  const elements = new Map(
    childrenOf(list, 'definedName').map((element) => {
      const { name, localSheetId } = element.attributes;
      return [
        keyOf(decodeXstring(name ?? ''), localSheetId === undefined ? null : numberOr(localSheetId, 0)),
        element,
      ];
    }),
  );
  return { text, root, list, elements };
}

function keyOf(name: string, sheet: number | null): string {
  return `${sheet ?? '*'} ${name.toLowerCase()}`;
}

function newName(prefix: string, { name, sheet, hidden }: DefinedName, content: string): string {
  const local = sheet === null ? '' : ` localSheetId="${sheet}"`;
  const attributes = ` name="${escapeAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}`;
  return `<${prefix}definedName${attributes}>${content}</${prefix}definedName>`;
}
