import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPackage } from '../../../../src/host/xlsx/container/package';
import type { CellWrite } from '../../../../src/host/xlsx/patch/patch-cells';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import { fromA1 } from '../../../../src/workbook/address';
import type { Scalar } from '../../../../src/workbook/model';
import { NO_VALIDATOR, ooxmlErrors } from '../../../support/ooxml-validator';
import { plainWorkbook, richWorkbook } from '../../../support/rich-workbook';
import { changedParts, withoutCells } from './byte-rule';
import { testUnless } from '../../../support/skip-aloud';

const SHEET = 'xl/worksheets/sheet1.xml';

function write(cell: string, value: Scalar, kind: CellWrite['kind'] = 'value', sheet = '评分表'): CellWrite {
  return { sheet, ...fromA1(cell)!, value, kind };
}

function patched(writes: readonly CellWrite[], before = richWorkbook()) {
  const file = openWorkbook(before);
  const report = file.write(writes);
  return { before, after: file.toBytes(), report, file };
}

const text = (bytes: Uint8Array, part: string): string => openPackage(bytes).text(part);

test('a file that is opened, read whole and saved is the same file', () => {
  const before = richWorkbook();
  const file = openWorkbook(before);
  file.model();
  expect(Buffer.compare(file.toBytes(), before)).toBe(0);
});

test('a Node Buffer is left as it was', () => {
  const before = Buffer.from(richWorkbook());
  const copy = Buffer.from(before);
  const file = openWorkbook(before);
  file.write([write('A4', 'x'.repeat(500))]);
  file.toBytes();
  expect(before.equals(copy)).toBe(true);
});

test('planned cells change and nothing else, byte for byte', () => {
  const cells = ['A4', 'B4', 'A9', 'B9', 'D9', 'A6', 'B2', 'D2', 'A3', 'H3', 'H5'];
  const { before, after, report } = patched(
    cells.map((cell, n) => write(cell, n % 2 === 0 ? n + 0.5 : `=文字 ${n}`)),
  );
  expect(changedParts(before, after)).toEqual([SHEET]);
  const was = withoutCells(text(before, SHEET), cells);
  // Row 3 held no cell and was one tag; it has to be opened.
  const is = withoutCells(text(after, SHEET), cells).replace('customFormat="1"></row>', 'customFormat="1"/>');
  expect(is).toBe(was);
  expect(report).toEqual({
    sheets: ['评分表'],
    rowsAdded: [],
    formulasMoved: [],
    formulasGone: [],
    protectedSheets: ['评分表'],
  });
});

test('the cell keeps its style; a new cell takes its row’s, else its column’s', () => {
  const { file } = patched([
    write('B4', 2),
    write('A3', 1),
    write('H3', 1),
    write('H5', 1),
    write('H20', 1),
    write('G5', 1),
  ]);
  const style = (cell: string) => {
    const { row, column } = fromA1(cell)!;
    return file
      .values()
      .cells(0)
      .find((entry) => entry.row === row && entry.column === column)?.style;
  };
  expect(['B4', 'A3', 'H3', 'H5', 'H20', 'G5'].map(style)).toEqual([4, 4, 4, 2, 2, 0]);
});

test('rows that are missing are put in order; the cell in an XML comment stays one', () => {
  const { before, after, report } = patched([
    write('B8', 1),
    write('C12', '甲'),
    write('A10', true),
    write('A11', null),
  ]);
  expect(report.rowsAdded.map(({ row }) => row)).toEqual([7, 9, 11]);
  const is = text(after, SHEET);
  expect(is.match(/<row r="\d+"/gu)!.map((row) => Number(/\d+/u.exec(row)![0]))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12,
  ]);
  expect(is.replace(/<row r="(?:8|10|12)">.*?<\/row>/gsu, '')).toBe(text(before, SHEET));
});

