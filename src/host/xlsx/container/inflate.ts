import { deflateSync, Inflate, inflateSync } from 'fflate';

import { crc32 } from './crc32';
import { fileError } from './file-error';
import type { ZipEntry } from './zip-entries';
import { Method } from './zip-format';

/** Deflate's own limit: 258 bytes from two bits. */
const HIGHEST_RATIO = 1032;
/** Up to here one call is faster; a lying stream then costs 0.1 s at most before it is seen. */
const AT_ONCE = 65_536;
/** Above, the stream comes in pieces, each of which can grow to 16 MB at most. */
const PIECE = 16_384;

/**
 * Unpacks an entry. Its declared size, which the caps have let pass, is all the memory that is taken: a stream that
 * yields more is stopped there, and one that yields less, or other bytes than its CRC says, is an error as well.
 */
export function unpack(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = archive.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const bytes = entry.method === Method.stored ? packed.slice() : inflate(packed, entry);
  if (crc32(bytes) !== entry.crc) throw fileError('bad-entry', entry.name, '内容与校验值（CRC）不符');
  return bytes;
}

function inflate(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  if (size > packed.length * HIGHEST_RATIO) throw fileError('bad-entry', name, '内容与所记的大小不符');
  let bytes: Uint8Array | null;
  try {
    // One byte more than declared, so that a longer stream shows.
    if (packed.length <= AT_ONCE) bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    else bytes = inflatePieces(packed, size);
  } catch {
    // fflate's errors, and the RangeError of a stored block that does not fit.
    throw fileError('bad-entry', name, '压缩的内容损坏，或与所记的大小不符');
  }
  if (bytes?.length !== size) throw fileError('bad-entry', name, '内容与所记的大小不符');
  // A view of its own size: callers may look at .buffer.
  return bytes.buffer.byteLength === size ? bytes : bytes.slice();
}

function inflatePieces(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((piece) => {
    if (at + piece.length <= size) bytes.set(piece, at);
    at += piece.length;
  });
  for (let from = 0; from < packed.length && at <= size; from += PIECE)
    stream.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  return at === size ? bytes : null;
}

export interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * Packs bytes: deflate, or stored where that is not smaller. Level 3 of fflate takes half the time of level 6 for
 * a sixth more bytes; in a batch of fills this is the largest single cost.
 */
export function pack(bytes: Uint8Array): Packed {
  const deflated = deflateSync(bytes, { level: 3 });
  const smaller = deflated.length < bytes.length;
  return {
    method: smaller ? Method.deflated : Method.stored,
    crc: crc32(bytes),
    size: bytes.length,
    data: smaller ? deflated : bytes,
  };
}
