import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

import { LARGEST_FILE as LARGEST_WORKBOOK } from '../host/xlsx/container/limits';
import { type Failed, failed } from './file-error';

/** The content of a file, and whether it is to be read as a workbook. */
export interface FileContent {
  readonly ok: true;
  readonly bytes: Buffer;
  /** Told by its first bytes; by its extension, too, so that a broken workbook is told so and not called bad JSON. */
  readonly workbook: boolean;
  /** Whether its first bytes are those of a zip archive or of an older Office file. */
  readonly office: boolean;
}

/** Facts of one unit are a few kilobytes; what is larger is something else. */
export const LARGEST_TEXT = 20_000_000;

const CHUNK = 65_536;

const EXTENSIONS: ReadonlySet<string> = new Set([
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
 * Reads a file, or a pipe: a text of at most {@link LARGEST_TEXT} bytes, a workbook of as many as the host reads.
 * @param file the path as the user gave it
 */
export function readBytes(file: string): FileContent | Failed {
  try {
    return content(file);
  } catch (error) {
    return unreadable(error);
  }
}

/** Pipes and devices have no size to ask for, so it counts. */
function content(file: string): FileContent | Failed {
  const handle = openSync(file, 'r');
  try {
    const chunks: Buffer[] = [];
    let total = 0;
    let office = false;
    let limit = LARGEST_TEXT;
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = readSync(handle, chunk, 0, CHUNK, null);
      if (count === 0) break;
      if (total === 0) {
        office = isOffice(chunk.subarray(0, count));
        if (office) limit = LARGEST_WORKBOOK;
        if (fstatSync(handle).size > limit) return tooLarge(limit);
      }
      chunks.push(chunk.subarray(0, count));
      total += count;
      if (total > limit) return tooLarge(limit);
    }
    const workbook = office || EXTENSIONS.has(path.extname(file).toLowerCase());
    return { ok: true, bytes: Buffer.concat(chunks), workbook, office };
  } finally {
    closeSync(handle);
  }
}

/** Zip archives, and the compound files of Office before 2007 and of encrypted workbooks. */
function isOffice(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 8).toString('latin1');
  return (
    head.startsWith('PK\u0003\u0004') ||
    head.startsWith('PK\u0005\u0006') ||
    head === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
  );
}

function tooLarge(limit: number): Failed {
  return failed(
    'too-large',
    `文件超过 ${String(Math.floor(limit / 1_000_000))} MB，未读取。请检查是否选错了文件。`,
  );
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
    case 'EBUSY':
      return failed('not-readable', '文件被其他程序占用。请关闭正在使用它的程序后重试。');
    default:
      return failed(
        'not-readable',
        `无法读取${code === '' ? '' : `（${code}）`}。请检查文件是否完好、路径是否有误。`,
      );
  }
}
