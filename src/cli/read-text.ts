import { type Failed, failed } from './file-error';
import { readBytes } from './read-bytes';

export type TextResult = { readonly ok: true; readonly text: string } | Failed;

/**
 * Reads a text file in UTF-8, a byte order mark tolerated.
 * @param file the path as the user gave it
 */
export function readText(file: string): TextResult {
  const content = readBytes(file);
  if (!content.ok) return content;
  return content.office
    ? failed('unsupported-file', '这是 Office 文件或压缩包，这里需要文本文件。请检查是否选错了文件。')
    : decode(content.bytes);
}

/** Decodes bytes as UTF-8; what they seem to be instead is said. */
export function decode(bytes: Buffer): TextResult {
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
