import type { Codec } from './codec';
import { fileError } from './file-error';
import type { ZipEntry } from './zip-entries';
import { Method } from './zip-format';

/** Deflate's own limit: 258 bytes from two bits. */
const HIGHEST_RATIO = 1032;

/**
 * Unpacks an entry. Its declared size, which the caps have let pass, is all the memory that is taken: a stream that
 * yields more is stopped there, and one that yields less, or other bytes than its CRC says, is an error as well.
 */
export function unpack(archive: Uint8Array, entry: ZipEntry, codec: Codec): Uint8Array {
  const packed = archive.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const bytes = entry.method === Method.stored ? packed.slice() : inflate(packed, entry, codec);
  if (codec.crc32(bytes) !== entry.crc) throw fileError('bad-entry', entry.name, '内容与校验值（CRC）不符');
  return bytes;
}

function inflate(packed: Uint8Array, { name, size }: ZipEntry, codec: Codec): Uint8Array {
  if (size > packed.length * HIGHEST_RATIO) throw fileError('bad-entry', name, '内容与所记的大小不符');
  let bytes: Uint8Array | null;
  try {
    bytes = codec.inflate(packed, size);
  } catch {
    throw fileError('bad-entry', name, '压缩的内容损坏，或与所记的大小不符');
  }
  if (bytes?.length !== size) throw fileError('bad-entry', name, '内容与所记的大小不符');
  return bytes;
}

export interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** Packs bytes: deflate, or stored where that is not smaller. */
export function pack(bytes: Uint8Array, codec: Codec): Packed {
  const deflated = codec.deflate(bytes);
  const smaller = deflated.length < bytes.length;
  return {
    method: smaller ? Method.deflated : Method.stored,
    crc: codec.crc32(bytes),
    size: bytes.length,
    data: smaller ? deflated : bytes,
  };
}
