import { NODE_CODEC } from '../host/xlsx/container/node-codec';
import { fileSource } from '../host/xlsx/source';
import { openWorkbook, type WorkbookFile } from '../host/xlsx/workbook-file';
import type { Rubric } from '../rubric/rubric';
import { readFacts, type WorkbookFacts } from '../workbook/reading/read-facts';
import { readStamp, type Stamp } from '../workbook/reading/read-stamp';
import type { WorkbookSource } from '../workbook/source';
import { type Failed, failed } from './file-error';
import { guarded } from './guarded';
import { type FileContent, readBytes } from './read-bytes';
import type { RubricChoice } from './rubric-choice';

/** A workbook and what was read of it. */
export interface WorkbookReading extends WorkbookFacts {
  /** The bytes as they were read. */
  readonly bytes: Uint8Array;
  readonly file: WorkbookFile;
  readonly source: WorkbookSource;
  readonly rubric: Rubric;
  readonly stamp: Stamp;
}

export type WorkbookResult = { readonly ok: true; readonly workbook: WorkbookReading } | Failed;

/** Reads a file where only a workbook will do. */
export function readWorkbookFile(file: string, rubrics: RubricChoice): WorkbookResult {
  const content = readBytes(file);
  if (!content.ok) return content;
  return notAWorkbook(content) ?? readWorkbook(content.bytes, rubrics);
}

/** Says so where a facts file was given; null for anything else. */
export function notAWorkbook({ workbook, bytes }: FileContent): Failed | null {
  // {: as a facts file begins, with or without a byte order mark.
  return !workbook && /^\ufeff?\s*\{/u.test(bytes.subarray(0, 100).toString('utf8'))
    ? failed(
        'unsupported-file',
        '这是事实文件（JSON），这个命令只处理工作簿。可先用 jixiao template --facts 把它制成工作簿。',
      )
    : null;
}

/**
 * Reads a workbook's facts by the rubric that `--rubric` names, or the workbook's own, or the default.
 * @param bytes the file's content
 */
export function readWorkbook(bytes: Uint8Array, rubrics: RubricChoice): WorkbookResult {
  return guarded((): WorkbookResult => {
    const file = openWorkbook(bytes, NODE_CODEC);
    const source = fileSource(file.values());
    const stamp = readStamp(source);
    const chosen = rubrics.of(stamp.rubric);
    if (!chosen.ok) return chosen;
    const { rubric } = chosen;
    const read = readFacts(rubric, source);
    if (read.binding.cells.size === 0) return failed('not-standard', notStandard(rubric, read));
    return { ok: true, workbook: { ...read, bytes, file, source, rubric, stamp } };
  });
}

function notStandard(rubric: Rubric, { binding }: WorkbookFacts): string {
  const { length } = binding.broken;
  const why =
    length === 0
      ? `其中没有评分标准 ${rubric.id} 的单元格名称`
      : `其中 ${String(length)} 个单元格名称已全部失效`;
  return `这不是绩评的标准工作簿，${why}，无法确定各项数据在哪个单元格，未读取。请用 jixiao template 制作标准工作簿，把数据填入后重试。`;
}
