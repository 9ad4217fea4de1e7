import { fileError } from './file-error';
import type { CentralDirectory, CentralEntry } from './zip-directory';
import {
  DESCRIPTOR_SIGNATURE,
  Flag,
  IN_ZIP64,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  viewOf,
  ZIP64_EXTRA,
} from './zip-format';
import { findExtra } from './zip-extra';

/** An entry with the place of its bytes. */
export interface ZipEntry extends CentralEntry {
  /** Where its compressed data begin, behind the local header. */
  readonly dataAt: number;
  /** Where the next entry, or the directory, begins. */
  readonly end: number;
}

/**
 * Finds the entries' bytes. The local headers have to say what the directory says, and no two entries may share
 * bytes: overlapping entries are how a small file unpacks to a huge one, or shows two programs two contents.
 * @returns the entries in the order of the directory
 */
export function locateEntries(bytes: Uint8Array, directory: CentralDirectory): ZipEntry[] {
  const inFile = [...directory.entries].sort((a, b) => a.start - b.start);
  if (inFile[0] !== undefined && inFile[0].start !== 0) throw fileError('bad-zip', '开头有多余的内容');
  const located = new Map<CentralEntry, ZipEntry>();
  for (const [n, entry] of inFile.entries())
    located.set(entry, locate(bytes, entry, Math.min(inFile[n + 1]?.start ?? directory.at, directory.at)));
  return directory.entries.flatMap((entry) => located.get(entry) ?? []);
}

function locate(bytes: Uint8Array, entry: CentralEntry, end: number): ZipEntry {
  const { name, start } = entry;
  if (start + LOCAL_SIZE > end) throw fileError('bad-entry', name, '位置有误或与其他部分重叠');
  const header = viewOf(bytes.subarray(start, start + LOCAL_SIZE));
  if (header.getUint32(0, true) !== LOCAL_SIGNATURE) throw fileError('bad-entry', name, '位置有误');
  const nameEnd = start + LOCAL_SIZE + header.getUint16(26, true);
  const dataAt = nameEnd + header.getUint16(28, true);
  if (dataAt + entry.packedSize > end) throw fileError('bad-entry', name, '与其他部分重叠，或超出文件');
  checkHeader(entry, header, bytes.subarray(start + LOCAL_SIZE, nameEnd), bytes.subarray(nameEnd, dataAt));
  if (header.getUint16(6, true) & Flag.descriptor)
    checkDescriptor(entry, bytes.subarray(dataAt + entry.packedSize, end));
  return { ...entry, dataAt, end };
}

function checkHeader(entry: CentralEntry, header: DataView, name: Uint8Array, extra: Uint8Array): void {
  const flags = header.getUint16(6, true);
  if (flags & (Flag.encrypted | Flag.strongEncryption | Flag.maskedHeaders)) throw fileError('encrypted');
  const centralName = entry.central.subarray(46, 46 + name.length);
  const same =
    header.getUint16(8, true) === entry.method &&
    viewOf(entry.central).getUint16(28, true) === name.length &&
    name.every((byte, n) => byte === centralName[n]);
  if (!same) throw fileError('bad-entry', entry.name, '两处记录的名称或压缩方式不一致');
  // With a descriptor the header holds zeros, or whatever its writer knew by then (4.4.4, bit 3).
  if (flags & Flag.descriptor) return;
  const [packedSize, size] = localSizes(header, extra);
  if (header.getUint32(14, true) !== entry.crc || packedSize !== entry.packedSize || size !== entry.size)
    throw fileError('bad-entry', entry.name, '两处记录的大小或校验值不一致');
}

/**
 * Compressed and plain size. Java's writers (Apache POI's streaming workbooks, and so many reporting systems)
 * put a zip64 field into every local header, “just in case”, while the directory needs none: those are read.
 */
function localSizes(header: DataView, extra: Uint8Array): readonly [number, number] {
  const packedSize = header.getUint32(18, true);
  const size = header.getUint32(22, true);
  if (packedSize !== IN_ZIP64 && size !== IN_ZIP64) return [packedSize, size];
  const field = findExtra(extra, ZIP64_EXTRA);
  // 4.5.3: in a local header both sizes are there, the plain one first.
  if (field === null || field.length < 16) throw fileError('zip64');
  const view = viewOf(field);
  return [Number(view.getBigUint64(8, true)), Number(view.getBigUint64(0, true))];
}

/** 4.3.9: crc and sizes of 4 or 8 bytes, with or without a signature; nothing but the numbers tells which. */
function checkDescriptor(entry: CentralEntry, bytes: Uint8Array): void {
  const view = viewOf(bytes);
  const fits = (at: number, wide: boolean): boolean => {
    if (bytes.length < at + (wide ? 20 : 12) || view.getUint32(at, true) !== entry.crc) return false;
    const read = (from: number): number =>
      wide ? Number(view.getBigUint64(from, true)) : view.getUint32(from, true);
    return read(at + 4) === entry.packedSize && read(at + (wide ? 12 : 8)) === entry.size;
  };
  const signed = bytes.length >= 4 && view.getUint32(0, true) === DESCRIPTOR_SIGNATURE;
  const found = (signed && (fits(4, false) || fits(4, true))) || fits(0, false) || fits(0, true);
  if (!found) throw fileError('bad-entry', entry.name, '末尾记录的大小或校验值不一致');
}
