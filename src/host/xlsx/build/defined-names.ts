import { areaToA1, columnLetters, quoteSheet } from '../../../workbook/address';
import type { Area, DefinedName, SheetModel, WorkbookModel } from '../../../workbook/model';
import { encodeXstring } from '../read/xstring';
import { listElement, textElement } from '../xml/element';
import { isDefinedName } from '../xml/excel-names';
import { BuildError } from './build-error';
import { areaRef, cellRef } from './references';

/** What the standard's own names begin with (ECMA-376 Part 1, 18.2.5). */
const OWN = '_xlnm.';

/**
 * The workbook's names. Print titles and areas are names local to their sheet; where the model has such a name
 * already, as one that was read from a file does, it stays: it may say more than the print set-up can (several areas,
 * titles of columns).
 */
export function definedNames({ names, sheets }: WorkbookModel): string {
  const taken = new Set<string>();
  for (const { name, sheet } of names) {
    if (!isDefinedName(name)) throw new BuildError('bad-name', name);
    if (sheet !== null && sheets[sheet] === undefined) throw new Error(`a name of no sheet: ${name}`);
    if (taken.has(keyOf(name, sheet))) throw new BuildError('same-name', name);
    taken.add(keyOf(name, sheet));
  }
  const printed = sheets.flatMap(printNames).filter(({ name, sheet }) => !taken.has(keyOf(name, sheet)));
  const items = [...names, ...printed].sort(inOrder).map(({ name, refersTo, sheet, hidden }) => {
    if (refersTo === '') throw new Error(`a name for nothing: ${name}`);
    const attributes = { name: encodeXstring(name), localSheetId: sheet, hidden: hidden ? true : null };
    return textElement('definedName', refersTo, attributes);
  });
  return listElement('definedNames', {}, items);
}

/** The names that Excel gives a sheet's print set-up. @param sheet its index */
export function printNames({ name, print }: SheetModel, sheet: number): DefinedName[] {
  const named = (kind: string, reference: string): DefinedName => ({
    name: OWN + kind,
    refersTo: `${quoteSheet(name)}!${reference}`,
    sheet,
    hidden: false,
  });
  const { area, titleRows } = print;
  return [
    ...(area === null ? [] : [named('Print_Area', absolute(area))]),
    ...(titleRows === null ? [] : [named('Print_Titles', rowsText(titleRows))]),
  ];
}

function absolute(area: Area): string {
  areaRef(area);
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const single = !areaToA1(area).includes(':');
  const first = corner(area.top, area.left);
  return single ? first : `${first}:${corner(area.bottom, area.right)}`;
}

function rowsText({ first, last }: { readonly first: number; readonly last: number }): string {
  cellRef(first, 0);
  cellRef(last, 0);
  if (last < first) throw new Error(`no rows: ${first} to ${last}`);
  return `$${first + 1}:$${last + 1}`;
}

/**
 * Excel's order: by name regardless of case, its own names without their prefix; then the workbook's name before its
 * sheets'. Excel sorts Chinese as its user's country does and reads any order; by code the result is one everywhere.
 */
function inOrder(one: DefinedName, other: DefinedName): number {
  const a = sortKey(one.name);
  const b = sortKey(other.name);
  if (a !== b) return a < b ? -1 : 1;
  return (one.sheet ?? -1) - (other.sheet ?? -1);
}

function sortKey(name: string): string {
  const plain = name.toLowerCase();
  return plain.startsWith(OWN) ? plain.slice(OWN.length) : plain;
}

/** Names compare regardless of case; the workbook's and each sheet's are apart. */
function keyOf(name: string, sheet: number | null): string {
  return `${sheet ?? '*'} ${name.toLowerCase()}`;
}
