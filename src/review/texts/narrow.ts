/** Full-width letters, digits and signs, and the signs that stand for + - * / in print; punctuation stays. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ．＋－＊／％＝＜＞＂｜\u3000−–﹣﹢﹡﹦﹪∣∕⁄✕✖╳]/g;

const SIGNS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '−': '-',
  '–': '-',
  '﹣': '-',
  '﹢': '+',
  '﹡': '*',
  '﹦': '=',
  '﹪': '%',
  '∣': '|',
  '∕': '/',
  '⁄': '/',
  '✕': '×',
  '✖': '×',
  '╳': '×',
};

/** Full-width forms stand this far behind their ASCII. */
const OFFSET = 0xfee0;

/** The text with full-width letters, digits and signs narrowed one by one, so that its length stays. */
export function narrow(text: string): string {
  return text.replace(WIDE, (sign) => SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - OFFSET));
}
