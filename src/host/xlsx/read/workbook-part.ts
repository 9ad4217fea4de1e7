import type { DefinedName } from '../../../workbook/model';
import type { Package } from '../container/package';
import { badXml } from './bad-part';
import { childrenOf, find, flag, numberOr, readTree, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Its number for life (sheetId, ECMA-376 Part 1, 18.2.19); 0 when the file says none. */
  readonly id: number;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Its part; null for what holds no cells: chart sheets, dialog sheets, sheets of old macros. */
  readonly part: string | null;
}

/** What the workbook part says. ECMA-376 Part 1, 18.2. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

/** Reads the workbook part. */
export function readWorkbookPart(pkg: Package): WorkbookPart {
  const root = readTree(pkg.text(pkg.main), pkg.main);
  if (root.name !== 'workbook') throw badXml(pkg.main, `根元素是 ${root.name}，不是 workbook`);
  const sheets = childrenOf(find(root, 'sheets'), 'sheet').map(sheetEntry(pkg));
  if (sheets.length === 0) throw badXml(pkg.main, '没有工作表');
  const known = new Set<string>();
  for (const { name } of sheets) {
    if (known.has(name.toLowerCase())) throw badXml(pkg.main, `有两张同名的工作表 ${name}`);
    known.add(name.toLowerCase());
  }
  return {
    sheets,
    names: childrenOf(find(root, 'definedNames'), 'definedName').map((element) => definedName(element)),
    date1904: flag(find(root, 'workbookPr')?.attributes.date1904),
  };
}

function sheetEntry(pkg: Package): (element: XmlElement) => SheetEntry {
  const byId = new Map(pkg.relationships(pkg.main).map((relationship) => [relationship.id, relationship]));
  return ({ attributes }) => {
    const name = decodeXstring(attributes.name ?? '');
    const relationship = byId.get(attributes['r:id'] ?? '');
    if (name === '') throw badXml(pkg.main, '有一张工作表没有名称');
    if (relationship === undefined) throw badXml(pkg.main, `工作表 ${name} 没有指向任何部分`);
    if (relationship.kind === 'worksheet' && relationship.part === null)
      throw badXml(pkg.main, `工作表 ${name} 指向的部分不存在`);
    const { state } = attributes;
    return {
      name,
      id: numberOr(attributes.sheetId, 0),
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: relationship.kind === 'worksheet' ? relationship.part : null,
    };
  };
}

function definedName({ attributes, text }: XmlElement): DefinedName {
  const local = Number(attributes.localSheetId ?? Number.NaN);
  return {
    name: decodeXstring(attributes.name ?? ''),
    refersTo: decodeXstring(text),
    sheet: Number.isInteger(local) && local >= 0 ? local : null,
    hidden: flag(attributes.hidden),
  };
}
