import { type Codec, PORTABLE_CODEC } from './codec';
import { unpack } from './inflate';
import { LIMITS } from './limits';
import { foreignFile } from './recognise';
import { readDirectory } from './zip-directory';
import { locateEntries } from './zip-entries';
import { checkName, isFolder, nameKey } from './zip-names';
import { type Slot, writeZip } from './zip-write';

/**
 * A zip archive whose entries can be replaced one by one. Names are equal regardless of the case of ASCII letters;
 * folders, which some tools store as entries, are kept but not shown.
 */
export interface ZipArchive {
  /** In the order of the directory, as the archive spells them; new ones last. */
  names(): readonly string[];
  has(name: string): boolean;
  /**
   * Unpacks an entry; anew at each call, nothing is kept.
   * @throws FileError when it is damaged; Error when there is none of the name
   */
  read(name: string): Uint8Array;
  /** Replaces an entry's content, or adds an entry. The bytes are kept, not copied. */
  write(name: string, bytes: Uint8Array): void;
  /** @throws Error when there is none of the name */
  remove(name: string): void;
  /** The archive as it is now; what was not written to is the same bytes as before. */
  toBytes(): Uint8Array;
}

/**
 * Opens an archive. Its structure and all declared sizes are checked here, before anything is unpacked.
 * @param bytes kept, and not to be changed as long as the archive is used
 * @param codec what packs and unpacks
 * @throws FileError
 */
export function openZip(given: Uint8Array, codec: Codec = PORTABLE_CODEC): ZipArchive {
  // Node's Buffer shares its memory where a plain array's slice() copies: the caller's bytes must stay as they are.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const foreign = foreignFile(bytes);
  if (foreign !== null) throw foreign;
  const directory = readDirectory(bytes, LIMITS);
  const slots = new Map<string, Slot>();
  for (const entry of locateEntries(bytes, directory))
    slots.set(nameKey(entry.name), { name: entry.name, original: entry, content: null });

  const slotOf = (name: string): Slot => {
    const slot = isFolder(name) ? undefined : slots.get(nameKey(name));
    if (slot === undefined) throw new Error(`no entry ${name}`);
    return slot;
  };
  const contentOf = ({ original, content }: Slot): Uint8Array =>
    content ?? (original === null ? new Uint8Array() : unpack(bytes, original, codec));
  /** Null for what the entry holds already, so that writing it again leaves the file as it is. */
  const changed = ({ original }: Slot, content: Uint8Array): Uint8Array | null => {
    if (original?.size !== content.length || original.crc !== codec.crc32(content)) return content;
    const was = unpack(bytes, original, codec);
    return was.every((byte, n) => byte === content[n]) ? null : content;
  };

  return {
    names: () => Array.from(slots.values(), ({ name }) => name).filter((name) => !isFolder(name)),
    has: (name) => !isFolder(name) && slots.has(nameKey(name)),
    read: (name) => contentOf(slotOf(name)),
    write(name, content) {
      checkName(name);
      if (isFolder(name)) throw new Error(`${name} is a folder`);
      const slot = slots.get(nameKey(name)) ?? { name, original: null, content };
      slots.set(nameKey(name), { ...slot, content: changed(slot, content) });
    },
    remove(name) {
      slotOf(name);
      slots.delete(nameKey(name));
    },
    toBytes: () => writeZip(bytes, directory, [...slots.values()], codec),
  };
}
