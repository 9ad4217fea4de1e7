/** Files of the program that nobody else sees: paths and bytes. Folders are whatever files stand in, and those made. */
export class FileStore {
  private readonly files = new Map<string, Uint8Array>();
  private readonly folders = new Set<string>([TEMPORARY]);
  /** Paths of workbooks that are open: the program holds them, and nobody can delete them. */
  private readonly held = new Map<string, number>();

  read(path: string): Uint8Array | null {
    return this.files.get(keyOf(path)) ?? null;
  }

  write(path: string, bytes: Uint8Array): void {
    this.files.set(keyOf(path), bytes);
  }

  makeFolder(path: string): void {
    this.folders.add(keyOf(path));
  }

  exists(path: string): boolean {
    const key = keyOf(path);
    return this.files.has(key) || this.folders.has(key);
  }

  /** @returns whether the file was there and is gone now */
  remove(path: string): boolean {
    const key = keyOf(path);
    if (this.held.has(key)) return false;
    return this.files.delete(key) || this.folders.delete(key);
  }

  hold(path: string): void {
    const key = keyOf(path);
    this.held.set(key, (this.held.get(key) ?? 0) + 1);
  }

  release(path: string): void {
    const key = keyOf(path);
    const left = (this.held.get(key) ?? 0) - 1;
    if (left > 0) this.held.set(key, left);
    else this.held.delete(key);
  }

  /** Paths of all files, for tests that look for leavings. */
  paths(): readonly string[] {
    return [...this.files.keys()];
  }
}

/** Without a separator at its end, as callers join it themselves. */
export const TEMPORARY = '/tmp/wps';

/** Separators of both kinds mean the same. */
function keyOf(path: string): string {
  const plain = path.replace(/[\\/]+/gu, '/');
  return plain.length > 1 ? plain.replace(/\/$/u, '') : plain;
}

/** A string in which each character is a byte, as FileReader.readAsBinaryString makes it. */
export function bytesOfBinary(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0) & 0xff);
}

export function binaryOfBytes(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return binary;
}
