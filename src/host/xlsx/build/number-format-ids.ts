import { encodeXstring } from '../read/xstring';
import { element, listElement } from '../xml/element';
import { Numbered } from './numbered';

/**
 * Formats that need no code in the file (ECMA-376 Part 1, 18.8.30): only those that are the same in every language.
 * 14 for one, a date, is shown in the order that the reader's country uses.
 */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['0.00E+00', 11],
  ['@', 49],
]);

/** The first number that a file may give to a format of its own. */
const FIRST = 164;

/** A workbook's number formats, by number. */
export class NumberFormatIds {
  private readonly own = new Numbered<string>((code) => code);

  idOf(code: string): number {
    if (code === '' || code.length > 255) throw new Error(`not a number format: ${code}`);
    return BUILT_IN.get(code) ?? FIRST + this.own.numberOf(code);
  }

  xml(): string {
    const formats = this.own.items.map((code, n) =>
      element('numFmt', { numFmtId: FIRST + n, formatCode: encodeXstring(code) }),
    );
    return listElement('numFmts', { count: formats.length }, formats);
  }
}
