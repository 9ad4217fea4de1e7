import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openPackage } from '../../../../src/host/xlsx/container/package';
import type { CellWrite } from '../../../../src/host/xlsx/patch/patch-cells';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { toA1 } from '../../../../src/workbook/address';
import { NO_VALIDATOR, ooxmlErrors } from '../../../support/ooxml-validator';
import { changedParts, withoutCells } from './byte-rule';
import { compareWithLibreOffice } from './compare';
import { NO_LIBREOFFICE } from './libreoffice';
import { testUnless } from '../../../support/skip-aloud';

/**
 * Workbooks that other people's packages ship, made by Excel for Windows and for the Mac: xlsx-populate's examples and
 * xlsx-chart's templates, both under the MIT licence. Of twenty-six spreadsheet packages looked through, the others
 * ship none, or need packages without a licence.
 */
function shipped(name: string, folder: string): readonly (readonly [string, Uint8Array])[] {
  const root = path.join(path.dirname(require.resolve(`${name}/package.json`)), folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.xlsx'))
    .sort()
    .map((file) => [`${name} ${file}`, new Uint8Array(readFileSync(path.join(root, file)))]);
}

const ALL = [...shipped('xlsx-populate', 'examples'), ...shipped('xlsx-chart', 'template')];
const ENCRYPTED = ALL.filter(([name]) => name.includes('encryption'));
const OPEN = ALL.filter((one) => !ENCRYPTED.includes(one));

function errorsOf(bytes: Uint8Array): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'shipped-'));
  writeFileSync(path.join(folder, 'a.xlsx'), bytes);
  const errors = ooxmlErrors(path.join(folder, 'a.xlsx'));
  rmSync(folder, { recursive: true });
  return errors.map(({ description }) => description);
}

test('there are some', () => {
  expect([ENCRYPTED.length, OPEN.length]).toEqual([2, 16]);
});

test.each(ENCRYPTED)('%s: encrypted, and told so', (_, bytes) => {
  expect(() => openWorkbook(bytes)).toThrow(expect.objectContaining({ code: 'encrypted' }));
});

describe.each(OPEN)('%s', (_, before) => {
  test('read whole and saved, it is the same file', () => {
    const file = openWorkbook(before);
    expect(file.model().sheets.length).toBeGreaterThan(0);
    expect(Buffer.compare(file.toBytes(), before)).toBe(0);
  });

  test('planned cells change and nothing else, and no error comes in', () => {
    const file = openWorkbook(before);
    const sheet = file.values().sheets.findIndex(({ part }) => part !== null);
    const { name, part } = file.values().sheets[sheet]!;
    const held = file
      .values()
      .cells(sheet)
      .filter((cell) => cell.formula === null && typeof cell.value === 'number')
      .slice(0, 3);
    const written: readonly CellWrite['value'][] = [1234.5, '=1+1', null];
    const writes = held.map(({ row, column }, n): CellWrite => ({
      sheet: name,
      row,
      column,
      value: written[n] ?? null,
      kind: 'value',
    }));
    file.write(writes);
    const after = file.toBytes();
    expect(changedParts(before, after)).toEqual(writes.length === 0 ? [] : [part]);
    const cells = held.map(({ row, column }) => toA1(row, column));
    const rest = (bytes: Uint8Array): string => withoutCells(openPackage(bytes).text(part!), cells);
    expect(rest(after)).toBe(rest(before));
    const read = openWorkbook(after).values().cells(sheet);
    held.forEach(({ row, column }, n) => {
      const cell = read.find((one) => one.row === row && one.column === column);
      expect(cell?.value ?? null).toBe(written[n]);
    });
    if (writes.length === 0) expect(Buffer.compare(after, before)).toBe(0);
    // The same bytes bring no error in; each run of the validator takes a second.
    if (NO_VALIDATOR !== null || writes.length === 0) return;
    const errors = errorsOf(after);
    // What the file brought along is looked for only where there is something to excuse.
    const own = errors.length === 0 ? [] : errorsOf(before);
    expect(errors.filter((error) => !own.includes(error))).toEqual([]);
  }, 60_000);
});

testUnless(NO_LIBREOFFICE)(
  'LibreOffice reads every cell as we do',
  () => {
    const compared = compareWithLibreOffice(OPEN.map(([, bytes]) => bytes));
    for (const { plain, formulas } of compared) expect(plain + formulas).toBeGreaterThan(0);
  },
  240_000,
);
