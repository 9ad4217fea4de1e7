import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

import { writeFileWhole } from '../host/xlsx/container/write-file';
import { UsageError } from './command';
import { type Failed, failed, quote } from './file-error';
import { guarded } from './guarded';

/** Where a file of the output goes, or why it cannot go there. */
export type Target = { readonly ok: true; readonly path: string } | Failed;

/**
 * The files that a call reads. None of them is ever replaced by another's output, whatever was forced: they may be all
 * that there is of a unit's work.
 */
export class Inputs {
  /** Each file by what it is, however its path is spelled and whatever links lead to it. */
  private readonly known = new Map<string, string>();

  constructor(files: readonly string[]) {
    for (const file of files) {
      const key = identityOf(file);
      if (key !== null && !this.known.has(key)) this.known.set(key, file);
    }
  }

  /** The input that a target is, as the user gave it; null where it is none. */
  at(target: string): string | null {
    const key = identityOf(target);
    return key === null ? null : (this.known.get(key) ?? null);
  }
}

/** How a command's user says where its output goes. */
export interface OutputWays {
  /** The option that names the folder: `-o`. */
  readonly option: string;
  /** Whether the command can write into the input itself. */
  readonly inPlace: boolean;
}

/**
 * Makes the folder that an option names, and gives each file its place in it.
 * @throws UsageError where it is no folder and cannot be made one
 */
export class OutputFolder {
  private readonly taken = new Map<string, string>();
  private readonly inputs: Inputs;

  /** @param inputs all files of the call */
  constructor(
    private readonly folder: string,
    inputs: readonly string[],
    private readonly ways: OutputWays = { option: '-o', inPlace: false },
  ) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch {
      throw new UsageError(
        `${ways.option} ${quote(folder)}不是文件夹，也不能新建为文件夹。请检查路径和权限。`,
      );
    }
    this.inputs = new Inputs(inputs);
  }

  /**
   * The place of a file. It must be none of the inputs, nor the place of an earlier input of the same name.
   * @param name the file's name in the folder
   * @param from the input, as the user gave it
   */
  place(name: string, from: string): Target {
    const target = path.join(this.folder, name);
    const input = this.inputs.at(target);
    if (input !== null) return failed('same-file', this.refusal(target, input, from));
    // Neither Windows nor macOS tells capitals from small letters, nor composed from decomposed ones.
    const key = name.normalize('NFC').toLowerCase();
    const other = this.taken.get(key);
    if (other !== undefined)
      return failed('same-file', `与${quote(other)}同名，输出会互相覆盖，未写入。请改名，或分开处理。`);
    this.taken.set(key, from);
    return { ok: true, path: target };
  }

  private refusal(target: string, input: string, from: string): string {
    const { option, inPlace } = this.ways;
    if (identityOf(target) !== identityOf(from))
      return `输出会替换另一个输入文件${quote(input)}，未写入。请用 ${option} 另选文件夹。`;
    const there = inPlace ? '；直接写入原文件用 --in-place' : '';
    return `输出与原文件是同一个文件，未写入。请用 ${option} 另选文件夹${there}。`;
  }
}

/** What a file is, whatever path leads to it: links too, for to write the one is to write the other. */
function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    // Some network drives number no files.
    return ino === 0n ? realpathSync.native(file) : `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

export interface SaveOptions {
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** Whether one that is there and has just this content will do. */
  readonly sameContent?: boolean;
  /** Files that are not replaced, forced or not: an {@link OutputFolder} sees to those of its own. */
  readonly inputs?: readonly string[];
}

/** Writes a file whole, or says why not. */
export function save(target: string, bytes: Uint8Array, options: SaveOptions): Target {
  return guarded((): Target => {
    const input = new Inputs(options.inputs ?? []).at(target);
    if (input !== null) return failed('same-file', `写到这里会替换${quote(input)}，未写入。请另选位置。`);
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
