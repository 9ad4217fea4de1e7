/**
 * Text as a workbook stores it: characters that XML cannot hold are written `_xHHHH_`, and so that such a text can
 * itself be stored, its underscore is written `_x005F_`. ECMA-376 Part 1, 22.9.2.19 ST_Xstring.
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/gu;

/** `_x000D_` → CR. */
export function decodeXstring(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/**
 * CR → `_x000D_`. Tab and line feed stay; CR would become LF on reading (XML 1.0, 2.11); the rest is what XML 1.0, 2.2
 * does not allow: controls, lone surrogates, U+FFFE and U+FFFF.
 */
export function encodeXstring(text: string): string {
  return (
    text
      // An underscore that already begins what looks like an escape; looked ahead, for `_x0041_x0042_` holds two.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
      // With the flag u a surrogate matches only when it stands alone.
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/gu, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      })
  );
}

/** Characters that mean something to XML, in text and in attributes in double quotes. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** For an attribute: white space in it would otherwise be read as blanks (XML 1.0, 3.3.3). */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');
}
