import { type Codec, PORTABLE_CODEC } from './codec';
import { noPackage } from './main-part';
import { OpenPackage } from './open-package';
import type { Package } from './package-type';
import { CONTENT_TYPES } from './part-names';
import { openZip } from './zip';

export type { Package } from './package-type';
export type { Relationship } from './relationships';

/**
 * Opens an Excel workbook.
 * @param codec what packs and unpacks
 * @throws FileError for whatever is not an .xlsx (or .xltx) workbook that can be read and written
 */
export function openPackage(bytes: Uint8Array, codec: Codec = PORTABLE_CODEC): Package {
  const archive = openZip(bytes, codec);
  if (!archive.has(CONTENT_TYPES)) throw noPackage(archive);
  return new OpenPackage(archive);
}
