import { fileError } from './file-error';

/** The upper half of IBM code page 437 (APPNOTE.TXT appendix D.1: the encoding of names without bit 11). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of an entry. Many tools write UTF-8 without saying so, therefore it is tried first; what is not UTF-8
 * becomes code page 437, in which every byte has a character of its own, so that no two names fall together.
 */
export function decodeName(bytes: Uint8Array, saidUtf8: boolean): string {
  // Nearly all names; decoders are dear to make, and a workbook has dozens of names.
  if (bytes.every((byte) => byte < 128)) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if (saidUtf8) throw fileError('bad-zip', '有一个部分的名称不是 UTF-8 编码');
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (CP437[byte - 128] ?? ''),
    ).join('');
  }
}

/**
 * The key under which names are equal: ASCII letters regardless of case (ECMA-376 Part 2, 9.1.1, part name
 * equivalence). toLowerCase alone would fold other letters as well, and make two parts of K and the Kelvin sign.
 */
export function nameKey(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Refuses names that mean something to a file system or are no part names (ECMA-376 Part 2, 9.1.1 and 10.2.2). */
export function checkName(name: string): void {
  const fault = nameFault(name);
  if (fault !== null) throw fileError('bad-entry', name, fault);
}

function nameFault(name: string): string | null {
  if (name === '') return '没有名称';
  if (/\p{Cc}/u.test(name)) return '名称含有控制字符';
  if (name.includes('\\')) return '名称含有反斜杠';
  if (name.startsWith('/')) return '名称是绝对路径';
  if (/^[a-z]:/iu.test(name)) return '名称含有盘符';
  // A folder's name ends with a slash; nothing else may have an empty segment.
  const segments = name.replace(/\/$/u, '').split('/');
  if (segments.includes('..') || segments.includes('.')) return '名称含有“.”或“..”，可能指向文件之外';
  return segments.includes('') ? '名称含有空的路径段' : null;
}

/** Folders are entries of some tools, but never parts. */
export function isFolder(name: string): boolean {
  return name.endsWith('/');
}
