import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { NODE_CODEC } from '../../../src/host/xlsx/container/node-codec';
import { contentOf } from '../../../src/host/xlsx/contents';
import { setDefinedNames } from '../../../src/host/xlsx/patch/defined-names';
import { fileSource } from '../../../src/host/xlsx/source';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { bind } from '../../../src/workbook/binding';
import { isRecognised, recognise } from '../../../src/workbook/recognise';
import { fixtureCase, rubric2019 } from '../../support/facts';
import { drawWorkbook } from '../../support/sheet-drawing';
import { fixtureFile, LAYOUTS } from '../../support/sheet-layouts';
import { judge, Tally } from './support';

const folder = path.join(__dirname, '../../fixtures/sheets');
const rubric = rubric2019();
const { facts } = fixtureCase('zhanjiang-2019.sheet.json');
const open = (name: string): ReturnType<typeof openWorkbook> =>
  openWorkbook(readFileSync(path.join(folder, name)), NODE_CODEC);

test('the folder holds the layouts, half of them saved by LibreOffice', () => {
  expect(readdirSync(folder).sort()).toEqual(LAYOUTS.map((_, index) => fixtureFile(index)).sort());
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(25);
  const others = LAYOUTS.filter(
    (layout, index) =>
      open(fixtureFile(index)).package.text('docProps/app.xml').includes('LibreOffice') ===
      layout.libreOffice,
  );
  expect(others).toHaveLength(LAYOUTS.length);
});

test('every file is mapped whole, and none is trusted and wrong', () => {
  const tally = new Tally();
  LAYOUTS.forEach((layout, index) => {
    if (layout.second === 'alike') return;
    const file = open(fixtureFile(index));
    const { truth } = drawWorkbook(rubric, facts, layout);
    tally.add(layout.name, judge(contentOf(file), fileSource(file.values()), truth), truth.sound);
  });
  console.info(tally.text('files'));
  expect(tally.trustedAndWrong).toEqual([]);
  expect(tally.notWhole).toEqual([]);
  expect(tally.share).toBe(1);
  expect(tally.trustedShare).toBe(1);
});

test('of two sheets alike one has to be chosen', () => {
  const index = LAYOUTS.findIndex(({ second }) => second === 'alike');
  const sheets = contentOf(open(fixtureFile(index)));
  const asked = recognise(sheets, [rubric]);
  expect(asked).toEqual({
    message: '工作表“评分表”、“评分表（副本）”都像评分表，不相上下，请指明用哪一张。',
    sheets: ['评分表', '评分表（副本）'],
  });
  const chosen = recognise(sheets, [rubric], false, { sheet: '评分表（副本）' });
  if (!isRecognised(chosen)) throw new Error(chosen.message);
  expect([chosen.sheet, chosen.others, chosen.trusted]).toEqual(['评分表（副本）', ['评分表'], true]);
});

test('the binding is what the workbook has once its names are defined', () => {
  for (const index of [1, 9, 18, 28]) {
    const file = open(fixtureFile(index));
    const found = recognise(contentOf(file), [rubric]);
    if (!isRecognised(found)) throw new Error(found.message);
    expect(new Set(found.names.map(({ name }) => name)).size).toBe(found.names.length);
    setDefinedNames(file.package, found.names);
    const again = openWorkbook(file.toBytes(), NODE_CODEC);
    expect(bind(rubric, fileSource(again.values()))).toEqual(found.binding);
    expect(found.binding.broken).toEqual([]);
  }
});
