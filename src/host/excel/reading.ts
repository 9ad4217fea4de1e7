import type { CellAddress } from '../../workbook/address';
import type { Area } from '../../workbook/model';
import { HostError } from '../port';
import { hostError, reachedBy } from './host-error';
import { askBlocks, blocksRead, type WantedBlock } from './block-reading';
import { blocksOf } from './blocks';
import { type AskedListing, askListing, askSheetNames, listingOf, localNames } from './listing';
import type { Send } from './request';
import { BlockSnapshot, isRead, type Listing, type ReadBlock } from '../common/snapshot';
import { targetsOf } from '../common/targets';

/** The registration of events, which goes along with the first request. */
export interface Registration {
  register(context: Excel.RequestContext): void;
  /** Excel has them. */
  registered(): void;
}

/** Reads a workbook for the first time, in two requests: what there is, and then the cells. */
export async function readFirst(
  send: Send,
  workbookId: string | null,
  events: Registration,
): Promise<BlockSnapshot> {
  let list: AskedListing | undefined;
  let january: Excel.FunctionResult<number> | undefined;
  try {
    await send((context) => {
      events.register(context);
      list = askListing(context, []);
      context.trace(LISTED);
      // Nothing in ExcelApi 1.14 tells the date system; what the workbook itself makes of a date should.
      // Not compared with Excel; where it cannot be asked, dates count from 1900 as they nearly always do.
      january = context.workbook.functions.date(2000, 1, 1);
      january.load('value');
    });
  } catch (fault) {
    if (!reachedBy(fault).has(LISTED)) throw hostError(fault);
    january = undefined;
  }
  events.registered();
  if (list === undefined) throw hostError(null);
  const listing = listingOf(list, workbookId);
  const date1904 = january?.value === JANUARY_2000_SINCE_1904;
  return completed(send, date1904, null, { listing, blocks: new Map(), known: [] });
}

const LISTED = 'listed';
const JANUARY_2000_SINCE_1904 = 35_064;

/**
 * Reads again: one request where the wanted cells are where they were, else two.
 * @param wanted names whose cells are needed; null for all
 */
export async function readAgain(
  send: Send,
  last: BlockSnapshot,
  wanted: ReadonlySet<string> | null,
): Promise<BlockSnapshot> {
  const ask = (sheets: readonly string[], blocks: readonly WantedBlock[]): Promise<Asked> =>
    asked(send, (context) => ({
      known: sheets,
      listing: askListing(context, sheets),
      blocks: askBlocks(context, blocks),
    }));
  const ids = last.sheets.map(({ id }) => id);
  const { listing, blocks, known } = await ask(ids, wantedBlocks(last, new Map(), wanted)).catch(
    (error: unknown) => {
      // A sheet was deleted that something was asked of for which Excel has no empty answer.
      if (error instanceof HostError && error.kind === 'gone') return ask([], []);
      throw error;
    },
  );
  const read = { listing: listingOf(listing, last.workbook.id), blocks: blocksRead(blocks), known };
  return completed(send, last.date1904, wanted, read);
}

interface Asked {
  /** Sheets whose own names were asked for. */
  readonly known: readonly string[];
  readonly listing: AskedListing;
  readonly blocks: ReturnType<typeof askBlocks>;
}

/** What has been read so far. */
interface Reading {
  readonly listing: Listing;
  readonly blocks: ReadonlyMap<string, readonly ReadBlock[]>;
  /** Sheets whose own names were read. */
  readonly known: readonly string[];
}

/**
 * Reads the cells that are still wanted, and the own names of sheets that are new; once more for cells that only
 * these names stand for.
 */
async function completed(
  send: Send,
  date1904: boolean,
  wanted: ReadonlySet<string> | null,
  { listing, blocks, known }: Reading,
  rounds = 2,
): Promise<BlockSnapshot> {
  const snapshot = new BlockSnapshot(listing, date1904, blocks);
  const missing = wantedBlocks(snapshot, blocks, wanted);
  const fresh = listing.sheets.map(({ id }) => id).filter((id) => !known.includes(id));
  if (rounds === 0 || (missing.length === 0 && fresh.length === 0)) return snapshot;
  const more = await asked(send, (context) => ({
    names: askSheetNames(context, fresh),
    blocks: askBlocks(context, missing),
  }));
  const names = [...listing.names, ...localNames(more.names, listing.sheets)];
  const read = {
    listing: { ...listing, names },
    blocks: joined(blocks, blocksRead(more.blocks)),
    known: [...known, ...fresh],
  };
  return completed(send, date1904, wanted, read, rounds - 1);
}

async function asked<T>(send: Send, queue: (context: Excel.RequestContext) => T): Promise<T> {
  try {
    return await send(queue);
  } catch (fault) {
    throw hostError(fault);
  }
}

/** Reads cells that the last reading left out, so that their merged areas and locks are known. */
export async function readCells(
  send: Send,
  last: BlockSnapshot,
  cells: readonly CellAddress[],
): Promise<BlockSnapshot> {
  const bySheet = new Map<string, Area[]>();
  for (const { sheet, row, column } of cells) {
    const id = last.sheet(sheet)?.id;
    if (id !== undefined) add(bySheet, id, { top: row, left: column, bottom: row, right: column });
  }
  const blocks = await asked(send, (context) => askBlocks(context, asBlocks(last, bySheet)));
  return new BlockSnapshot(last, last.date1904, joined(last.blocks, blocksRead(blocks)));
}

/** The blocks of wanted cells that were not read yet. */
function wantedBlocks(
  snapshot: BlockSnapshot,
  read: ReadonlyMap<string, readonly ReadBlock[]>,
  wanted: ReadonlySet<string> | null,
): WantedBlock[] {
  const bySheet = new Map<string, Area[]>();
  for (const { sheet, area } of targetsOf(snapshot.names, wanted)) {
    const id = snapshot.sheet(sheet)?.id;
    if (id !== undefined && !isRead(read.get(id), area)) add(bySheet, id, area);
  }
  return asBlocks(snapshot, bySheet);
}

function asBlocks(snapshot: BlockSnapshot, areas: ReadonlyMap<string, readonly Area[]>): WantedBlock[] {
  return [...areas].flatMap(([sheetId, own]) => {
    const locks = snapshot.sheetById(sheetId)?.protected === true;
    return blocksOf(own).map((area) => ({ sheetId, area, locks }));
  });
}

function joined(
  one: ReadonlyMap<string, readonly ReadBlock[]>,
  other: ReadonlyMap<string, readonly ReadBlock[]>,
): ReadonlyMap<string, readonly ReadBlock[]> {
  const all = new Map(one);
  for (const [id, blocks] of other) all.set(id, [...blocks, ...(all.get(id) ?? [])]);
  return all;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [value]);
  else found.push(value);
}
