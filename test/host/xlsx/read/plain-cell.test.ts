import fc from 'fast-check';

import type { Package } from '../../../../src/host/xlsx/container/package';
import { plainCell } from '../../../../src/host/xlsx/read/plain-cell';
import { readWorksheet } from '../../../../src/host/xlsx/read/worksheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRINGS = ['零', '一'];

/** What reading a sheet with this row comes to: its cells and their text, or the message of the error. */
function outcome(cells: string): unknown {
  const text = `<worksheet xmlns="${MAIN}"><sheetData><row r="7">${cells}</row></sheetData></worksheet>`;
  const pkg = { text: () => text } as unknown as Package;
  try {
    const { cells: read, places } = readWorksheet(pkg, {
      part: 'xl/worksheets/sheet1.xml',
      strings: () => STRINGS,
      date1904: false,
    });
    return read.map((cell, n) => [cell, text.slice(places.starts[n], places.ends[n]).replace('<c  ', '<c ')]);
  } catch (error) {
    return (error as Error).message;
  }
}

/** The same cells in a form that is never read straight from the text. */
function roundabout(cells: string): string {
  return cells.replaceAll('<c ', '<c  ');
}

function isPlainForm(cell: string): boolean {
  return plainCell(cell, 0, '7', { column: 0, style: 0, type: 'n', value: null, end: 0 });
}

test.each([
  '<c r="A7"/>',
  '<c r="XFD7" s="12"/>',
  '<c r="B7"><v>1.5E-7</v></c>',
  '<c r="B7" s="0" t="s"><v>1</v></c>',
  '<c r="B7" t="str"><v>_x000D_ > "\' </v></c>',
  '<c r="B7" t="b"><v>1</v></c>',
  '<c r="B7" t="e"><v>#N/A</v></c>',
  '<c r="B7"><v></v></c>',
  // Faults that only show when the value is understood.
  '<c r="B7" t="s"><v>2</v></c>',
  '<c r="B7"><v>0x10</v></c>',
])('%s is read straight from the text, to the same end', (cell) => {
  expect(isPlainForm(cell)).toBe(true);
  expect(outcome(cell)).toEqual(outcome(roundabout(cell)));
});

test.each([
  '<c r="B7" t="str"><v>a&amp;b</v></c>',
  '<c r="B7" t="str"><v>a\r\nb</v></c>',
  '<c r="B7"><f>1+1</f><v>2</v></c>',
  '<c r="B7" t="inlineStr"><is><t>文</t></is></c>',
  '<c t="s" r="B7"><v>0</v></c>',
  '<c r="B7" cm="1"><v>0</v></c>',
  '<c r="B7" s="1234567"/>',
  '<c r="B7" s=""/>',
  '<c r="B7" t="x"><v>0</v></c>',
  '<c r="B7" s="1" s="1"/>',
  '<c r="b7"/>',
  '<c r="B8"/>',
  '<c r="B77"/>',
  '<c r="7"/>',
  '<c r="XFE7"/>',
  '<c r="AAAA7"/>',
  '<c r="B7"><v>1</v ></c>',
  '<c r="B7"><v>1</v><v>2</v></c>',
  '<c r="B7"><v>1</w></c>',
  '<c r="B7"><v>1',
  '<c r="B7"/',
  '<c r="B7',
])('%s is not, and means what it means', (cell) => {
  expect(isPlainForm(cell)).toBe(false);
  expect(outcome(cell)).toEqual(outcome(roundabout(cell)));
});

test('cells in any order, of any form, are read to the same end both ways', () => {
  const address = fc.tuple(fc.constantFrom('A', 'B', 'Z', 'AA', 'XFD'), fc.constantFrom('7', '7', '7', '8'));
  const style = fc.constantFrom('', ' s="3"', ' s="03"', ' s="-1"');
  const type = fc.constantFrom('', ' t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="d"');
  const value = fc.constantFrom('', '1', ' 1 ', '-2.5', 'x', '&lt;', '一');
  const cell = fc
    .tuple(address, style, type, fc.option(value))
    .map(([[column, row], s, t, v]) =>
      v === null ? `<c r="${column}${row}"${s}${t}/>` : `<c r="${column}${row}"${s}${t}><v>${v}</v></c>`,
    );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 4 }), (cells) => {
      expect(outcome(cells.join(''))).toEqual(outcome(roundabout(cells.join(''))));
    }),
    { numRuns: 500, seed: 7 },
  );
});
