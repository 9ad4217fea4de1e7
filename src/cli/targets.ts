import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { writeFileWhole } from '../host/xlsx/container/write-file';
import { UsageError } from './command';
import { type Failed, failed, quote } from './file-error';
import { guarded } from './guarded';

/** Where a file of the output goes, or why it cannot go there. */
export type Target = { readonly ok: true; readonly path: string } | Failed;

/**
 * Makes the folder that `-o` names, and gives each file its place in it.
 * @throws UsageError where it is no folder and cannot be made one
 */
export class OutputFolder {
  private readonly taken = new Map<string, string>();

  constructor(private readonly folder: string) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch {
      throw new UsageError(`-o ${quote(folder)}不是文件夹，也不能新建为文件夹。请检查路径和权限。`);
    }
  }

  /**
   * The place of a file. It must not be the input itself, nor that of an earlier input of the same name.
   * @param name the file's name in the folder
   * @param from the input, as the user gave it
   */
  place(name: string, from: string): Target {
    const target = path.join(this.folder, name);
    if (isSameFile(target, from))
      return failed(
        'same-file',
        '输出与原文件是同一个文件，未写入。请用 -o 另选文件夹；就地填写用 --in-place。',
      );
    // Neither Windows nor macOS tells capitals from small letters, nor composed from decomposed ones.
    const key = name.normalize('NFC').toLowerCase();
    const other = this.taken.get(key);
    if (other !== undefined)
      return failed('same-file', `与${quote(other)}同名，输出会互相覆盖，未写入。请改名，或分开处理。`);
    this.taken.set(key, from);
    return { ok: true, path: target };
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }));
  // Links too: to write the one is to write the other.
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

export interface SaveOptions {
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** Whether one that is there and has just this content will do. */
  readonly sameContent?: boolean;
}

/** Writes a file whole, or says why not. */
export function save(target: string, bytes: Uint8Array, options: SaveOptions): Target {
  return guarded((): Target => {
    if (!options.force && existsSync(target)) {
      if (options.sameContent === true && holds(target, bytes)) return { ok: true, path: target };
      return failed('exists', `${quote(target)}已存在，未写入。请另选位置；确要替换，请加 --force。`);
    }
    writeFileWhole(target, bytes);
    return { ok: true, path: target };
  });
}

function holds(target: string, bytes: Uint8Array): boolean {
  const stats = statSync(target);
  return stats.isFile() && stats.size === bytes.length && readFileSync(target).equals(bytes);
}

/** Files that Excel, WPS and LibreOffice keep beside a workbook while it is open. */
const OPEN_MARKS: readonly ((name: string) => string)[] = [
  (name) => `~$${name}`,
  (name) => `.~${name}`,
  (name) => `.~lock.${name}#`,
];

/** Why a workbook must not be changed where it is: it is open, and whoever has it open would write over us. */
export function openElsewhere(file: string): Failed | null {
  const mark = OPEN_MARKS.map((markOf) => markOf(path.basename(file))).find((name) =>
    existsSync(path.join(path.dirname(file), name)),
  );
  return mark === undefined
    ? null
    : failed(
        'not-writable',
        `文件正在 Excel、WPS 或其他程序中打开（旁边有${quote(mark)}），未写入。请保存并关闭后重试；如确未打开，请删去该文件。`,
      );
}
