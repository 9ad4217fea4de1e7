import fc from 'fast-check';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import type { CellWrite } from '../../../../src/host/xlsx/patch/patch-cells';
import { toA1 } from '../../../../src/workbook/address';
import type { Scalar } from '../../../../src/workbook/model';
import { plainWorkbook } from '../../../support/rich-workbook';

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ' 甲 ',
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '\r\n',
    '_x0041_',
    '_x005F_x0041_',
    '__x0041__x0042_',
    '\ud800',
    '\ufffe',
    '',
  ),
);
const value: fc.Arbitrary<Scalar> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  text,
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
  fc.constant(null),
);
const place = { row: fc.integer({ min: 0, max: 12 }), column: fc.integer({ min: 0, max: 30 }) };
const cells = fc.uniqueArray(fc.record({ ...place, value }), {
  selector: ({ row, column }) => `${row},${column}`,
  maxLength: 25,
});

/** A sheet that holds some of the cells, as files hold them; others in some rows are missing altogether. */
function sheetOf(held: readonly { row: number; column: number }[], prefix: string): Uint8Array {
  const rows = [...new Set(held.map(({ row }) => row))].sort((a, b) => a - b);
  const xml = rows.map((row) => {
    const inRow = held.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    const content = inRow.map(({ column }) =>
      column % 3 === 0
        ? `<${prefix}c r="${toA1(row, column)}" s="0"/>`
        : `<${prefix}c t="s" r='${toA1(row, column)}'><${prefix}v>${column % 3}</${prefix}v></${prefix}c>`,
    );
    return `<${prefix}row r="${row + 1}">${content.join('\n')}</${prefix}row>`;
  });
  if (prefix === '') return plainWorkbook(xml.join(''));
  const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${xml.join('')}</x:sheetData></x:worksheet>`;
  return plainWorkbook('', { parts: { 'xl/worksheets/sheet1.xml': sheet } });
}

const nonzero = (scalar: Scalar): Scalar => (Object.is(scalar, -0) ? 0 : scalar);

test.each(['', 'x:'])('random writes read back as they were, twice as once (prefix “%s”)', (prefix) => {
  fc.assert(
    fc.property(cells, cells, (held, planned) => {
      const file = openWorkbook(sheetOf(held, prefix));
      const before = new Map(
        file
          .values()
          .cells(0)
          .map((cell) => [toA1(cell.row, cell.column), cell.value]),
      );
      const writes = planned.map((cell): CellWrite => ({ ...cell, sheet: '表', kind: 'value' }));
      file.write(writes);
      const once = file.toBytes();
      const again = openWorkbook(once);
      const found = new Map(
        again
          .values()
          .cells(0)
          .map((cell) => [toA1(cell.row, cell.column), cell.value]),
      );
      const expected = new Map(before);
      for (const cell of planned) {
        const address = toA1(cell.row, cell.column);
        if (cell.value !== null || expected.has(address)) expected.set(address, nonzero(cell.value));
      }
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
      again.write(writes);
      expect(Buffer.compare(again.toBytes(), once)).toBe(0);
    }),
    { numRuns: 150 },
  );
});
