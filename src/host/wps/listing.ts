import { nameKey } from '../../rubric/names';
import type { DefinedName } from '../../workbook/model';
import type { Listing, ListedSheet } from '../common/snapshot';
import { identityOf } from './identity';
import { ask, call, type Com, isCom, orNull, part, XL } from './jsapi';

/** A sheet with the object that stands for it; the object follows the sheet when it is renamed. */
export interface WpsSheet extends ListedSheet {
  readonly com: Com;
}

/** A name with the object that stands for it; its RefersTo follows the cells. */
export interface WpsName extends Omit<DefinedName, 'hidden'> {
  readonly com: Com;
}

/** Names, sheets and the workbook, with the objects that can be asked for them again. */
export interface WpsListing extends Listing {
  readonly sheets: readonly WpsSheet[];
  readonly listed: readonly WpsName[];
  readonly collections: { readonly names: Com; readonly sheets: Com };
  /** What the collections counted. */
  readonly counts: { readonly names: number | null; readonly sheets: number | null };
}

/**
 * Lists sheets and names: a few calls for each, for the JSAPI lists nothing as a whole.
 * @param last the listing before, from which sheets are known again
 * @param id the workbook's, given once
 */
export function listingOf(workbook: Com, last: WpsListing | null, id: string | null): WpsListing {
  const collections = { names: part(workbook, 'Names'), sheets: part(workbook, 'Worksheets') };
  const sheets = sheetsOf(collections.sheets, last?.sheets ?? []);
  const own = itemsOf(collections.names).flatMap((item) => nameOf(item, sheets, null));
  const listed = joined(
    own,
    // Some builds list the names of a single sheet only there.
    sheets.flatMap((sheet, index) => {
      const names = orNull(() => part(sheet.com, 'Names'));
      return names === null ? [] : itemsOf(names).flatMap((item) => nameOf(item, sheets, index));
    }),
  );
  return {
    workbook: identityOf(workbook, id),
    sheets,
    names: listed.map(plainName),
    listed,
    collections,
    counts: { names: countOf(collections.names), sheets: countOf(collections.sheets) },
  };
}

/**
 * A name as snapshots hold it. Whether it is hidden costs a call for each of hundreds, and hardly anybody asks: it is
 * found out when somebody does.
 */
function plainName({ name, refersTo, sheet, com }: WpsName): DefinedName {
  let hidden: boolean | null = null;
  return {
    name,
    refersTo,
    sheet,
    get hidden() {
      return (hidden ??= orNull(() => ask(com, 'Visible')) === false);
    },
  };
}

/** How many things a collection holds; null where it does not say. */
export function countOf(collection: Com): number | null {
  const count = orNull(() => ask(collection, 'Count'));
  return typeof count === 'number' ? count : null;
}

/** The things of a collection that can be had. */
function itemsOf(collection: Com): readonly Com[] {
  return Array.from({ length: countOf(collection) ?? 0 }, (_, index) =>
    orNull(() => call(collection, 'Item', index + 1)),
  ).filter(isCom);
}

/** The sheets as they are now, those of a listing known again. */
export function sheetsNow({ collections, sheets }: WpsListing): readonly WpsSheet[] {
  return sheetsOf(collections.sheets, sheets);
}

let lastId = 0;

function sheetsOf(collection: Com, before: readonly WpsSheet[]): readonly WpsSheet[] {
  // By what the sheets that were known are called now; one that was deleted gives nothing.
  const ids = new Map(before.map(({ com, id }) => [nameOfSheet(com), id]));
  return itemsOf(collection).map((com) => {
    const name = nameOfSheet(com) ?? '';
    const { visible, isProtected } = stateOf(com);
    lastId += 1;
    return { id: ids.get(name) ?? `表${String(lastId)}`, name, visible, protected: isProtected, com };
  });
}

/** A sheet's present name; null for one that is gone. */
export function nameOfSheet(sheet: Com): string | null {
  const name = orNull(() => ask(sheet, 'Name'));
  return typeof name === 'string' && name !== '' ? name : null;
}

/** Whether a sheet is shown, and whether it is protected. */
export function stateOf(sheet: Com): { readonly visible: boolean; readonly isProtected: boolean } {
  const visible = orNull(() => ask(sheet, 'Visible'));
  const hidden = visible === false || visible === XL.sheetHidden || visible === XL.sheetVeryHidden;
  return { visible: !hidden, isProtected: isProtected(sheet) };
}

export function isProtected(sheet: Com): boolean {
  return orNull(() => ask(sheet, 'ProtectContents')) === true;
}

/**
 * What a name refers to, without `=`; null where it does not say, as one that was deleted.
 */
export function refersToOf(name: Com): string | null {
  const given = orNull(() => ask(name, 'RefersTo'));
  return typeof given === 'string' ? given.replace(/^=/u, '') : null;
}

/**
 * @param listedOn index of the sheet whose own list it stands in; null for the workbook's
 */
function nameOf(com: Com, sheets: readonly WpsSheet[], listedOn: number | null): readonly WpsName[] {
  const full = orNull(() => ask(com, 'Name'));
  if (typeof full !== 'string') return [];
  const mark = full.lastIndexOf('!');
  const prefix = mark === -1 ? null : unquoted(full.slice(0, mark)).toLowerCase();
  const named = sheets.findIndex(({ name }) => name.toLowerCase() === prefix);
  return [
    {
      name: full.slice(mark + 1),
      refersTo: refersToOf(com) ?? '#REF!',
      sheet: named === -1 ? listedOn : named,
      com,
    },
  ];
}

function unquoted(sheet: string): string {
  return /^'(.*)'$/su.exec(sheet)?.[1]?.replaceAll("''", "'") ?? sheet;
}

/** The workbook's list, and what only the sheets' own lists have. */
function joined(own: readonly WpsName[], local: readonly WpsName[]): readonly WpsName[] {
  const key = ({ name, sheet }: WpsName): string => `${nameKey(name)} ${String(sheet)}`;
  const seen = new Map(own.map((one) => [key(one), one]));
  const global = new Map(own.filter(({ sheet }) => sheet === null).map((one) => [nameKey(one.name), one]));
  const fresh = local.filter((one) => {
    // A list of a sheet may hold the workbook's names that mean its cells.
    const same = global.get(nameKey(one.name))?.refersTo === one.refersTo;
    if (seen.has(key(one)) || same) return false;
    seen.set(key(one), one);
    return true;
  });
  return [...own, ...fresh];
}
