import { fileError, megabytes } from './file-error';
import type { Limits } from './limits';
import { type EndRecord, findEnd } from './zip-end';
import { CENTRAL_SIGNATURE, CENTRAL_SIZE, Flag, IN_ZIP64, Method, viewOf } from './zip-format';
import { checkName, decodeName, isFolder, nameKey } from './zip-names';

/** An entry as the central directory describes it (APPNOTE.TXT 4.3.12). */
export interface CentralEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header stands. */
  readonly start: number;
  /** Its record in the directory, as it is. */
  readonly central: Uint8Array;
}

export interface CentralDirectory {
  readonly at: number;
  /** In the order of the directory. */
  readonly entries: readonly CentralEntry[];
  /** The end record and the archive's comment, as they are. */
  readonly end: Uint8Array;
}

/** Reads the central directory; every declared size is held against its cap before anything is unpacked. */
export function readDirectory(bytes: Uint8Array, limits: Limits): CentralDirectory {
  const end = findEnd(bytes);
  if (end.entries > limits.entries) throw fileError('too-many-entries', String(limits.entries));
  const entries = readEntries(bytes, end);
  checkSizes(entries, limits);
  checkUnique(entries);
  return { at: end.directoryAt, entries, end: bytes.subarray(end.at) };
}

function readEntries(bytes: Uint8Array, end: EndRecord): CentralEntry[] {
  const view = viewOf(bytes);
  const entries: CentralEntry[] = [];
  let at = end.directoryAt;
  for (let n = 0; n < end.entries; n++) {
    if (at + CENTRAL_SIZE > end.at || view.getUint32(at, true) !== CENTRAL_SIGNATURE)
      throw fileError('bad-zip', '目录缺失或残缺');
    const next =
      at +
      CENTRAL_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > end.at) throw fileError('bad-zip', '目录残缺');
    entries.push(readEntry(bytes.subarray(at, next)));
    at = next;
  }
  // Also the answer to more than 65,535 entries, whose count wraps round.
  if (at !== end.at) throw fileError('bad-zip', '目录中的数目与实际不符');
  return entries;
}

function readEntry(central: Uint8Array): CentralEntry {
  const view = viewOf(central);
  const flags = view.getUint16(8, true);
  const nameEnd = CENTRAL_SIZE + view.getUint16(28, true);
  const entry = {
    name: decodeName(central.subarray(CENTRAL_SIZE, nameEnd), (flags & Flag.utf8) !== 0),
    flags,
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    packedSize: view.getUint32(20, true),
    size: view.getUint32(24, true),
    start: view.getUint32(42, true),
    central,
  };
  checkEntry(entry, view.getUint16(34, true));
  return entry;
}

function checkEntry(entry: CentralEntry, disk: number): void {
  const { name, flags, method, packedSize, size, start } = entry;
  if (flags & (Flag.encrypted | Flag.strongEncryption | Flag.maskedHeaders)) throw fileError('encrypted');
  if (packedSize === IN_ZIP64 || size === IN_ZIP64 || start === IN_ZIP64) throw fileError('zip64');
  if (disk !== 0) throw fileError('bad-zip', '是分卷压缩文件');
  checkName(name);
  if (flags & Flag.patched) throw fileError('unsupported-compression', name, '补丁数据');
  if (method !== Method.stored && method !== Method.deflated)
    throw fileError('unsupported-compression', name, String(method));
  if (method === Method.stored && packedSize !== size) throw fileError('bad-entry', name, '两处大小不一致');
  if (isFolder(name) && size !== 0) throw fileError('bad-entry', name, '是文件夹，却有内容');
}

function checkSizes(entries: readonly CentralEntry[], limits: Limits): void {
  let total = 0;
  for (const { name, size } of entries) {
    if (size > limits.entryBytes) throw fileError('too-large-entry', name, megabytes(limits.entryBytes));
    total += size;
  }
  if (total > limits.totalBytes) throw fileError('too-large-total', megabytes(limits.totalBytes));
}

/** ECMA-376 Part 2, 10.2.2 [M3.3]: unique; and programs differ in which of two they read. */
function checkUnique(entries: readonly CentralEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = nameKey(name);
    if (seen.has(key)) throw fileError('duplicate-entry', name);
    seen.add(key);
  }
}
