import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPackage } from '../../../../src/host/xlsx/container/package';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import type { CellWrite } from '../../../../src/host/xlsx/patch/patch-cells';
import { toA1 } from '../../../../src/workbook/address';
import { NO_VALIDATOR, ooxmlErrors } from '../../../support/ooxml-validator';
import { richWorkbook } from '../../../support/rich-workbook';
import { changedParts, withoutCells } from './byte-rule';
import { type Compared, compareWithLibreOffice } from './compare';
import { convert, NO_LIBREOFFICE } from './libreoffice';
import { testUnless } from '../../../support/skip-aloud';

const when = testUnless(NO_LIBREOFFICE);

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

/** The pivot, which it makes anew with words of its own. */
const pivot = (sheet: string, row: number): boolean => sheet === '表与透视' && row >= 5;

when(
  'LibreOffice reads every cell of a patched workbook as we do',
  () => {
    const file = openWorkbook(richWorkbook());
    file.write(WRITES);
    const [{ plain, dates, formulas }] = compareWithLibreOffice([file.toBytes()], pivot) as [Compared];
    expect(plain).toBeGreaterThan(30);
    expect([dates, formulas]).toEqual([2, 7]);
  },
  120_000,
);

when(
  'a workbook that LibreOffice made is patched by the same rule',
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
    expect(compareWithLibreOffice([after], pivot)[0]?.plain).toBeGreaterThan(30);
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
