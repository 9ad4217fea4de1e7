import { BuildError } from '../host/xlsx/build/build-error';
import { FileError } from '../host/xlsx/container/file-error';
import { PatchError } from '../host/xlsx/patch/patch-error';
import { type Failed, failed, type FileErrorCode } from './file-error';

/** Codes that the command line had before there was a file host, and that mean the same. */
const SAME: Readonly<Record<string, FileErrorCode>> = {
  'not-a-zip': 'not-a-workbook',
  'too-large-file': 'too-large',
};

/** What the file host throws for its user, as a failed result; null for anything else, which is a fault of ours. */
export function hostFailure(error: unknown): Failed | null {
  if (error instanceof FileError) return failed(SAME[error.code] ?? error.code, error.message);
  if (error instanceof PatchError || error instanceof BuildError) return failed(error.code, error.message);
  return null;
}
