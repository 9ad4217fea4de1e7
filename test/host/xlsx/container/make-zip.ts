import { crc32, deflateRawSync } from 'node:zlib';

/** An entry, and the lies its headers tell. */
export interface Item {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array | string;
  /** 8 (deflated) unless told. */
  readonly method?: number;
  readonly flags?: number;
  /** Compressed data to be put in as they are. */
  readonly packed?: Uint8Array;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  /** What the local header says instead. */
  readonly local?: Partial<
    Record<'name' | 'method' | 'flags' | 'crc' | 'size' | 'packedSize', number | string>
  >;
  readonly localExtra?: Uint8Array;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  /** A data descriptor: with signature, without, or with 8-byte sizes. */
  readonly descriptor?: 'signed' | 'bare' | 'wide' | 'wrong';
  /** Where the directory says the local header stands. */
  readonly offset?: number;
  /** Left out of the directory, or out of the file. */
  readonly hidden?: boolean;
  readonly disk?: number;
}

/** The end record's lies, and what stands around. */
export interface Around {
  readonly before?: Uint8Array;
  /** Between the entries and the directory. */
  readonly gap?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly after?: Uint8Array;
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryAt?: number;
  readonly disk?: number;
  /** The directory's records from the last to the first. */
  readonly reversed?: boolean;
}

const text = (value: Uint8Array | string): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value;

export function bytesOf(...numbers: (readonly [size: 1 | 2 | 4 | 8, value: number])[]): Uint8Array {
  const bytes = Buffer.alloc(numbers.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of numbers) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return new Uint8Array(bytes);
}

/** A zip archive, put together from APPNOTE.TXT and not from src, so that a mistake there shows. */
export function makeZip(items: readonly Item[], around: Around = {}): Uint8Array {
  const pieces: Uint8Array[] = [around.before ?? new Uint8Array()];
  const records: Uint8Array[] = [];
  let at = 0;
  let count = 0;
  for (const item of items) {
    const { local, central } = makeItem(item, at);
    pieces.push(local);
    at += local.length;
    if (item.hidden === true) continue;
    records.push(central);
    count++;
  }
  if (around.gap !== undefined) {
    pieces.push(around.gap);
    at += around.gap.length;
  }
  if (around.reversed === true) records.reverse();
  const comment = around.comment ?? new Uint8Array();
  const end = bytesOf(
    [4, 0x06054b50],
    [2, around.disk ?? 0],
    [2, around.disk ?? 0],
    [2, (around.count ?? count) & 0xffff],
    [2, (around.count ?? count) & 0xffff],
    [4, around.directorySize ?? records.reduce((sum, { length }) => sum + length, 0)],
    [4, around.directoryAt ?? at],
    [2, comment.length],
  );
  return new Uint8Array(
    Buffer.concat([...pieces, ...records, end, comment, around.after ?? new Uint8Array()]),
  );
}

function makeItem(item: Item, at: number): { readonly local: Uint8Array; readonly central: Uint8Array } {
  const name = text(item.name);
  const data = text(item.data ?? '');
  const method = item.method ?? 8;
  const packed = item.packed ?? (method === 8 ? new Uint8Array(deflateRawSync(data)) : data);
  const flags = (item.flags ?? (name.some((byte) => byte > 127) ? 0x800 : 0)) | (item.descriptor ? 8 : 0);
  const crc = item.crc ?? crc32(data);
  const size = item.size ?? data.length;
  const packedSize = item.packedSize ?? packed.length;
  const said = { name, method, flags, crc, size, packedSize };
  if (item.descriptor !== undefined) Object.assign(said, { crc: 0, size: 0, packedSize: 0 });
  Object.assign(said, item.local);
  const localName = text(said.name);
  const localExtra = item.localExtra ?? new Uint8Array();
  const extra = item.extra ?? new Uint8Array();
  const comment = text(item.comment ?? '');
  const local = Buffer.concat([
    bytesOf(
      [4, 0x04034b50],
      [2, 20],
      [2, said.flags],
      [2, said.method],
      [2, 0x6c21],
      [2, 0x5a6b],
      [4, said.crc],
    ),
    bytesOf([4, said.packedSize], [4, said.size], [2, localName.length], [2, localExtra.length]),
    localName,
    localExtra,
    packed,
    descriptorOf(item.descriptor, crc, packedSize, size),
  ]);
  const central = Buffer.concat([
    bytesOf(
      [4, 0x02014b50],
      [2, 0x0314],
      [2, 20],
      [2, flags],
      [2, method],
      [2, 0x6c21],
      [2, 0x5a6b],
      [4, crc],
    ),
    bytesOf([4, packedSize], [4, size], [2, name.length], [2, extra.length], [2, comment.length]),
    bytesOf([2, item.disk ?? 0], [2, 0], [4, 0o100644 * 0x10000], [4, item.offset ?? at]),
    name,
    extra,
    comment,
  ]);
  return { local, central };
}

function descriptorOf(kind: Item['descriptor'], crc: number, packedSize: number, size: number): Uint8Array {
  switch (kind) {
    case undefined:
      return new Uint8Array();
    case 'signed':
      return bytesOf([4, 0x08074b50], [4, crc], [4, packedSize], [4, size]);
    case 'bare':
      return bytesOf([4, crc], [4, packedSize], [4, size]);
    case 'wide':
      return bytesOf([4, 0x08074b50], [4, crc], [8, packedSize], [8, size]);
    case 'wrong':
      return bytesOf([4, 0x08074b50], [4, crc ^ 1], [4, packedSize], [4, size]);
  }
}
