import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

import { type Failed, failed } from './file-error';

export type TextResult = { readonly ok: true; readonly text: string } | Failed;

/** Facts of one unit are a few kilobytes; what is larger is something else. */
export const LARGEST_FILE = 20_000_000;

const CHUNK = 65_536;

const WORKBOOKS: ReadonlySet<string> = new Set([
  '.xlsx',
  '.xlsm',
  '.xltx',
  '.xltm',
  '.xlsb',
  '.xls',
  '.et',
  '.ett',
]);

/**
 * Reads a text file: at most {@link LARGEST_FILE} bytes, UTF-8, a byte order mark tolerated.
 * @param file the path as the user gave it
 */
export function readText(file: string): TextResult {
  let bytes: Buffer | null;
  try {
    bytes = readBytes(file);
  } catch (error) {
    return unreadable(error);
  }
  if (bytes === null)
    return failed(
      'too-large',
      `文件超过 ${String(LARGEST_FILE / 1_000_000)} MB，未读取。请检查是否选错了文件。`,
    );
  return otherKind(bytes, path.extname(file).toLowerCase()) ?? decode(bytes);
}

/** The content, or null when there is too much of it. Pipes and devices have no size to ask for, so it counts. */
function readBytes(file: string): Buffer | null {
  const handle = openSync(file, 'r');
  try {
    if (fstatSync(handle).size > LARGEST_FILE) return null;
    const chunks: Buffer[] = [];
    for (let total = 0; total <= LARGEST_FILE;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = readSync(handle, chunk, 0, CHUNK, null);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, count));
      total += count;
    }
    return null;
  } finally {
    closeSync(handle);
  }
}

function unreadable(error: unknown): Failed {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failed('not-found', '找不到这个文件。请检查路径和文件名。');
    case 'EISDIR':
      return failed('not-readable', '这是文件夹，不是文件。请给出其中的文件。');
    case 'EACCES':
    case 'EPERM':
      return failed('not-readable', '没有读取权限。请检查文件的权限，或是否被其他程序占用。');
    default:
      return failed(
        'not-readable',
        `无法读取${code === '' ? '' : `（${code}）`}。请检查文件是否完好、路径是否有误。`,
      );
  }
}

/** Office files are told by their first bytes, whatever they are called. */
function otherKind(bytes: Buffer, extension: string): Failed | null {
  const head = bytes.subarray(0, 8).toString('latin1');
  const packed = head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006');
  const compound = head === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
  if (WORKBOOKS.has(extension)) {
    return packed || compound
      ? failed('unsupported-file', '这是工作簿，本版本只读取事实文件（JSON），工作簿将由以后的版本读取。')
      : failed('not-a-workbook', `扩展名是 ${extension}，内容却不是工作簿。请检查文件是否损坏或改过扩展名。`);
  }
  return packed || compound
    ? failed('unsupported-file', '这是 Office 文件或压缩包，不是事实文件（JSON）。工作簿将由以后的版本读取。')
    : null;
}

function decode(bytes: Buffer): TextResult {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return failed(
      'not-utf8',
      `文件不是 UTF-8 编码${guessEncoding(bytes)}。请用文本编辑器另存为 UTF-8 后重试。`,
    );
  }
}

function guessEncoding(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff') return '，而是 UTF-16（“Unicode”）';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return '，看来是 GBK（ANSI）';
  } catch {
    return '';
  }
}
