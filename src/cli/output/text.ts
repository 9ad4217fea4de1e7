import stringWidth from 'string-width';

import { type FileError, printable } from '../file-error';

/** ASCII, Chinese characters and full-width punctuation: nearly all there is, and no letter joins another. */
const PLAIN = /^[ -~\u3000-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/u;
const WIDE = /[^ -~]/gu;

/** Widths of short texts that are not plain, such as “ and ×: asking costs a tenth of a millisecond. */
const known = new Map<string, number>();
const MOST_KNOWN = 1000;

/** Columns that a text takes on a terminal: two for a Chinese character. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length + (text.match(WIDE)?.length ?? 0);
  const before = known.get(text);
  if (before !== undefined) return before;
  const width = stringWidth(text);
  if (text.length <= 8 && known.size < MOST_KNOWN) known.set(text, width);
  return width;
}

export type Alignment = 'left' | 'right';

/** Fills a text with blanks up to a width; a text that is wider stays as it is. */
export function pad(text: string, width: number, alignment: Alignment = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return alignment === 'left' ? text + blanks : blanks + text;
}

/** May not begin a line (避头). */
const NOT_FIRST = /^[×，。、；：？！）】》”’%％…)\],.;:?!}]/u;
/** May not end a line (避尾). */
const NOT_LAST = /[×（【《“‘([{]$/u;

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters anywhere but before or after
 * punctuation that forbids it, in Latin text and numbers at blanks. What has no place to break is cut at the
 * width. Line breaks in the text are kept.
 */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of pieces(text)) {
    for (const part of fitting(piece, width)) {
      const wide = widthOf(part);
      if (taken > 0 && taken + widthOf(part.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
        taken = 0;
      }
      if (line === '' && part.trim() === '') continue;
      line += part;
      taken += wide;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The pieces between which a line may break. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const token of text.match(/[!-~]+|\s+|[^!-~\s]/gsu) ?? []) {
    const last = found.at(-1);
    const joins =
      last !== undefined && (NOT_FIRST.test(token) || NOT_LAST.test(last) || measured(last, token));
    // A blank stays with what stands before it, where it can disappear.
    if (last !== undefined && (joins || /^\s+$/u.test(token))) found[found.length - 1] = last + token;
    else found.push(token);
  }
  return found;
}

/** A number stays with its unit and with the word before it: `扣 1 分`. */
function measured(last: string, token: string): boolean {
  return (
    (/[\d%]\s+$/u.test(last) && /^\p{sc=Han}/u.test(token)) ||
    (/^\p{sc=Han}\s+$/u.test(last) && /^\d/u.test(token))
  );
}

/** A piece that is wider than a line, cut where it must be. */
function fitting(piece: string, width: number): readonly string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  let taken = 0;
  for (const letter of piece) {
    const wide = widthOf(letter);
    if (taken + wide > width) {
      parts.push(part);
      part = '';
      taken = 0;
    }
    part += letter;
    taken += wide;
  }
  return [...parts, part];
}

/** A text with every line after the first moved in under the first one's beginning. */
export function hang(first: string, text: string, width: number): string {
  const indent = widthOf(first);
  return wrap(text, width - indent)
    .map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line)
    .join('\n');
}

export interface Column {
  readonly width: number;
  readonly align?: Alignment;
}

/** A row of cells side by side, each wrapped within its column; as many lines as the tallest cell needs. */
export function besides(cells: readonly string[], columns: readonly Column[], gap = '  '): readonly string[] {
  const wrapped = columns.map((column, index) => wrap(cells[index] ?? '', column.width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, index) => pad(wrapped[index]?.[line] ?? '', column.width, column.align))
      .join(gap)
      .trimEnd(),
  );
}

/**
 * What is said on a terminal of a file that could not be used.
 * @param file the name to show; null where the message names it itself
 */
export function errorText(file: string | null, error: FileError, width: number): string {
  const lines = error.message.split('\n').map(printable).join('\n');
  return `${wrap(`${file === null ? '' : `${printable(file)}：`}${lines}`, width).join('\n')}\n`;
}
