const TABLE = table();

function table(): Uint32Array {
  const values = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    values[n] = c;
  }
  return values;
}

/** CRC-32 as zip uses it: APPNOTE.TXT 4.4.7, polynomial 0xdebb20e3 read backwards. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // An index loop: for…of over bytes is several times slower in old Chrome, and this runs over every byte.
  for (let i = 0; i < bytes.length; i++) {
    crc = (TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
