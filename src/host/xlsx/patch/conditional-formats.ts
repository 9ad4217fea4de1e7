import { areaToA1 } from '../../../workbook/address';
import type { Area, ConditionalFormat } from '../../../workbook/model';
import type { Package } from '../container/package';
import { areasOf } from '../read/areas';
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

/**
 * Takes out conditional formats that a formula decides; their looks stay, for other rules count by number.
 * @param ours asked about each, first by priority as the model lists them
 */
export function removeConditionalFormats(
  pkg: Package,
  sheet: string,
  ours: (formula: string, areas: readonly Area[]) => boolean,
): void {
  const part = sheetPart(pkg, sheet);
  const text = pkg.text(part);
  const gone = rulesOf(readTree(text, part))
    .sort((one, other) => priorityOf(one.rule) - priorityOf(other.rule))
    .filter(({ formula, format }) => ours(formula, areasOf(format.attributes.sqref, part)));
  if (gone.length === 0) return;
  const rules = new Set(gone.map(({ rule }) => rule));
  // A format without a rule left goes altogether: it has to hold one.
  const elements = gone.map(({ rule, format }) =>
    childrenOf(format, 'cfRule').every((one) => rules.has(one)) ? format : rule,
  );
  pkg.setText(part, splice(text, [...new Set(elements)].map(removeElement)));
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
    ...(child.name === 'cfRule' || child.name === 'x14:cfRule' ? [priorityOf(child)] : []),
    ...priorities(child),
  ]);
}

function priorityOf({ attributes }: XmlElement): number {
  return numberOr(attributes.priority, 0);
}

function keyOf({ areas, formula }: Identity): string {
  return `${sqref(areas)}\n${formula}`;
}

function sqref(areas: Identity['areas']): string {
  return areas.map(areaToA1).join(' ');
}
