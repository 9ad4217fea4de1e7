import type { BuildErrorCode } from '../host/xlsx/build/build-error';
import type { FileErrorCode as HostErrorCode } from '../host/xlsx/container/file-error';
import type { PatchErrorCode } from '../host/xlsx/patch/patch-error';

/** Why a file given on the command line could not be used; the codes are stable and part of the output. */
export type FileErrorCode =
  /** The file host's own; `not-a-zip` is `not-a-workbook` here, and `too-large-file` is `too-large`. */
  | HostErrorCode
  | PatchErrorCode
  | BuildErrorCode
  | 'not-found'
  /** A folder, no permission, a broken disk. */
  | 'not-readable'
  | 'too-large'
  /** A kind of file that this command does not read. */
  | 'unsupported-file'
  /** Named like a workbook, or where one is needed, and is none. */
  | 'not-a-workbook'
  /** A workbook with none of the rubric's names. */
  | 'not-standard'
  /** A workbook without names in which no score sheet was made out, or several alike. */
  | 'not-recognised'
  /** An auditor has signed for what stands there. */
  | 'signed'
  /** What would be written is there already. */
  | 'exists'
  /** The output is the input itself, or another input's. */
  | 'same-file'
  | 'not-utf8'
  | 'not-json'
  /** JSON, but not of the shape of a facts file; the message says where. */
  | 'not-facts'
  | 'unknown-rubric'
  | 'bad-rubric'
  /** A fault of the product. */
  | 'internal';

/** What is said of a file that could not be used. */
export interface FileError {
  readonly code: FileErrorCode;
  /** In Chinese: what happened, why, what to do. */
  readonly message: string;
}

export interface Failed {
  readonly ok: false;
  readonly error: FileError;
}

/** A failed result. */
export function failed(code: FileErrorCode, message: string): Failed {
  return { ok: false, error: { code, message } };
}

/** Longest piece of a user's own text that a message repeats. */
const LONGEST_QUOTE = 60;

/**
 * A user's text inside a message: quoted, on one line, shortened, and without characters that would steer a
 * terminal or hide text.
 */
export function quote(text: string): string {
  const shown = printable(text);
  const letters = Array.from(shown);
  return `“${letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : shown}”`;
}

/** Text as it may be put on a screen: one line, no control, bidi or invisible characters, no lone surrogates. */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '\ufffd');
}
