/** Numbers of the zip format; section numbers are those of PKWARE's APPNOTE.TXT 6.3.10. */

export const LOCAL_SIGNATURE = 0x04034b50; // 4.3.7
export const CENTRAL_SIGNATURE = 0x02014b50; // 4.3.12
export const END_SIGNATURE = 0x06054b50; // 4.3.16
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50; // 4.3.15
export const DESCRIPTOR_SIGNATURE = 0x08074b50; // 4.3.9.3

/** Fixed part of each record; names, extra fields and comments follow. */
export const LOCAL_SIZE = 30;
export const CENTRAL_SIZE = 46;
export const END_SIZE = 22;
export const ZIP64_LOCATOR_SIZE = 20;

/** 4.4.1.4: “look into the zip64 extra field”. */
export const IN_ZIP64 = 0xffffffff;
/** 4.5.3 */
export const ZIP64_EXTRA = 0x0001;

/** 4.4.4 */
export const Flag = {
  encrypted: 1 << 0,
  descriptor: 1 << 3,
  patched: 1 << 5,
  strongEncryption: 1 << 6,
  utf8: 1 << 11,
  maskedHeaders: 1 << 13,
} as const;

/** 4.4.5; what ECMA-376 Part 2 (annex C, table C-3) allows. */
export const Method = { stored: 0, deflated: 8 } as const;

/** 4.4.3: 2.0, folders and deflate. */
export const VERSION = 20;

/** Little-endian access to the whole of some bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
