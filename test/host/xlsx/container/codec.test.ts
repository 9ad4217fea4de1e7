import { deflateRawSync } from 'node:zlib';

import fc from 'fast-check';

import { type Codec, PORTABLE_CODEC } from '../../../../src/host/xlsx/container/codec';
import { crc32 } from '../../../../src/host/xlsx/container/crc32';
import { FileError } from '../../../../src/host/xlsx/container/file-error';
import { NODE_CODEC } from '../../../../src/host/xlsx/container/node-codec';
import { openZip } from '../../../../src/host/xlsx/container/zip';
import { type Item, makeZip } from './make-zip';

const CODECS: readonly (readonly [string, Codec])[] = [
  ['portable', PORTABLE_CODEC],
  ['Node', NODE_CODEC],
];

/** As an archive tells it: what stands in the entry, or why it cannot be had. */
function read(codec: Codec, item: Partial<Item>): Uint8Array | string {
  try {
    return openZip(makeZip([{ name: 'a', ...item }]), codec).read('a');
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

describe.each(CODECS)('%s', (_, codec) => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.array(fc.constantFrom(60, 99, 47, 62), { maxLength: 90_000 }).map((list) => Uint8Array.from(list)),
  );

  it('what it packs, both unpack, and it what others pack', () => {
    fc.assert(
      fc.property(content, (bytes) => {
        const packed = codec.deflate(bytes);
        for (const [, other] of CODECS)
          expect(Buffer.compare(other.inflate(packed, bytes.length)!, bytes)).toBe(0);
        expect(Buffer.compare(codec.inflate(deflateRawSync(bytes), bytes.length)!, bytes)).toBe(0);
        expect(codec.crc32(bytes)).toBe(crc32(bytes));
      }),
      { numRuns: 100 },
    );
  });

  it('gives plain arrays, whose slice() copies', () => {
    const bytes = new Uint8Array(5000).fill(7);
    for (const given of [codec.deflate(bytes), codec.inflate(deflateRawSync(bytes), 5000)!])
      expect(Object.getPrototypeOf(given)).toBe(Uint8Array.prototype);
  });

  it.each([0, 1, 63, 64, 70_000])(
    'a stream of %i bytes of which another number was told is refused',
    (size) => {
      const data = new Uint8Array(size).fill(32);
      expect(read(codec, { data })).toEqual(data);
      for (const told of [size + 1, size - 1, Math.floor(size / 2), size * 3 + 70])
        if (told >= 0 && told !== size) expect(read(codec, { data, size: told })).toBe('bad-entry');
    },
  );

  it('a stream of 64 MB where a few bytes were told is stopped', () => {
    const data = new Uint8Array(64 * 1_048_576);
    expect(read(codec, { data, size: 10 })).toBe('bad-entry');
  });

  it('a stream that is cut off or of other bytes is refused', () => {
    const data = Uint8Array.from({ length: 4000 }, (_, n) => (n * n) & 255);
    const packed = deflateRawSync(data);
    for (const length of [0, 1, 100, packed.length - 1])
      expect(read(codec, { data, packed: packed.subarray(0, length) })).toBe('bad-entry');
    const other = Uint8Array.from(packed);
    other[0] = 0xff;
    expect(read(codec, { data, packed: other })).toBe('bad-entry');
  });
});
