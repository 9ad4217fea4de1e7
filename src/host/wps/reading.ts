import type { CellAddress } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { isRead, type ReadBlock } from '../common/snapshot';
import { targetsOf } from '../common/targets';
import { readBlocks } from './block-reading';
import { type Com, orNull, ask } from './jsapi';
import { listingOf, type WpsListing, type WpsSheet } from './listing';
import { Looks } from './looks';
import { WpsSnapshot } from './wps-snapshot';

/** A reading: the listing with its objects, and the snapshot that is handed out. */
export interface Reading {
  readonly listing: WpsListing;
  readonly snapshot: WpsSnapshot;
}

/** Reads everything anew. @param wanted names whose cells are needed; null for all */
export function readAll(workbook: Com, last: Reading | null, wanted: ReadonlySet<string> | null): Reading {
  const listing = listingOf(workbook, last?.listing ?? null, last?.listing.workbook.id ?? null);
  const date1904 = last?.snapshot.date1904 ?? orNull(() => ask(workbook, 'Date1904')) === true;
  const looks = new Map(listing.sheets.map(({ id, com }) => [id, new Looks(com)]));
  return withCells({ listing, snapshot: snapshotOf(listing, date1904, new Map(), looks) }, wanted);
}

/** Reads those of the wanted cells that have not been read. */
export function withCells(reading: Reading, wanted: ReadonlySet<string> | null): Reading {
  const { listing, snapshot } = reading;
  const named = new Map<WpsSheet, Area[]>();
  const unread = new Map<WpsSheet, Area[]>();
  for (const { sheet, area } of targetsOf(listing.names, wanted)) {
    const found = sheetOf(listing, sheet);
    if (found === null) continue;
    add(named, found, area);
    if (!isRead(snapshot.blocks.get(found.id), area)) add(unread, found, area);
  }
  settle(reading, named);
  return withBlocks(reading, unread);
}

/** Reads cells that no reading has looked at, so that their number formats, merged areas and locks are known. */
export function withAddresses(reading: Reading, cells: readonly CellAddress[]): Reading {
  const { listing, snapshot } = reading;
  const asked = new Map<WpsSheet, Area[]>();
  const unread = new Map<WpsSheet, Area[]>();
  for (const address of cells) {
    const sheet = sheetOf(listing, address.sheet);
    if (sheet === null) continue;
    const { row, column } = address;
    const area = { top: row, left: column, bottom: row, right: column };
    add(asked, sheet, area);
    if (!snapshot.knows(address)) add(unread, sheet, area);
  }
  settle(reading, asked);
  return withBlocks(reading, unread);
}

function settle({ snapshot }: Reading, areas: ReadonlyMap<WpsSheet, readonly Area[]>): void {
  for (const [{ id }, own] of areas) snapshot.looks.get(id)?.settle(own);
}

export function sheetOf({ sheets }: WpsListing, name: string): WpsSheet | null {
  const key = name.toLowerCase();
  return sheets.find((sheet) => sheet.name.toLowerCase() === key) ?? null;
}

/** The reading with other blocks. */
export function withAllBlocks(
  { listing, snapshot }: Reading,
  blocks: ReadonlyMap<string, readonly ReadBlock[]>,
): Reading {
  return { listing, snapshot: snapshotOf(listing, snapshot.date1904, blocks, snapshot.looks) };
}

function withBlocks(reading: Reading, areas: ReadonlyMap<WpsSheet, readonly Area[]>): Reading {
  if (areas.size === 0) return reading;
  const blocks = new Map(reading.snapshot.blocks);
  for (const [sheet, own] of areas) {
    const read = blocks.get(sheet.id) ?? [];
    blocks.set(sheet.id, [...readBlocks(sheet, own, read.length === 0), ...read]);
  }
  return withAllBlocks(reading, blocks);
}

/** What is handed out shows no object of the JSAPI. */
function snapshotOf(
  { workbook, sheets, names }: WpsListing,
  date1904: boolean,
  blocks: ReadonlyMap<string, readonly ReadBlock[]>,
  looks: ReadonlyMap<string, Looks>,
): WpsSnapshot {
  const plain = sheets.map(({ id, name, visible, protected: isProtected }) => ({
    id,
    name,
    visible,
    protected: isProtected,
  }));
  return new WpsSnapshot({ workbook, sheets: plain, names }, date1904, blocks, looks);
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
}
