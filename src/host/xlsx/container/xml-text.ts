import { fileError } from './file-error';

/** How a part writes its characters; a part that is changed is written the same way. */
export interface TextForm {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether a byte order mark stands first. UTF-16 always has one here. */
  readonly mark: boolean;
}

export const UTF8: TextForm = { encoding: 'utf-8', mark: false };

const BEFORE_DECLARATION = /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])([^"']*)\1/u;

/**
 * Decodes a part's XML. Only UTF-8 and UTF-16 are allowed (ECMA-376 Part 2, 8.1.4 [M1.17]); bytes that are neither
 * are refused, since replacing them by U+FFFD and writing that back would lose what stood there.
 */
export function decodeXml(
  bytes: Uint8Array,
  part: string,
): { readonly text: string; readonly form: TextForm } {
  const form = formOf(bytes);
  const from = !form.mark ? 0 : form.encoding === 'utf-8' ? 3 : 2;
  let text: string;
  try {
    text = new TextDecoder(form.encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from));
  } catch {
    throw fileError('bad-encoding', part, `内容不是正确的 ${form.encoding.toUpperCase()} 编码`);
  }
  checkDeclared(text, form, part);
  return { text, form };
}

function formOf([first, second, third]: Uint8Array): TextForm {
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: true };
  return { encoding: 'utf-8', mark: first === 0xef && second === 0xbb && third === 0xbf };
}

/** What the declaration says has to agree: a part in GBK that happens to be ASCII would be written back wrong. */
function checkDeclared(text: string, { encoding }: TextForm, part: string): void {
  const declared = BEFORE_DECLARATION.exec(text)?.[2];
  if (declared === undefined) return;
  const allowed = encoding === 'utf-8' ? ['utf-8', 'utf8', 'us-ascii'] : ['utf-16', encoding];
  if (!allowed.includes(declared.toLowerCase()))
    throw fileError('bad-encoding', part, `声明的编码是 ${declared.slice(0, 20).replace(/[^\w.-]/gu, '?')}`);
}

/** @throws Error for a lone surrogate, which no encoding can hold and TextEncoder would replace in silence */
export function encodeXml(text: string, { encoding, mark }: TextForm): Uint8Array {
  if (/[\ud800-\udfff]/.test(text) && /\p{Cs}/u.test(text)) throw new Error('lone surrogate in XML text');
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < marked.length; n++)
    view.setUint16(2 * n, marked.charCodeAt(n), encoding === 'utf-16le');
  return bytes;
}
