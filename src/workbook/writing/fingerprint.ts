import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { readDouble } from '../../rubric/formula';
import type { Scalar } from '../model';

const LENGTH = 12;

/**
 * 校验: by which the product knows again what it wrote into a cell. The first 12 hexadecimal digits of the SHA-256
 * of the content; line ends and blanks at the end of lines do not count, since programs change these by themselves.
 * A number stands for its text at 15 digits, so that `3`, `"3"` and a double beside it are the same.
 */
export function fingerprint(content: Exclude<Scalar, null>): string {
  return bytesToHex(sha256(utf8ToBytes(normalised(content)))).slice(0, LENGTH);
}

function normalised(content: Exclude<Scalar, null>): string {
  if (typeof content === 'number') return readDouble(content) ?? '';
  if (typeof content === 'object') return content.error;
  return String(content)
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}
