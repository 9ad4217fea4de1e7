import { fileError, type FileError } from './file-error';

/** What a file that is no zip archive begins with, and what to call it. */
const BEGINNINGS: readonly (readonly [begins: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], '内容是 PDF'],
  [[0x52, 0x61, 0x72, 0x21], '内容是 RAR 压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '内容是 7z 压缩包'],
  [[0x1f, 0x8b], '内容是 gzip 压缩包'],
  [[0x89, 0x50, 0x4e, 0x47], '内容是图片'],
  [[0xff, 0xd8, 0xff], '内容是图片'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], '内容是 RTF 文档'],
];

/** Compound files ([MS-CFB] 2.2), the container of Office before 2007 and of encrypted workbooks since. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BIFF 2 to 4: bare records, the first of which is BOF ([MS-XLS] 2.4.21). */
const OLD_SHEETS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** Why a file is no zip archive; null when it begins like one. */
export function foreignFile(bytes: Uint8Array): FileError | null {
  // A local header, or the end record of an archive without entries.
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return null;
  if (bytes.length === 0) return fileError('not-a-zip', '文件是空的');
  if (begins(bytes, COMPOUND)) return compoundFile(bytes);
  if (OLD_SHEETS.some((signature) => begins(bytes, signature))) return fileError('xls');
  // 8.5.4: a piece of an archive in pieces.
  if (begins(bytes, [0x50, 0x4b, 7, 8])) return fileError('bad-zip', '是分卷压缩文件');
  const known = BEGINNINGS.find(([signature]) => begins(bytes, signature));
  return fileError(
    'not-a-zip',
    known?.[1] ?? (looksLikeText(bytes) ? '内容是网页、CSV 等文本' : '内容无法识别'),
  );
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, n) => bytes[n] === byte);
}

function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

/** Told apart by the streams they hold; the order matters, since documents embed one another. */
const STREAMS: readonly (readonly [stream: string, error: () => FileError])[] = [
  // [MS-OFFCRYPTO] 2.3.4.4
  ['EncryptedPackage', () => fileError('encrypted')],
  ['Workbook', () => fileError('xls')],
  ['Book', () => fileError('xls')],
  ['WordDocument', () => fileError('not-a-workbook', 'Word 文档（*.doc）')],
  ['PowerPoint Document', () => fileError('not-a-workbook', '演示文稿（*.ppt）')],
];

function compoundFile(bytes: Uint8Array): FileError {
  const streams = streamNames(bytes);
  const kind = STREAMS.find(([stream]) => streams.has(stream));
  return kind?.[1]() ?? fileError('not-a-zip', '内容无法识别');
}

/**
 * Looks where directory entries can stand: they are 128 bytes long and begin with their name in UTF-16 ([MS-CFB]
 * 2.6.1). Following the sector chains would find no more, and could be led round in circles.
 */
function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const stream = STREAMS.find(([name]) => isNamed(view, at, name));
    if (stream !== undefined) found.add(stream[0]);
  }
  return found;
}

function isNamed(view: DataView, at: number, name: string): boolean {
  // The length of the name in bytes, its closing zero included.
  if (view.getUint16(at + 64, true) !== 2 * name.length + 2) return false;
  for (let n = 0; n < name.length; n++)
    if (view.getUint16(at + 2 * n, true) !== name.charCodeAt(n)) return false;
  return true;
}
