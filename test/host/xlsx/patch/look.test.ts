import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unzipSync } from 'fflate';

import {
  addConditionalFormats,
  removeConditionalFormats,
} from '../../../../src/host/xlsx/patch/conditional-formats';
import { removeDefinedNames, setDefinedNames } from '../../../../src/host/xlsx/patch/defined-names';
import { setLinks } from '../../../../src/host/xlsx/patch/links';
import { addSheet } from '../../../../src/host/xlsx/patch/add-sheet';
import { noteAnchor } from '../../../../src/host/xlsx/patch/note-box';
import { addNotes } from '../../../../src/host/xlsx/patch/notes';
import { removeNotes } from '../../../../src/host/xlsx/patch/remove-notes';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import type { ConditionalFormat, NoteModel } from '../../../../src/workbook/model';
import { areaFromA1 } from '../../../../src/workbook/address';
import { NO_VALIDATOR, type OoxmlError, ooxmlErrors } from '../../../support/ooxml-validator';
import { richWorkbook } from '../../../support/rich-workbook';

const format: ConditionalFormat = {
  areas: [areaFromA1('A1:B2')!, areaFromA1('D4')!],
  formula: 'AND(A1<"甲",TRUE)',
  fill: 'FFEB9C',
  fontColour: '9C5700',
  bold: true,
  underline: true,
  border: {
    left: { style: 'thin', colour: 'FF0000' },
    right: null,
    top: null,
    bottom: { style: 'dotted', colour: null },
  },
  stopIfTrue: false,
};
const name = { name: '得分_人员控制率', refersTo: "'基础 数据'!$B$2", sheet: null, hidden: false };
const note = { row: 1, column: 1, author: '绩评', text: ' 第一行\n<第二行> ' };
const link = { area: areaFromA1('A2')!, location: '评分表!A1', target: null, tooltip: '"回"' };

function notesOf(bytes: Uint8Array, sheet: string): readonly NoteModel[] {
  return openWorkbook(bytes)
    .model()
    .sheets.find((one) => one.name === sheet)!.notes;
}

/** The parts of a file as text; a list of relationships that is empty says nothing. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, Buffer.from(content).toString('utf8')] as const,
  );
  return Object.fromEntries(parts.filter(([, text]) => !text.endsWith('"></Relationships>')));
}

/** What the validator finds wrong. */
function valid(bytes: Uint8Array): readonly OoxmlError[] {
  if (NO_VALIDATOR !== null) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'look-'));
  writeFileSync(path.join(folder, 'a.xlsx'), bytes);
  const errors = ooxmlErrors(path.join(folder, 'a.xlsx'));
  rmSync(folder, { recursive: true });
  return errors;
}

test('defined names: added, replaced whatever their case, local ones apart, removed', () => {
  const file = openWorkbook(richWorkbook());
  const pkg = file.package;
  const was = pkg.text(pkg.main);
  setDefinedNames(pkg, [name, { ...name, name: '财政拨款', refersTo: '1&2' }, { ...name, sheet: 1 }]);
  const reread = openWorkbook(pkg.toBytes()).values().names;
  expect(reread.slice(2)).toEqual([
    { ...name, name: '财政拨款', refersTo: '1&2' },
    expect.objectContaining({ name: '隐藏名' }),
    name,
    { ...name, sheet: 1 },
  ]);
  setDefinedNames(pkg, [{ ...name, name: '财政拨款', refersTo: file.values().names[2]!.refersTo }]);
  removeDefinedNames(pkg, [name, { ...name, sheet: 1 }, { name: '没有', sheet: null }]);
  expect(
    openWorkbook(pkg.toBytes())
      .package.text(pkg.main)
      .replace(/1&amp;2/u, "'基础 数据'!$B$2"),
  ).toBe(was);
  for (const bad of ['A1', 'R1C1', '有 空格', '1a', '', 'c'])
    expect(() => {
      setDefinedNames(pkg, [{ ...name, name: bad }]);
    }).toThrow(expect.objectContaining({ code: 'bad-name' }));
});

test.each(['评分表', '基础 数据', '空表'])(
  '%s: formats, notes and links are added, once, and read back',
  (sheet) => {
    const { package: pkg } = openWorkbook(richWorkbook());
    const index = openWorkbook(richWorkbook())
      .values()
      .sheets.findIndex((entry) => entry.name === sheet);
    const before = openWorkbook(richWorkbook()).model().sheets[index]!;
    const change = (): void => {
      addConditionalFormats(pkg, sheet, [format]);
      addNotes(pkg, sheet, [note]);
      setLinks(pkg, sheet, [link]);
    };
    change();
    const once = pkg.toBytes();
    change();
    expect(Buffer.compare(pkg.toBytes(), once)).toBe(0);
    const after = openWorkbook(once).model().sheets[index]!;
    expect(after).toEqual({
      ...before,
      conditionalFormats: [...before.conditionalFormats, format],
      notes: [...before.notes, note],
      links: [...before.links.filter(({ area }) => !(area.top === 1 && area.left === 0)), link],
    });
    removeConditionalFormats(pkg, sheet, (formula) => formula.startsWith('AND('));
    expect(openWorkbook(pkg.toBytes()).model().sheets[index]!.conditionalFormats).toEqual(
      before.conditionalFormats,
    );
    if (NO_VALIDATOR !== null) return;
    const folder = mkdtempSync(path.join(tmpdir(), 'look-'));
    writeFileSync(path.join(folder, 'a.xlsx'), once);
    expect(ooxmlErrors(path.join(folder, 'a.xlsx'))).toEqual([]);
    rmSync(folder, { recursive: true });
  },
  60_000,
);

