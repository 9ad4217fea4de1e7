import { layMarksInFile, marksIn, takeMarksFromFile } from '../../../src/host/xlsx/marks';
import { buildWorkbook } from '../../../src/host/xlsx/build/build-workbook';
import { openWorkbook, type WorkbookFile } from '../../../src/host/xlsx/workbook-file';
import type { Mark } from '../../../src/host/port';
import { singleCell } from '../../../src/workbook/address';
import { markFormat, markFormula } from '../../../src/workbook/marking/mark';
import type { ConditionalFormat } from '../../../src/workbook/model';
import { filledTemplate } from '../../../src/workbook/template';
import { NO_FACTS } from '../../../src/scoring/facts';
import { rubric2019 } from '../../support/facts';
import { smallSheet, smallWorkbook } from '../../support/small-workbook';
import { area } from './build/models';
import { convert, NO_LIBREOFFICE } from './fidelity/libreoffice';
import { testUnless } from '../../support/skip-aloud';

const mark = (cell: string, code: string, severity: Mark['severity'] = 'error'): Mark => ({
  address: singleCell(cell)!,
  code,
  severity,
});

const MARKS = [
  mark('表!A1', 'N03'),
  mark('表!A1', 'C01', 'info'),
  mark('表!D4', 'N12', 'warning'),
  mark("'表 二'!B2", 'S02', 'warning'),
];

const OWN: ConditionalFormat = {
  areas: [area('A1:B2')],
  formula: 'A1>3',
  fill: 'FFEB9C',
  fontColour: '9C5700',
  bold: true,
  underline: false,
  border: null,
  stopIfTrue: false,
};

function small(formats: readonly ConditionalFormat[] = [OWN]): Uint8Array {
  const first = smallSheet(
    '表',
    { A1: 5, C3: '合并', E5: 1 },
    { merges: [area('C3:D4')], conditionalFormats: formats },
  );
  return buildWorkbook(smallWorkbook([first, smallSheet('表 二', { B2: 1 })]));
}

function shown(file: WorkbookFile): string[] {
  return marksIn(file).map(({ sheet, code, areas }) => `${sheet} ${code} ${JSON.stringify(areas)}`);
}

/** All parts' bytes. */
function parts({ package: pkg }: WorkbookFile): Map<string, string> {
  return new Map(pkg.parts().map((part) => [part, pkg.text(part)]));
}

test('marks cells, merged ones whole, and lists them', () => {
  const file = openWorkbook(small());
  expect(layMarksInFile(file, MARKS)).toEqual({ done: 4, failed: [] });
  const marked = openWorkbook(file.toBytes());
  expect(marksIn(marked).map(({ sheet, code, areas }) => [sheet, code, areas])).toEqual([
    ['表', 'N03', [area('A1')]],
    ['表', 'C01', [area('A1')]],
    ['表', 'N12', [area('C3:D4')]],
    ['表 二', 'S02', [area('B2')]],
  ]);
  const looks = marked.model().sheets[0]!.conditionalFormats;
  expect(looks[0]).toEqual(OWN);
  expect(looks[1]).toMatchObject({ fill: 'F8CBAD', underline: true, border: { top: { style: 'thin' } } });
  expect(looks[3]).toMatchObject({ fill: 'FFE699', underline: false, border: { left: { style: 'dashed' } } });
});

test('what is marked is left: laying again changes no byte', () => {
  const file = openWorkbook(small());
  layMarksInFile(file, MARKS);
  const before = file.toBytes();
  expect(layMarksInFile(file, MARKS)).toEqual({ done: 4, failed: [] });
  expect(Buffer.from(file.toBytes()).equals(Buffer.from(before))).toBe(true);
});

test.each([
  ['other formats', small([OWN])],
  ['no formats', small([])],
  ['the standard workbook', buildWorkbook(filledTemplate(rubric2019(), NO_FACTS))],
])('marked, saved, reopened and unmarked: every part as before, with %s', (_, bytes) => {
  const opened = openWorkbook(bytes);
  const [first, second] = opened.model().sheets.filter((sheet) => !sheet.protected);
  const marks = MARKS.map((one) => ({
    ...one,
    address: { ...one.address, sheet: (one.address.sheet === '表' ? first! : second!).name },
  }));
  expect(layMarksInFile(opened, marks).failed).toEqual([]);
  const marked = openWorkbook(opened.toBytes());
  expect(parts(marked)).not.toEqual(parts(openWorkbook(bytes)));
  expect(takeMarksFromFile(marked)).toEqual({ done: 4, failed: [] });
  const after = openWorkbook(marked.toBytes());
  expect(parts(after)).toEqual(parts(openWorkbook(bytes)));
});

test('replacing takes away what is not in the list, and nothing of others', () => {
  const file = openWorkbook(small());
  layMarksInFile(file, MARKS);
  const report = layMarksInFile(file, [mark('表!A1', 'N03'), mark('表!E5', 'N03')], { replace: true });
  expect(report).toEqual({ done: 2, failed: [] });
  expect(shown(file)).toEqual([
    `表 N03 ${JSON.stringify([area('A1')])}`,
    `表 N03 ${JSON.stringify([area('E5')])}`,
  ]);
  expect(file.model().sheets[0]!.conditionalFormats[0]).toEqual(OWN);
});

