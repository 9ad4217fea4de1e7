import path from 'node:path';

import type { Severity } from '../review';
import type { Checked } from './check-file';
import { type Options, UsageError } from './command';
import { type Failed, failed } from './file-error';
import { type Marked, markWorkbook, unmarkWorkbook } from './mark-workbook';
import { markedText, troubles, unmarkedText } from './output/check-copy';
import type { FileContent } from './read-bytes';
import { OutputFolder, save } from './targets';

/** A copy that was written. */
export interface Copied {
  readonly ok: true;
  readonly path: string;
  /** What was done. */
  readonly says: string;
  /** What of it could not be done; empty where all was. */
  readonly troubles: string;
}

/** Puts copies of the files of a call into a folder, with marks or without. */
export interface Copying {
  /** @returns null where there is nothing to copy: marks need a file that could be checked */
  copy(file: string, content: FileContent, checked: Checked | null): Copied | Failed | null;
}

/**
 * What `--mark` or `--unmark` asks for; null where neither is given.
 * @param files all files of the call
 * @param wanted the severities that are marked
 * @throws UsageError
 */
export function copying(
  files: readonly string[],
  { mark, unmark, force = false }: Options,
  wanted: readonly Severity[],
): Copying | null {
  if (mark !== undefined && unmark !== undefined) throw new UsageError('--mark 与 --unmark 只能写一个。');
  const output = mark ?? unmark;
  if (output === undefined) return null;
  const option = mark === undefined ? '--unmark' : '--mark';
  const folder = new OutputFolder(output, files, { option, inPlace: false });
  const work = (content: FileContent, checked: Checked | null): Marked | Failed | null => {
    if (mark === undefined) return unmarkWorkbook(content.bytes);
    return checked?.workbook == null
      ? null
      : markWorkbook({ ...checked, workbook: checked.workbook }, wanted);
  };
  return {
    copy(file, content, checked) {
      if (!content.workbook) return checked === null ? null : failed('unsupported-file', noCells(option));
      const marked = work(content, checked);
      if (marked?.ok !== true) return marked;
      const target = folder.place(path.basename(file), file);
      const saved = target.ok ? save(target.path, marked.bytes, { force, sameContent: true }) : target;
      if (!saved.ok) return saved;
      const says = mark === undefined ? unmarkedText : markedText;
      return { ok: true, path: saved.path, says: says(saved.path, marked), troubles: troubles(marked) };
    },
  };
}

function noCells(option: string): string {
  return `事实文件没有单元格，${option} 对它不起作用，没有写副本。请给出工作簿，或去掉 ${option}。`;
}
