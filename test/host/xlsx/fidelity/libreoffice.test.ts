import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPackage } from '../../../../src/host/xlsx/container/package';
import { isDateFormat } from '../../../../src/workbook/reading/dates';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import type { CellWrite } from '../../../../src/host/xlsx/patch/patch-cells';
import { toA1 } from '../../../../src/workbook/address';
import { NO_VALIDATOR, ooxmlErrors } from '../../../support/ooxml-validator';
import { richWorkbook } from '../../../support/rich-workbook';
import { changedParts, withoutCells } from './byte-rule';
import { convert, csvSheets, NO_LIBREOFFICE } from './libreoffice';

const when = NO_LIBREOFFICE === null ? test : test.skip;
const aloud = NO_LIBREOFFICE === null ? '' : ` (${NO_LIBREOFFICE})`;

const written: readonly CellWrite['value'][] = [
  0.1 + 0.2,
  '=1+1',
  ' 两端 ',
  '甲\n乙',
  -1e-7,
  123456789.125,
  '@a',
  '98.60%',
  true,
];
const WRITES: readonly CellWrite[] = written.map((value, n) => ({
  sheet: '评分表',
  row: [4, 9, 12][n % 3]!,
  column: 6 + n,
  value,
  kind: 'value',
}));

/** Every value that we read, against what LibreOffice reads in the same file. */
function compare(bytes: Uint8Array): number {
  const values = openWorkbook(bytes).values();
  const theirs = csvSheets(bytes);
  let compared = 0;
  values.sheets.forEach(({ name }, sheet) => {
    const rows = theirs.get(name) ?? [];
    for (const { row, column, value, style, formula } of values.cells(sheet)) {
      // The pivot, which it makes anew with words of its own.
      if (name === '表与透视' && row >= 5) continue;
      const text = rows[row]?.[column] ?? '';
      const where = `${name}!${toA1(row, column)}`;
      // Formulas it works out anew; a date it writes as one.
      if (formula !== null || (typeof value === 'number' && isDateFormat(values.numberFormat(style))))
        continue;
      compared += 1;
      if (value === null) expect([where, text]).toEqual([where, '']);
      else if (typeof value === 'number')
        expect([where, Number(text.replace('%', '')) / (text.endsWith('%') ? 100 : 1)]).toEqual([
          where,
          expect.closeTo(value, 12),
        ]);
      else if (typeof value === 'boolean') expect([where, text]).toEqual([where, value ? 'TRUE' : 'FALSE']);
      // It reads CR LF as one line end.
      else
        expect([where, text]).toEqual([
          where,
          typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value.error,
        ]);
    }
  });
  return compared;
}

when(
  `LibreOffice reads every cell of a patched workbook as we do${aloud}`,
  () => {
    const file = openWorkbook(richWorkbook());
    file.write(WRITES);
    expect(compare(file.toBytes())).toBeGreaterThan(30);
  },
  120_000,
);

when(
  `a workbook that LibreOffice made is patched by the same rule${aloud}`,
  () => {
    const before = convert(richWorkbook(), 'xlsx').get('a.xlsx')!;
    const file = openWorkbook(before);
    file.model();
    file.write(WRITES);
    const after = file.toBytes();
    const part = file.values().sheets[0]!.part!;
    expect(changedParts(before, after)).toEqual([part]);
    const cells = WRITES.map(({ row, column }) => toA1(row, column));
    const rest = (bytes: Uint8Array): string =>
      withoutCells(openPackage(bytes).text(part), cells).replace(/<row r="(?:10|13)">\s*<\/row>/gu, '');
    expect(rest(after)).toBe(rest(before));
    expect(compare(after)).toBeGreaterThan(30);
    if (NO_VALIDATOR !== null) return;
    const folder = mkdtempSync(path.join(tmpdir(), 'lo-'));
    const errors = (name: string, bytes: Uint8Array): string[] => {
      writeFileSync(path.join(folder, name), bytes);
      return ooxmlErrors(path.join(folder, name)).map(({ description }) => description);
    };
    const own = errors('before.xlsx', before);
    expect(errors('after.xlsx', after).filter((error) => !own.includes(error))).toEqual([]);
    rmSync(folder, { recursive: true });
  },
  120_000,
);
