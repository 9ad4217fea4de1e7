/** Tests of single UTF-16 units, which a reader makes for every one of a text. */

const QUOTES = '“”‘’"\'《》「」';

/** A Chinese character, a Latin letter or a quotation mark: what words consist of. */
export function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x3400) return code <= 0x9fff;
  if (code < 0x80) return isLetter(code) || code === 0x22 || code === 0x27;
  return QUOTES.includes(text.charAt(at));
}

/** 0 to 9. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
