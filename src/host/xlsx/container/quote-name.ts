const LONGEST = 80;

/**
 * The name of a part inside a message: quoted, shortened, and without characters that would steer a terminal or
 * hide text; names come out of files that anyone may have made.
 */
export function quoteName(name: string): string {
  const shown = name.replace(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
    '\ufffd',
  );
  const letters = Array.from(shown);
  return `“${letters.length > LONGEST ? `…${letters.slice(-LONGEST).join('')}` : shown}”`;
}