test('a cell’s own note stays; a link out of the workbook is refused', () => {
  const { package: pkg } = openWorkbook(richWorkbook());
  expect(addNotes(pkg, '评分表', [{ ...note, row: 3, column: 0 }])).toEqual([{ row: 3, column: 0 }]);
  expect(Buffer.compare(pkg.toBytes(), richWorkbook())).toBe(0);
  expect(() => {
    setLinks(pkg, '评分表', [{ ...link, target: 'https://example.com' }]);
  }).toThrow(expect.objectContaining({ code: 'not-a-link' }));
});

describe('notes taken away', () => {
  const tagged = { ...note, text: '【绩评 N03】得分与标准不符' };

  test.each(['评分表', '基础 数据', '空表'])('%s is as it was before they came', (sheet) => {
    const { package: pkg } = openWorkbook(richWorkbook());
    addNotes(pkg, sheet, [tagged, { ...tagged, row: 9 }]);
    expect(removeNotes(pkg, sheet, ({ row }) => row === 9)).toEqual([{ ...tagged, row: 9 }]);
    expect(notesOf(pkg.toBytes(), sheet)).toContainEqual(tagged);
    expect(removeNotes(pkg, sheet, ({ text }) => text.startsWith('【绩评'))).toEqual([tagged]);
    expect(removeNotes(pkg, sheet, ({ text }) => text.startsWith('【绩评'))).toEqual([]);
    const before = openWorkbook(richWorkbook()).package;
    expect(partsOf(pkg.toBytes())).toEqual(partsOf(before.toBytes()));
  });

  test('people’s own and threaded comments stay unless they are asked for, and those never go', () => {
    const { package: pkg } = openWorkbook(richWorkbook());
    expect(removeNotes(pkg, '评分表', () => true).map(({ text }) => text)).toEqual(['张三:\n请核实']);
    expect(notesOf(pkg.toBytes(), '评分表').map(({ text }) => text)).toEqual(['[线程批注]']);
    expect(valid(pkg.toBytes())).toEqual([]);
  });

  test('a file with some left is valid', () => {
    const { package: pkg } = openWorkbook(richWorkbook());
    addNotes(pkg, '基础 数据', [tagged, { ...tagged, row: 9 }]);
    removeNotes(pkg, '基础 数据', ({ row }) => row === 9);
    expect(valid(pkg.toBytes())).toEqual([]);
  });
});

test.each([
  ['short', 3 * 17 + 14],
  ['长'.repeat(200), 12 * 17 + 14],
  ['长'.repeat(5_000), 640],
])('the box of a note is as large as its text asks, whatever the cells: %.6s', (text, height) => {
  const sizes = {
    columns: [
      { first: 0, last: 1, width: 10, hidden: false },
      { first: 2, last: 2, width: 10, hidden: true },
    ],
    rows: [
      { row: 1, height: 90, fixed: false, hidden: false },
      { row: 2, height: 90, fixed: false, hidden: true },
    ],
    defaultRowHeight: 15,
  };
  const [left, x, top, y, right, x2, bottom, y2] = noteAnchor({ ...note, row: 1, column: 0, text }, sizes)
    .split(', ')
    .map(Number) as [number, number, number, number, number, number, number, number];
  const widths = (column: number): number => (column === 2 ? 0 : column < 2 ? 70 : 64);
  const heights = (row: number): number => (row === 1 ? 120 : row === 2 ? 0 : 20);
  const between = (from: number, to: number, size: (at: number) => number): number =>
    Array.from({ length: to - from }, (_, n) => size(from + n)).reduce((sum, one) => sum + one, 0);
  expect([left, top]).toEqual([1, 0]);
  expect(between(left, right, widths) + x2 - x).toBe(text.length > 1_000 ? 420 : 250);
  expect(between(top, bottom, heights) + y2 - y).toBe(height);
});

test('a note in the last cell has its box in the sheet', () => {
  const anchor = noteAnchor(
    { ...note, row: 1_048_575, column: 16_383 },
    { columns: [], rows: [], defaultRowHeight: 15 },
  );
  expect(anchor).toMatch(/^16383, 15, 1048574, 10, 16383, \d+, 1048575, \d+$/u);
});

test('a sheet is added last; its name has to be one', () => {
  const { package: pkg } = openWorkbook(richWorkbook());
  const xml =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>';
  addSheet(pkg, '核查&意见', xml);
  const bytes = pkg.toBytes();
  const again = openWorkbook(bytes).values();
  expect(again.sheets.at(-1)).toMatchObject({ name: '核查&意见', id: 10, visibility: 'visible' });
  expect(again.cells(4)).toMatchObject([{ value: 5 }]);
  for (const bad of ['', '空表', 'a/b', "'a", '字'.repeat(32)])
    expect(() => addSheet(pkg, bad, xml)).toThrow(expect.objectContaining({ code: 'bad-sheet-name' }));
  expect(Buffer.compare(pkg.toBytes(), bytes)).toBe(0);
  if (NO_VALIDATOR !== null) return;
  const folder = mkdtempSync(path.join(tmpdir(), 'sheet-'));
  writeFileSync(path.join(folder, 'a.xlsx'), bytes);
  expect(ooxmlErrors(path.join(folder, 'a.xlsx'))).toEqual([]);
  rmSync(folder, { recursive: true });
}, 60_000);
