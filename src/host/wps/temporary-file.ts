import { HostError } from '../port';
import { ask, call, type Com, isCom, orNull } from './jsapi';
import type { Roots } from './roots';

/** FileSystem and Env of the WPS 开放平台文档, by which a workbook gets into a file that WPS can open. */
interface Files {
  readonly system: Com;
  readonly folder: string;
}

/** Null where a build lacks them. */
export function filesOf(roots: Roots): Files | null {
  const [system, env] = (['FileSystem', 'Env'] as const).map((member) => {
    const found = roots.having(member);
    return found === null ? null : orNull(() => ask(found.on, found.member));
  });
  if (!isCom(system) || !isCom(env) || typeof orNull(() => system.writeAsBinaryString) !== 'function')
    return null;
  const folder = orNull(() => call(env, 'GetTempPath'));
  return typeof folder === 'string' && folder !== '' ? { system, folder } : null;
}

/**
 * Writes bytes into a new file of the folder for temporary files. WriteFile is for texts and cuts bytes off;
 * writeAsBinaryString takes a character for each byte.
 * @param name without a folder; a number is put behind it where there is such a file
 * @returns its path
 */
export function writeTemporary({ system, folder }: Files, name: string, bytes: Uint8Array): string {
  const joint = /[\\/]$/u.test(folder) ? '' : folder.includes('\\') ? '\\' : '/';
  const exists = (path: string): boolean => orNull(() => call(system, 'Exists', path)) === true;
  const base = `${folder}${joint}${name}`;
  let path = `${base}.xlsx`;
  for (let number = 2; exists(path) && number < 1_000; number += 1) path = `${base}_${String(number)}.xlsx`;
  call(system, 'writeAsBinaryString', path, binaryOf(bytes));
  if (exists(path)) return path;
  throw new HostError('failed', '临时文件没有写成，未处理。请检查磁盘空间后点“重试”。');
}

/** Takes a file away; one that is still open stays, and WPS clears the folder itself. */
export function removeTemporary({ system }: Files, path: string): void {
  orNull(() => call(system, 'Remove', path));
}

function binaryOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return parts.join('');
}

/** A call takes only so many arguments. */
const PART = 8_192;
