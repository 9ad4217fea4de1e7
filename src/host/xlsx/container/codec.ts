import { deflateSync, Inflate, inflateSync } from 'fflate';

import { crc32 } from './crc32';

/** Deflate (RFC 1951, without any wrapping) and CRC-32, as the place where this runs has them. */
export interface Codec {
  /**
   * Unpacks a stream that is to give `size` bytes. No more memory than a few times that is taken, whatever comes out.
   * @returns null, or bytes of another length, when it gives another number
   * @throws anything for a broken stream
   */
  inflate(packed: Uint8Array, size: number): Uint8Array | null;
  deflate(bytes: Uint8Array): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** Up to here one call is faster; a lying stream then costs 0.1 s at most before it is seen. */
const AT_ONCE = 65_536;
/** Above, the stream comes in pieces, each of which can grow to 16 MB at most. */
const PIECE = 16_384;

/** Runs everywhere. Level 3 of fflate takes half the time of level 6 for a sixth more bytes. */
export const PORTABLE_CODEC: Codec = {
  inflate: (packed, size) =>
    packed.length <= AT_ONCE
      ? // One byte more than declared, so that a longer stream shows.
        inflateSync(packed, { out: new Uint8Array(size + 1) })
      : inflatePieces(packed, size),
  deflate: (bytes) => deflateSync(bytes, { level: 3 }),
  crc32,
};

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
