import { END_SIGNATURE, END_SIZE, viewOf } from './zip-format';
import { openZip, type ZipArchive } from './zip';

/** An archive without entries, to be filled: nothing but an end record (APPNOTE.TXT 4.3.16) that counts none. */
export function newZip(): ZipArchive {
  const end = new Uint8Array(END_SIZE);
  viewOf(end).setUint32(0, END_SIGNATURE, true);
  return openZip(end);
}