test('a mark of another severity than it has now is laid anew, and the gravest of a cell stays on top', () => {
  const file = openWorkbook(small());
  const codes = (): unknown[] => marksIn(file).map(({ code, severity }) => [code, severity]);
  layMarksInFile(file, [
    mark('表!A1', 'N01', 'info'),
    mark('表!A1', 'L05', 'warning'),
    mark('表!E5', 'N01', 'info'),
  ]);
  const graver = [mark('表!A1', 'N01'), mark('表!A1', 'L05', 'warning'), mark('表!E5', 'N01', 'info')];
  expect(layMarksInFile(file, graver, { replace: true })).toEqual({ done: 3, failed: [] });
  expect(codes()).toEqual([
    ['N01', 'info'],
    ['N01', 'error'],
    ['L05', 'warning'],
  ]);
  const looks = openWorkbook(file.toBytes()).model().sheets[0]!.conditionalFormats;
  expect(looks.map(({ fill }) => fill)).toEqual(['FFEB9C', 'DDEBF7', 'F8CBAD', 'FFE699']);
  const before = file.toBytes();
  expect(layMarksInFile(file, graver, { replace: true })).toEqual({ done: 3, failed: [] });
  expect(Buffer.from(file.toBytes()).equals(Buffer.from(before))).toBe(true);
  // Milder again, and without taking away others.
  expect(layMarksInFile(file, [mark('表!A1', 'N01', 'warning')])).toEqual({ done: 1, failed: [] });
  expect(codes()).toEqual([
    ['N01', 'info'],
    ['L05', 'warning'],
    ['N01', 'warning'],
  ]);
});

test('a mark whose look nobody knows is left, and one on a protected sheet', () => {
  const other: ConditionalFormat = { ...OWN, areas: [area('A1')], formula: markFormula('N01') };
  const file = openWorkbook(small([other]));
  expect(layMarksInFile(file, [mark('表!A1', 'N01', 'warning')])).toEqual({ done: 1, failed: [] });
  expect(marksIn(file)).toMatchObject([{ code: 'N01', severity: null }]);

  const pale = markFormat([area('A1')], 'N01', 'info');
  const sheet = smallSheet('表', { A1: 1 }, { protected: true, conditionalFormats: [pale] });
  const locked = openWorkbook(buildWorkbook(smallWorkbook([sheet])));
  expect(layMarksInFile(locked, [mark('表!A1', 'N01')], { replace: true })).toEqual({ done: 1, failed: [] });
  expect(marksIn(locked)).toMatchObject([{ code: 'N01', severity: 'info' }]);
});

test.each([
  ['first', ['error', 'info']],
  ['last', ['info', 'error']],
] as const)('of two alike on one merged cell the graver is laid, given %s', (_, [one, other]) => {
  const file = openWorkbook(small());
  expect(layMarksInFile(file, [mark('表!C3', 'N01', one), mark('表!D4', 'N01', other)])).toEqual({
    done: 1,
    failed: [],
  });
  expect(marksIn(file)).toMatchObject([{ severity: 'error', areas: [area('C3:D4')] }]);
});

test('looks that another rule refers to stay', () => {
  const file = openWorkbook(small());
  layMarksInFile(file, MARKS);
  const look = marksIn(file).length;
  expect(look).toBe(4);
  // A program has copied the look of a mark to a rule of its own.
  const part = file.package.related(file.package.main, 'worksheet')[1]!.part!;
  const text = file.package.text(part);
  const own = text.replace(/<formula>[^<]*绩评[^<]*<\/formula>/u, '<formula>B2&gt;0</formula>');
  expect(own).not.toBe(text);
  file.package.setText(part, own);
  expect(takeMarksFromFile(file)).toMatchObject({ done: 3 });
  expect(openWorkbook(file.toBytes()).model().sheets[1]!.conditionalFormats).toMatchObject([
    { formula: 'B2>0', fill: 'FFE699', border: { left: { style: 'dashed' } } },
  ]);
});

test('protected sheets and sheets that are not there are reported', () => {
  const sheets = [smallSheet('表', { A1: 1 }, { protected: true }), smallSheet('表 二', { B2: 1 })];
  const file = openWorkbook(buildWorkbook(smallWorkbook(sheets)));
  const report = layMarksInFile(file, [...MARKS.slice(0, 1), MARKS[3]!, mark('没有!A1', 'N03')]);
  expect(report.done).toBe(1);
  expect(report.failed.map(({ error }) => [error.kind, error.sheet])).toEqual([
    ['gone', '没有'],
    ['protected', '表'],
  ]);
});

testUnless(NO_LIBREOFFICE)(
  'marks are known again and taken away after LibreOffice has saved the file',
  () => {
    const file = openWorkbook(small());
    layMarksInFile(file, MARKS);
    const [saved] = convert(file.toBytes(), 'xlsx').values();
    const back = openWorkbook(saved!);
    expect(new Set(shown(back))).toEqual(new Set(shown(file)));
    expect(layMarksInFile(back, MARKS)).toEqual({ done: 4, failed: [] });
    expect(marksIn(back)).toHaveLength(4);
    const looks = back.model().sheets[0]!.conditionalFormats;
    expect(looks.find(({ formula }) => formula.includes('N03'))).toMatchObject({
      fill: 'F8CBAD',
      underline: true,
      // LibreOffice keeps the lines of a conditional format and drops their colour.
      border: { top: { style: 'thin' } },
    });
    expect(takeMarksFromFile(back)).toEqual({ done: 4, failed: [] });
    const left = openWorkbook(back.toBytes()).model().sheets;
    expect(left.map(({ conditionalFormats }) => conditionalFormats.map(({ formula }) => formula))).toEqual([
      ['A1>3'],
      [],
    ]);
  },
  120_000,
);
