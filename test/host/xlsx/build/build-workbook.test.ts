import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWorkbook } from '../../../../src/host/xlsx/build/build-workbook';
import { openPackage } from '../../../../src/host/xlsx/container/package';
import { openWorkbook } from '../../../../src/host/xlsx/workbook-file';
import type { WorkbookModel } from '../../../../src/workbook/model';
import { NO_VALIDATOR, ooxmlErrors } from '../../../support/ooxml-validator';
import { testUnless } from '../../../support/skip-aloud';
import { cell, MINIMAL, PRINT, sheet, workbook } from './models';
import { RICH } from './rich-model';

for (const [name, model] of [
  ['minimal', MINIMAL],
  ['rich', RICH],
] as const)
  testUnless(NO_VALIDATOR)(`the Open XML SDK has nothing against the ${name} workbook`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'build-'));
    try {
      const file = path.join(folder, 'a.xlsx');
      writeFileSync(file, buildWorkbook(model));
      expect(ooxmlErrors(file)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

const PRINT_NAMES = /^_xlnm\.Print_/u;

test.each([
  ['minimal', MINIMAL],
  ['rich', RICH],
])('the %s workbook reads as it was written', (_, model) => {
  const read = openWorkbook(buildWorkbook(model)).model();
  expect(read.sheets).toEqual(model.sheets);
  expect(read.styles).toEqual(model.styles);
  expect(read.date1904).toBe(model.date1904);
  const own = read.names.filter(({ name }) => !PRINT_NAMES.test(name));
  expect(own).toHaveLength(model.names.length);
  expect(own).toEqual(expect.arrayContaining([...model.names]));
});

test('what was read is written again as it was', () => {
  const once = buildWorkbook(RICH);
  expect(buildWorkbook(openWorkbook(once).model())).toEqual(once);
});

test('the same bytes for the same workbook, without a date of today', () => {
  const bytes = buildWorkbook(RICH);
  expect(buildWorkbook(structuredClone(RICH))).toEqual(bytes);
  // 1 January 1980 in the first local header (APPNOTE.TXT 4.4.6).
  expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

const text = (model: WorkbookModel, part: string): string => openPackage(buildWorkbook(model)).text(part);

test('names in the order of Excel, titles and areas local to their sheets', () => {
  const names = [...text(RICH, 'xl/workbook.xml').matchAll(/<definedName ([^>]*)>([^<]*)/gu)];
  expect(names.map(([, attributes, refersTo]) => `${attributes!} ${refersTo!}`)).toEqual([
    'name="Alpha" SUM(评分表!$A$1:$B$2)&amp;&quot;&lt;x&gt;&quot;',
    'name="alpha" localSheetId="1" 评分表!$A$1:$B$2',
    'name="_xlnm.Print_Area" localSheetId="0" 评分表!$A$1:$H$40',
    `name="_xlnm.Print_Area" localSheetId="1" '基础 数据'!$A$1`,
    'name="_xlnm.Print_Titles" localSheetId="0" 评分表!$1:$2',
    `name="_xlnm.Print_Titles" localSheetId="1" '基础 数据'!$3:$3`,
    'name="Zeta" localSheetId="0" {&quot;甲&quot;,1}',
    'name="总分" 评分表!$A$5',
    `name="财政拨款" hidden="1" '基础 数据'!$B$2`,
  ]);
});

test('a print area of the model’s own names stays, for it may say more', () => {
  const names = [{ name: '_xlnm.Print_Area', refersTo: '表!$A$1,表!$C$3', sheet: 0, hidden: false }];
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const xml = text(workbook([sheet('表', { print: { ...PRINT, area } })], { names }), 'xl/workbook.xml');
  expect(xml.match(/<definedName /gu)).toHaveLength(1);
  expect(xml).toContain('>表!$A$1,表!$C$3<');
});

test('the first sheet that can be seen is shown first, and only that one is selected', () => {
  const model = workbook([sheet('甲', { visibility: 'hidden' }), sheet('乙'), sheet('丙')]);
  expect(text(model, 'xl/workbook.xml')).toContain('firstSheet="1" activeTab="1"');
  const selected = [1, 2, 3].map((n) => text(model, `xl/worksheets/sheet${n}.xml`).includes('tabSelected'));
  expect(selected).toEqual([false, true, false]);
});

test('Excel works out everything anew', () => {
  expect(text(MINIMAL, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test('heights: only a fixed one is marked so', () => {
  const xml = text(RICH, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<row r="1" ht="30" customHeight="1">');
  expect(xml).toContain('<row r="2" ht="28.5">');
  expect(xml).toContain('<row r="10" hidden="1"/>');
  const high = sheet('表', { rows: [{ row: 0, height: 500, fixed: false, hidden: false }] });
  expect(text(workbook([high]), 'xl/worksheets/sheet1.xml')).toContain('ht="409.5"');
});

test.each([
  [{ rows: 5, columns: 2 }, 'xSplit="2" ySplit="5" topLeftCell="C6" activePane="bottomRight"', 'C6', 'C6:D7'],
  [{ rows: 5, columns: 0 }, 'ySplit="5" topLeftCell="A6" activePane="bottomLeft"', 'A6', 'A6'],
  [{ rows: 0, columns: 3 }, 'xSplit="3" topLeftCell="D1" activePane="topRight"', 'D1', 'D1'],
])('frozen panes %j: the first cell that scrolls is selected', (frozen, pane, active, sqref) => {
  const merges = [{ top: 5, left: 2, bottom: 6, right: 3 }];
  const xml = text(workbook([sheet('表', { frozen, merges })]), 'xl/worksheets/sheet1.xml');
  expect(xml).toContain(`<pane ${pane} state="frozen"/>`);
  expect(xml).toContain(`activeCell="${active}" sqref="${sqref}"/></sheetView>`);
});

test('texts: each once, escaped, white space kept', () => {
  const model = workbook([sheet('表', { cells: [cell(0, 0, ' a'), cell(0, 1, '<b>'), cell(0, 2, ' a')] })]);
  expect(text(model, 'xl/sharedStrings.xml')).toContain(
    'count="3" uniqueCount="2"><si><t xml:space="preserve"> a</t></si><si><t>&lt;b&gt;</t></si></sst>',
  );
});

test('styles: reserved fills, own formats from 164, each font, fill and border once', () => {
  const xml = text(RICH, 'xl/styles.xml');
  expect(xml).toContain(
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>',
  );
  const own = [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/gu)];
  expect(own.map(([, id]) => Number(id))).toEqual(own.map((_, n) => 164 + n));
  expect(own.at(-1)?.[2]).toBe('yyyy&quot;年&quot;m&quot;月&quot;;@');
  expect(xml.match(/<xf numFmtId/gu)).toHaveLength(RICH.styles.length + 1);
  const fonts = new Set(RICH.styles.map(({ font }) => JSON.stringify(font)));
  expect(xml).toContain(`<fonts count="${fonts.size}">`);
  expect(xml).toContain('<dxfs count="2">');
});
