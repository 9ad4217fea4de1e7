import { areaToA1 } from '../../../workbook/address';
import type { ConditionalFormat } from '../../../workbook/model';
import type { Package } from '../container/package';
import { childrenOf, find, numberOr, readTree, type XmlElement } from '../read/tree';
import { decodeXstring, encodeXstring, escapeXml } from '../read/xstring';
import { addDxfs } from './dxf';
import { insertBefore, prefixOf, removeElement } from './element-edit';
import { sheetPart } from './sheet-part';
import { splice } from './splice';
import { behind } from './worksheet-order';

/** What identifies a format: where it is and what decides it. */
type Identity = Pick<ConditionalFormat, 'areas' | 'formula'>;

/** Adds conditional formats that a formula decides, behind those that are there; one that is there is left alone. */
export function addConditionalFormats(
  pkg: Package,
  sheet: string,
  formats: readonly ConditionalFormat[],
): void {
  const part = sheetPart(pkg, sheet);
  const text = pkg.text(part);
  const root = readTree(text, part);
  const existing = rulesOf(root);
  const known = new Set(existing.map(({ key }) => key));
  const added = formats.filter((format) => !known.has(keyOf(format)));
  if (added.length === 0) return;
  const prefix = prefixOf(root.raw);
  const looks = addDxfs(pkg, added);
  // Those of an extension count in the same row of priorities.
  const last = Math.max(0, ...priorities(root));
  const xml = added.map(({ areas, formula, stopIfTrue }, n) => {
    const rule = `type="expression" dxfId="${looks[n] ?? 0}" priority="${last + n + 1}"${stopIfTrue ? ' stopIfTrue="1"' : ''}`;
    const content = `<${prefix}formula>${escapeXml(encodeXstring(formula))}</${prefix}formula>`;
    return `<${prefix}conditionalFormatting sqref="${sqref(areas)}"><${prefix}cfRule ${rule}>${content}</${prefix}cfRule></${prefix}conditionalFormatting>`;
  });
  pkg.setText(part, splice(text, [insertBefore(text, root, behind('conditionalFormatting'), xml.join(''))]));
}

/** Takes out the conditional formats whose formula is recognised; their looks stay, for other rules count by number. */
export function removeConditionalFormats(
  pkg: Package,
  sheet: string,
  ours: (formula: string) => boolean,
): void {
  const part = sheetPart(pkg, sheet);
  const text = pkg.text(part);
  const gone = new Set(
    rulesOf(readTree(text, part))
      .filter(({ formula }) => ours(formula))
      .map(({ rule, format }) => (childrenOf(format, 'cfRule').length === 1 ? format : rule)),
  );
  if (gone.size > 0) pkg.setText(part, splice(text, [...gone].map(removeElement)));
}

function rulesOf(root: XmlElement): { format: XmlElement; rule: XmlElement; formula: string; key: string }[] {
  return childrenOf(root, 'conditionalFormatting').flatMap((format) =>
    childrenOf(format, 'cfRule')
      .filter(({ attributes }) => attributes.type === 'expression')
      .map((rule) => {
        const formula = decodeXstring(find(rule, 'formula')?.text ?? '');
        return { format, rule, formula, key: `${format.attributes.sqref ?? ''}\n${formula}` };
      }),
  );
}

function priorities(element: XmlElement): number[] {
  return element.children.flatMap((child) => [
    ...(child.name === 'cfRule' || child.name === 'x14:cfRule'
      ? [numberOr(child.attributes.priority, 0)]
      : []),
    ...priorities(child),
  ]);
}

function keyOf({ areas, formula }: Identity): string {
  return `${sqref(areas)}\n${formula}`;
}

function sqref(areas: Identity['areas']): string {
  return areas.map(areaToA1).join(' ');
}
