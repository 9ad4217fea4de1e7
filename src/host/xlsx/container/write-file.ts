// With node-codec.ts the only files of this folder that need Node.
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

import { fileError, megabytes } from './file-error';
import { LARGEST_FILE } from './limits';

/**
 * Reads a file that is no larger than a limit.
 * @throws FileError
 */
export function readFileLimited(file: string, limit = LARGEST_FILE): Uint8Array {
  try {
    // Asked before opening: to open a pipe is to wait for its writer.
    checkReadable(statSync(file), limit);
    const from = openSync(file, 'r');
    try {
      return readAll(from, limit);
    } finally {
      closeSync(from);
    }
  } catch (error) {
    throw readError(error);
  }
}

function checkReadable(stats: Stats, limit: number): void {
  if (stats.isDirectory()) throw fileError('not-readable', '这是文件夹');
  if (!stats.isFile()) throw fileError('not-readable', '这不是普通文件');
  if (stats.size > limit) throw fileError('too-large-file', megabytes(limit));
}

/** One byte more than the file's size is asked for, since it may be growing. */
function readAll(from: number, limit: number): Uint8Array {
  let bytes = new Uint8Array(Math.min(fstatSync(from).size, limit) + 1);
  let length = 0;
  for (;;) {
    if (length === bytes.length) {
      const wider = new Uint8Array(Math.min(bytes.length * 2, limit + 1));
      wider.set(bytes);
      bytes = wider;
    }
    const got = readSync(from, bytes, length, bytes.length - length, null);
    if (got === 0) return bytes.subarray(0, length);
    length += got;
    if (length > limit) throw fileError('too-large-file', megabytes(limit));
  }
}

function readError(error: unknown): unknown {
  switch (codeOf(error)) {
    case null:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return fileError('not-found');
    case 'EACCES':
    case 'EPERM':
      return fileError('not-readable', '没有权限');
    case 'EBUSY':
      return fileError('not-readable', '文件被其他程序占用');
    default:
      return fileError('not-readable', reasonOf(error));
  }
}

/**
 * Writes a file whole or not at all: beside the target first, onto the disk, then renamed over it. A crash, a full
 * disk or a pulled plug leaves the original or the complete new file. A link is written through; mode and owner stay.
 * @throws FileError; the original is then as it was, and nothing is left beside it
 */
export function writeFileWhole(target: string, bytes: Uint8Array): void {
  try {
    const file = throughLinks(target);
    const was = statSync(file, { throwIfNoEntry: false });
    if (was !== undefined) checkWritable(file, was);
    sweep(file);
    replace(file, bytes, was);
  } catch (error) {
    throw writeError(error);
  }
}

function throughLinks(target: string): string {
  if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return target;
  // A link to a file that is yet to be has no real path; it is followed by hand, one step.
  return statSync(target, { throwIfNoEntry: false }) === undefined
    ? path.resolve(path.dirname(target), readlinkSync(target))
    : realpathSync(target);
}

/** To rename over a read-only file is allowed, but not what its owner wants. */
function checkWritable(file: string, was: Stats): void {
  if (was.isDirectory()) throw fileError('not-writable', '这是文件夹');
  if (!was.isFile()) throw fileError('not-writable', '这不是普通文件');
  if ((was.mode & 0o222) === 0) throw fileError('not-writable', '文件是只读的');
  accessSync(file, constants.W_OK);
}

let counter = 0;

/**
 * What temporary files of a target on this machine begin with. Not the target's own name: with something added, a
 * long Chinese one would exceed the 255 bytes of a name.
 */
function temporaryPrefix(file: string): string {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `.jixiao-${digest(path.basename(file))}-${digest(hostname())}-`;
}

/** Removes what processes that were killed have left beside the target; those alive, or elsewhere, keep theirs. */
function sweep(file: string): void {
  const folder = path.dirname(file);
  const prefix = temporaryPrefix(file);
  try {
    for (const name of readdirSync(folder)) {
      const pid = name.startsWith(prefix)
        ? /^(\d+)-\d+\.tmp$/u.exec(name.slice(prefix.length))?.[1]
        : undefined;
      if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(folder, name), { force: true });
    }
  } catch {
    // A folder that cannot be listed may still be written to; if not, writing will say why.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, and another user's.
    return codeOf(error) !== 'ESRCH';
  }
}

function replace(file: string, bytes: Uint8Array, was: Stats | undefined): void {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `${temporaryPrefix(file)}${process.pid}-${counter++}.tmp`);
  // Of an existing file nobody may read a copy who may not read the file.
  const to = openSync(temporary, 'wx', was === undefined ? 0o666 : 0o600);
  try {
    try {
      writeAll(to, bytes);
      if (was !== undefined) copyAccess(to, was);
      fsyncSync(to);
    } finally {
      closeSync(to);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}

function writeAll(to: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(to, bytes, at, bytes.length - at);
}

function copyAccess(to: number, was: Stats): void {
  try {
    fchownSync(to, was.uid, was.gid);
  } catch {
    // Only an administrator may give files away; the new file is then the writer's, as with any editor.
  }
  fchmodSync(to, was.mode & 0o777);
}

/** Makes the rename last through a power failure. Where folders cannot be opened (Windows) there is nothing to do. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The new file is in place and whole; an error here would wrongly say that it is not.
  }
}

function writeError(error: unknown): unknown {
  switch (codeOf(error)) {
    case null:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
      return fileError('disk-full');
    case 'ENOENT':
    case 'ENOTDIR':
      return fileError('not-writable', '文件夹不存在');
    case 'ENAMETOOLONG':
      return fileError('not-writable', '文件名过长');
    case 'EROFS':
      return fileError('not-writable', '磁盘是只读的');
    case 'EACCES':
    case 'EPERM':
      return fileError('not-writable', '没有权限，或文件正被其他程序使用');
    case 'EBUSY':
    case 'ETXTBSY':
      return fileError('not-writable', '文件正被其他程序使用');
    default:
      return fileError('write-failed', reasonOf(error));
  }
}

/** The code of a system's error; null for anything else. A FileError's code is no system's: it is in small letters. */
function codeOf(error: unknown): string | null {
  // Not instanceof: the system's errors may come from another realm than this code, as they do in jest.
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/u.test(error.code) ? error.code : null;
}

function reasonOf(error: unknown): string {
  return codeOf(error) ?? '原因不明';
}
