import { FileError } from '../../../../src/host/xlsx/container/file-error';
import { openPackage } from '../../../../src/host/xlsx/container/package';

/** Opens a workbook and reads everything this layer can read of it. */
export function readWhole(bytes: Uint8Array): Record<string, string> {
  const file = openPackage(bytes);
  file.relationships(null);
  return Object.fromEntries(
    file.parts().map((part) => {
      file.relationships(part);
      return [part, /\.xml$/iu.test(part) ? file.text(part) : `${file.bytes(part).length} bytes`];
    }),
  );
}

/** The error that reading ends in; null when all is read. Anything but a FileError is passed on. */
export function errorOf(read: () => unknown): FileError | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
}
