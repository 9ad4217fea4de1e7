import type { Codec } from './codec';
import { type Packed, pack } from './inflate';
import type { CentralDirectory } from './zip-directory';
import type { ZipEntry } from './zip-entries';
import { withoutExtra } from './zip-extra';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  Flag,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  VERSION,
  viewOf,
  ZIP64_EXTRA,
} from './zip-format';

/** What is to stand in the archive: an entry as it was, one with another content, or a new one. */
export interface Slot {
  readonly name: string;
  readonly original: ZipEntry | null;
  /** Null: as it was. */
  readonly content: Uint8Array | null;
}

/** 4.4.6: 1 January 1980, 0:00. New entries have no time of their own: the same input gives the same bytes. */
const FIRST_DATE = 0x0021;

/** One entry, ready to be laid down. */
interface Laid {
  readonly local: readonly Uint8Array[];
  readonly central: Uint8Array;
}

/**
 * Puts the archive together. What was not replaced is copied with header, name, extra fields, data, descriptor and
 * whatever stood behind it, and its directory record but for the offset: unchanged, the result is the input.
 * @param slots the directory's order, new ones last
 */
export function writeZip(
  bytes: Uint8Array,
  directory: CentralDirectory,
  slots: readonly Slot[],
  codec: Codec,
): Uint8Array {
  const inFile = [...slots].sort(
    (a, b) => (a.original?.start ?? Infinity) - (b.original?.start ?? Infinity) || 0,
  );
  const pieces: Uint8Array[] = [];
  const records = new Map<Slot, Uint8Array>();
  let at = 0;
  for (const slot of inFile) {
    const { local, central } = lay(bytes, slot, codec);
    viewOf(central).setUint32(42, at, true);
    records.set(slot, central);
    for (const piece of local) {
      pieces.push(piece);
      at += piece.length;
    }
  }
  const directoryPieces = slots.flatMap((slot) => records.get(slot) ?? []);
  return concat([...pieces, ...directoryPieces, endRecord(directory.end, slots.length, at, directoryPieces)]);
}

function lay(bytes: Uint8Array, { name, original, content }: Slot, codec: Codec): Laid {
  if (original === null) return layNew(name, pack(content ?? new Uint8Array(), codec));
  if (content !== null) return layReplaced(bytes, original, pack(content, codec));
  return { local: [bytes.subarray(original.start, original.end)], central: original.central.slice() };
}

/** Place, name, date, attributes and comment stay; a descriptor and zip64 fields are no longer needed. */
function layReplaced(bytes: Uint8Array, original: ZipEntry, packed: Packed): Laid {
  const nameAt = original.start + LOCAL_SIZE;
  const nameEnd = nameAt + viewOf(bytes).getUint16(original.start + 26, true);
  const name = bytes.subarray(nameAt, nameEnd);
  const was = viewOf(original.central);
  const extraAt = CENTRAL_SIZE + was.getUint16(28, true);
  const commentAt = extraAt + was.getUint16(30, true);
  const flags = original.flags & Flag.utf8;
  const date = was.getUint32(12, true);
  const central = concat([
    original.central.subarray(0, CENTRAL_SIZE),
    name,
    withoutExtra(original.central.subarray(extraAt, commentAt), ZIP64_EXTRA),
    original.central.subarray(commentAt),
  ]);
  const view = viewOf(central);
  setCommon(view, 6, flags, date, packed, name.length);
  view.setUint16(30, central.length - CENTRAL_SIZE - name.length - was.getUint16(32, true), true);
  const extra = withoutExtra(bytes.subarray(nameEnd, original.dataAt), ZIP64_EXTRA);
  return { local: [localHeader(flags, date, packed, name, extra), packed.data], central };
}

function layNew(text: string, packed: Packed): Laid {
  const name = new TextEncoder().encode(text);
  const flags = name.length === text.length ? 0 : Flag.utf8;
  const date = FIRST_DATE * 0x10000;
  const central = new Uint8Array(CENTRAL_SIZE + name.length);
  central.set(name, CENTRAL_SIZE);
  const view = viewOf(central);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  setCommon(view, 6, flags, date, packed, name.length);
  return { local: [localHeader(flags, date, packed, name, new Uint8Array()), packed.data], central };
}

function localHeader(
  flags: number,
  date: number,
  packed: Packed,
  name: Uint8Array,
  extra: Uint8Array,
): Uint8Array {
  const header = new Uint8Array(LOCAL_SIZE);
  const view = viewOf(header);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  setCommon(view, 4, flags, date, packed, name.length);
  view.setUint16(28, extra.length, true);
  return concat([header, name, extra]);
}

/** The run of fields that 4.3.7 and 4.3.12 share, from “version needed” to “file name length”. */
function setCommon(
  view: DataView,
  at: number,
  flags: number,
  date: number,
  { method, crc, data, size }: Packed,
  nameLength: number,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, date, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

function endRecord(
  was: Uint8Array,
  entries: number,
  directoryAt: number,
  records: readonly Uint8Array[],
): Uint8Array {
  const end = was.slice();
  const view = viewOf(end);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, lengthOf(records), true);
  view.setUint32(16, directoryAt, true);
  return end;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}
