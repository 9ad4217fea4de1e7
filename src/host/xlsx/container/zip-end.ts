import { fileError } from './file-error';
import {
  END_SIGNATURE,
  END_SIZE,
  IN_ZIP64,
  viewOf,
  ZIP64_LOCATOR_SIGNATURE,
  ZIP64_LOCATOR_SIZE,
} from './zip-format';

/** The end of central directory record (APPNOTE.TXT 4.3.16). */
export interface EndRecord {
  /** Where it stands; the central directory ends there. */
  readonly at: number;
  readonly entries: number;
  readonly directoryAt: number;
}

const LONGEST_COMMENT = 0xffff;

/**
 * Finds the record from the end. It has to reach exactly to the end of the file, with the central directory
 * directly before it: archives that two programs could read in two ways are refused, not guessed at.
 */
export function findEnd(bytes: Uint8Array): EndRecord {
  const view = viewOf(bytes);
  const exact: number[] = [];
  let loose = false;
  const last = bytes.length - END_SIZE;
  // lastIndexOf is the engine's own loop, and many times faster than one here; this runs over up to 64 KB of each file.
  const before = (at: number): number => (at < 0 ? -1 : bytes.lastIndexOf(0x50, at));
  for (let at = before(last); at >= Math.max(0, last - LONGEST_COMMENT); at = before(at - 1)) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const reach = at + END_SIZE + view.getUint16(at + 20, true);
    if (reach === bytes.length) exact.push(at);
    else if (reach < bytes.length) loose = true;
  }
  if (exact.length === 0) throw loose ? fileError('bad-zip', '末尾有多余的内容') : fileError('truncated');
  // A record inside the comment is found as well, but it does not fit to a directory.
  const [only, other] = exact.filter((at) => fits(view, at));
  if (other !== undefined) throw fileError('bad-zip', '有两个目录，无法判断以哪一个为准');
  if (only === undefined) throw misfit(view, exact);
  return readEnd(view, only);
}

function fits(view: DataView, at: number): boolean {
  return view.getUint32(at + 12, true) + view.getUint32(at + 16, true) === at;
}

function misfit(view: DataView, candidates: readonly number[]): Error {
  const zip64 = candidates.some(
    (at) =>
      view.getUint32(at + 12, true) === IN_ZIP64 ||
      view.getUint32(at + 16, true) === IN_ZIP64 ||
      (at >= ZIP64_LOCATOR_SIZE && view.getUint32(at - ZIP64_LOCATOR_SIZE, true) === ZIP64_LOCATOR_SIGNATURE),
  );
  return zip64 ? fileError('zip64') : fileError('bad-zip', '目录的位置不对，开头或中间有多余或缺失的内容');
}

function readEnd(view: DataView, at: number): EndRecord {
  const disk = view.getUint16(at + 4, true);
  const directoryDisk = view.getUint16(at + 6, true);
  const onDisk = view.getUint16(at + 8, true);
  const entries = view.getUint16(at + 10, true);
  if (disk !== 0 || directoryDisk !== 0 || onDisk !== entries) throw fileError('bad-zip', '是分卷压缩文件');
  return { at, entries, directoryAt: view.getUint32(at + 16, true) };
}