test('a cached result leaves the formula, shared and array ones too', () => {
  const cells = ['C4', 'C5', 'D4', 'F4'];
  const { before, after, report } = patched(cells.map((cell) => write(cell, '新', 'cached')));
  expect(changedParts(before, after)).toEqual([SHEET]);
  expect(withoutCells(text(after, SHEET), cells)).toBe(withoutCells(text(before, SHEET), cells));
  expect(report.formulasGone).toEqual([]);
  const formulas = (bytes: Uint8Array) =>
    openWorkbook(bytes)
      .values()
      .cells(0)
      .map(({ formula }) => formula);
  expect(formulas(after)).toEqual(formulas(before));
});

test('a formula that goes leaves the calculation chain; the sheet it handed on is kept', () => {
  const { before, after, report } = patched([write('D4', 1), write('C7', 2)]);
  expect(changedParts(before, after)).toEqual(['xl/calcChain.xml', SHEET]);
  expect(report.formulasGone.length).toBe(2);
  expect(text(after, 'xl/calcChain.xml')).toBe(
    text(before, 'xl/calcChain.xml').replace('<c r="C7"/><c r="D4" i="3"/>', ''),
  );
  const first = patched([write('C4', 1)]).after;
  expect(text(first, 'xl/calcChain.xml')).toContain('<c i="3" r="C5"/>');
});

test('a shared formula whose first cell is overwritten lives on in the next', () => {
  const { before, after, report, file } = patched([write('C4', 1), write('C5', 2)]);
  expect(report.formulasMoved).toEqual([{ sheet: '评分表', row: 5, column: 2 }]);
  expect(text(after, SHEET)).toContain(
    '<f t="shared" si="0" ref="C6:C7">A6*$B$4+SUM(A$4:A6)&amp;"A4"</f>'.replaceAll('"A4"', '&quot;A4&quot;'),
  );
  const cells = file
    .values()
    .cells(0)
    .filter(({ column }) => column === 2)
    .map(({ formula }) => formula);
  expect(cells.slice(-3)).toEqual(['A6*$B$4+SUM(A$4:A6)&"A4"', 'A7*$B$4+SUM(A$4:A7)&"A4"', null]);
  expect(withoutCells(text(after, SHEET), ['C4', 'C5', 'C6'])).toBe(
    withoutCells(text(before, SHEET), ['C4', 'C5', 'C6']),
  );
  // The whole group, and the heir's result set in the same go.
  const all = patched(['C4', 'C5', 'C6', 'C7'].map((cell) => write(cell, 1)));
  expect(all.report.formulasMoved).toEqual([]);
  const heir = patched([write('C4', 1), write('C5', 9, 'cached')]);
  expect(text(heir.after, SHEET)).toMatch(
    /<c r="C5"><f t="shared" si="0" ref="C5:C7">A5[^<]*<\/f><v>9<\/v><\/c>/u,
  );
});

test('a chain that becomes empty goes with its relationship and content type', () => {
  const { after } = patched(
    [...['C4', 'C5', 'C6', 'C7', 'D4'].map((cell) => write(cell, 1)), write('C2', 1, 'value', '基础 数据')],
    richWorkbook((parts) => {
      parts['xl/calcChain.xml'] = (parts['xl/calcChain.xml'] as string).replace('<c r="F4" a="1"/>', '');
    }),
  );
  const pkg = openPackage(after);
  expect(pkg.has('xl/calcChain.xml')).toBe(false);
  expect(pkg.related(pkg.main, 'calcChain')).toEqual([]);
  expect(pkg.contentType('xl/calcChain.xml')).not.toContain('calcChain');
});

test('the same writes again change nothing', () => {
  const writes = [
    write('A4', '=1+1'),
    write('C12', ' 甲\r\n乙\u0001'),
    write('D4', 0.1 + 0.2),
    write('C5', 7, 'cached'),
  ];
  const { after } = patched(writes);
  expect(Buffer.compare(patched(writes, after).after, after)).toBe(0);
});

