import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The hash of a rubric's content: SHA-256 over its canonical JSON, so that spacing, comments, quoting and line
 * ends of the YAML do not matter, and every word and number does.
 * @param content the YAML as plain data, every scalar a text
 * @returns `sha256:` and 64 hexadecimal digits
 */
export function hashContent(content: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonical(content))))}`;
}

/** JSON with the keys of every object in code unit order. Lists keep their order: it has a meaning. */
export function canonical(content: unknown): string {
  if (Array.isArray(content)) return `[${content.map(canonical).join(',')}]`;
  if (typeof content === 'object' && content !== null) {
    const entries = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
  }
  return JSON.stringify(content);
}
