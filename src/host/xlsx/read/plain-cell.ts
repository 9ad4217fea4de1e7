import { COLUMNS } from '../../../workbook/address';

/** A cell as its text says it. */
export interface PlainCell {
  column: number;
  style: number;
  /** 18.18.11 ST_CellType. */
  type: string;
  value: string | null;
  /** Index behind it. */
  end: number;
}

const QUOTE = 34;
const SLASH = 47;
/** The types whose value stands in `<v>`, by how their attribute is written. */
const TYPES = ['s', 'n', 'str', 'b', 'e'].map((type) => [type, ` t="${type}"`] as const);
/** Longer ones are no style number. */
const MOST_DIGITS = 6;

/**
 * Reads `<c r="B5" s="12" t="s"><v>7</v></c>`, the form in which Excel and this product write nearly all cells: the
 * attributes in this order, style and type optional, nothing but a value inside it, no reference in that. To go
 * straight through these characters takes a fraction of what telling tags, attributes and text one by one does.
 * @param row the row's number as addresses write it
 * @param cell to be filled in; one for a whole sheet, since there are so many
 * @returns whether it is of this form; otherwise the cell means nothing
 */
export function plainCell(text: string, start: number, row: string, cell: PlainCell): boolean {
  if (!text.startsWith('<c r="', start)) return false;
  let at = start + 6;
  let column = 0;
  for (let letter = text.charCodeAt(at) - 64; letter >= 1 && letter <= 26;) {
    column = column * 26 + letter;
    at += 1;
    letter = text.charCodeAt(at) - 64;
    if (column > COLUMNS) return false;
  }
  if (column === 0 || row === '' || !text.startsWith(row, at)) return false;
  at += row.length;
  if (text.charCodeAt(at) !== QUOTE) return false;
  at += 1;
  cell.column = column - 1;

  cell.style = 0;
  if (text.startsWith(' s="', at)) {
    const from = at + 4;
    let style = 0;
    let digit = text.charCodeAt((at = from)) - 48;
    while (digit >= 0 && digit <= 9) {
      style = style * 10 + digit;
      at += 1;
      digit = text.charCodeAt(at) - 48;
    }
    if (at === from || at - from > MOST_DIGITS || text.charCodeAt(at) !== QUOTE) return false;
    at += 1;
    cell.style = style;
  }

  cell.type = 'n';
  for (const [type, written] of TYPES)
    if (text.startsWith(written, at)) {
      cell.type = type;
      at += written.length;
      break;
    }

  if (text.charCodeAt(at) === SLASH) {
    cell.value = null;
    cell.end = at + 2;
    return text.startsWith('/>', at);
  }
  if (!text.startsWith('><v>', at)) return false;
  const from = at + 4;
  const to = text.indexOf('<', from);
  if (to === -1 || !text.startsWith('</v></c>', to)) return false;
  const value = text.slice(from, to);
  // A reference or a line end: whoever tells text resolves them.
  if (value.includes('&') || value.includes('\r')) return false;
  cell.value = value;
  cell.end = to + 8;
  return true;
}