const refusals: readonly (readonly [string, CellWrite])[] = [
  ['covered', write('B1', 1)],
  ['array-formula', write('F5', 1)],
  ['no-formula', write('A4', 1, 'cached')],
  ['no-formula', write('A30', 1, 'cached')],
  ['too-long', write('A4', '字'.repeat(32_768))],
  ['bad-value', write('A4', Number.NaN)],
  ['bad-value', write('A4', { error: 'x<' })],
  ['no-sheet', write('A4', 1, 'value', '没有')],
  ['table-header', write('A1', '改', 'value', '表与透视')],
  ['beyond-limits', { sheet: '评分表', row: 1_048_576, column: 0, value: 1, kind: 'value' }],
  ['beyond-limits', { sheet: '评分表', row: 0, column: -1, value: 1, kind: 'value' }],
];

test.each(refusals)('%s: refused, and nothing is written', (code, bad) => {
  const before = richWorkbook();
  const file = openWorkbook(before);
  expect(() => file.write([write('A5', 1), bad])).toThrow(
    expect.objectContaining({ name: 'PatchError', code }),
  );
  expect(Buffer.compare(file.toBytes(), before)).toBe(0);
});

test('a cell written twice is refused', () => {
  expect(() => patched([write('A5', 1), write('A5', 2)])).toThrow(
    expect.objectContaining({ code: 'written-twice' }),
  );
});

testUnless(NO_VALIDATOR)(
  'Open XML SDK: no error beyond the input’s own',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rich-'));
    const errors = (name: string, bytes: Uint8Array) => {
      writeFileSync(path.join(folder, name), bytes);
      return ooxmlErrors(path.join(folder, name));
    };
    const { before, after } = patched([
      ...['A3', 'H3', 'B8', 'C12', 'D4', 'C4'].map((cell, n) =>
        write(cell, n % 2 === 0 ? n : `=“${n}”\u0001 `),
      ),
      write('C6', true, 'cached'),
      write('A9', { error: '#N/A' }),
    ]);
    expect(errors('before.xlsx', before)).toEqual([]);
    expect(errors('after.xlsx', after)).toEqual([]);
    rmSync(folder, { recursive: true });
  },
  60_000,
);

test('rows, cells and what is in them may bring prefixes of their own', () => {
  const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const before = plainWorkbook(
    `<a:row xmlns:a="${ns}" r="1"><a:c r="A1"><a:f>1+1</a:f><a:v>2</a:v></a:c><b:c xmlns:b="${ns}" r="C1" s="0"/></a:row>` +
      `<row r="3"><c r="A3" xmlns:f="${ns}"><f:f>A1</f:f><!-- 注 --><f:v>2</f:v></c></row>`,
  );
  const file = openWorkbook(before);
  const on = (cell: string, value: Scalar, kind: CellWrite['kind'] = 'value') =>
    write(cell, value, kind, '表');
  // Nothing has been read of the sheet when it is written to.
  file.write([
    on('A1', 3, 'cached'),
    on('B1', 4),
    on('C1', 'x'),
    on('D1', 5),
    on('A2', 6),
    on('A3', 7, 'cached'),
  ]);
  const now = text(file.toBytes(), SHEET).replace(/^.*<sheetData>|<\/sheetData>.*$/gsu, '');
  expect(now).toBe(
    `<a:row xmlns:a="${ns}" r="1"><a:c r="A1"><a:f>1+1</a:f><a:v>3</a:v></a:c><a:c r="B1"><a:v>4</a:v></a:c>` +
      `<b:c xmlns:b="${ns}" r="C1" s="0" t="inlineStr"><b:is><b:t>x</b:t></b:is></b:c><a:c r="D1"><a:v>5</a:v></a:c></a:row>` +
      `<row r="2"><c r="A2"><v>6</v></c></row>` +
      `<row r="3"><c r="A3" xmlns:f="${ns}"><f:f>A1</f:f><v>7</v></c></row>`,
  );
});
